import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { indicatorNamed } from '../../indicators/catalogue.js';
import { formatsOf, render } from '../../render/index.js';
import { ExitCode, UserError } from '../../user-error.js';
import type { Context } from '../context.js';
import { inputPaths, namedFiles } from '../data/named-files.js';
import { addInputOptions, addOutputOptions, type FigureOptions, type OutputOptions } from '../options/common-options.js';
import { namesFor } from '../options/values.js';
import { openDocument } from '../output/document-output.js';
import { shellCommand } from '../output/validate-hint.js';

interface FirmCommandOptions extends FigureOptions, OutputOptions {
  readonly indicators?: readonly string[];
  readonly trace?: true | string;
}

export function addFirm(program: Command, context: Context): void {
  const { commandDescriptions, argumentDescriptions, optionDescriptions: about } = context.words;
  const command = program
    .command('firm')
    .description(commandDescriptions.firm)
    .argument('<enterprise>', argumentDescriptions.enterprise)
    .argument('[files...]', argumentDescriptions.files)
    .option('--indicators <ids>', about.indicators, namesFor('--indicators'))
    .option('--trace [indicators]', about.trace)
    .option('--strict', about.strict);
  addInputOptions(command, context);
  addOutputOptions(command, context, formatsOf('firm')).option('--excel', about.excel);
  command.action((enterprise: string, files: string[]) => firm(context, [enterprise, ...files], command.optsWithGlobals()));
}

async function firm(context: Context, words: readonly string[], options: FirmCommandOptions): Promise<void> {
  const { cwd } = context.io;
  const { trace, enterprise, paths } = splitTrace(options.trace, words, cwd);
  const nothingElse = paths.length === 0 && options.baseline === undefined && options.followUp === undefined;
  const isBlank = enterprise.trim() === '';
  if (isBlank || (nothingElse && looksLikeFile(enterprise, cwd))) {
    const shown = isBlank ? paths : [enterprise];
    throw new UserError('no-enterprise', { command: shellCommand(['score-calc', 'firm', 'ENTERPRISE_ID', ...shown]) }, ExitCode.usage);
  }
  const files = await namedFiles(paths, options, cwd);
  const product = await openDocument(context, options, 'firm', inputPaths(files, options, cwd));
  const { readInput } = await import('../data/inputs.js');
  const { dataset, config } = await readInput(context, { paths, files }, options);
  const { buildFirmCard } = await import('../../report/firm-card.js');
  const card = context.io.compute(() =>
    buildFirmCard(dataset, enterprise, {
      by: options.by ?? config.by,
      indicators: typeof trace === 'boolean' ? options.indicators : options.indicators?.concat(trace),
      followUpRound: options.followUpRound ?? config.followUpRound,
      trace,
    }),
  );
  return product.finish((format, look) => render('firm', card, format, look));
}

/**
 * The word after `--trace` may belong to the command instead: when it names no indicator, it is a data file if such a file
 * exists (`SYN-1 --trace data.csv`), and the enterprise if the next word is a file (`--trace SYN-1 data.csv`).
 */
function splitTrace(value: true | string | undefined, [first, ...rest]: readonly string[], cwd: string) {
  if (value === undefined || value === true) return { trace: value === true, enterprise: first, paths: rest };
  const ids = namesFor('--trace')(value);
  const isIndicator = ids.every((id) => indicatorNamed(id) !== undefined);
  if (!isIndicator && isThere(value, cwd)) return { trace: true, enterprise: first, paths: [value, ...rest] };
  if (!isIndicator && looksLikeFile(first, cwd)) return { trace: true, enterprise: value, paths: [first, ...rest] };
  return { trace: ids, enterprise: first, paths: rest };
}

function isThere(path: string, cwd: string): boolean {
  return path === '-' || existsSync(resolve(cwd, path));
}

function looksLikeFile(text: string, cwd: string): boolean {
  return isThere(text, cwd) || /[*?]|\.(csv|tsv|txt|gz|xls[xm])$/i.test(text);
}
