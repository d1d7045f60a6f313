import type { Command } from 'commander';
import { formatsOf, render } from '../../render/index.js';
import type { ComparedReport } from '../../report/comparison/compare.js';
import { ExitCode, UserError } from '../../user-error.js';
import type { Context } from '../context.js';
import type { SideOptions } from '../data/compare-side.js';
import { inputPaths, namedFiles } from '../data/named-files.js';
import { addConditions, addOutputOptions, addReadingOptions, type OutputOptions } from '../options/common-options.js';
import { namesFor } from '../options/values.js';
import { openDocument } from '../output/document-output.js';

interface CompareOptions extends SideOptions, OutputOptions {
  readonly group?: string;
  readonly with?: string;
  readonly failIf?: readonly string[];
}

export function addCompare(program: Command, context: Context): void {
  const { commandDescriptions, argumentDescriptions, optionDescriptions: about } = context.words;
  const command = program
    .command('compare')
    .description(commandDescriptions.compare)
    .argument('<old>', argumentDescriptions.old)
    .argument('[new]', argumentDescriptions.new)
    .option('--group <name>', about.group)
    .option('--with <name>', about.with)
    .option('--indicators <ids>', about.indicators, namesFor('--indicators'))
    .option('--strict', about.strict);
  addConditions(command, context);
  addReadingOptions(command, context);
  addOutputOptions(command, context, formatsOf('comparison')).option('--excel', about.excel);
  command.action((old: string, second: string | undefined) =>
    compare(context, [old, second ?? old], second === undefined, command.optsWithGlobals()),
  );
}

async function compare(context: Context, paths: readonly [string, string], oneFile: boolean, options: CompareOptions): Promise<void> {
  if (oneFile && (options.group === undefined || options.with === undefined)) throw new UserError('compare-what', {}, ExitCode.usage);
  if (paths[0] === '-' && paths[1] === '-' && !oneFile) throw new UserError('stdin-twice', {}, ExitCode.usage);
  const { announceMet, judge, parseConditions } = await import('../options/conditions.js');
  const conditions = parseConditions(options.failIf);
  const files = await namedFiles(paths, options, context.io.cwd);
  const product = await openDocument(context, options, 'comparison', inputPaths(files, options, context.io.cwd));
  const { loadSide, ofGroup } = await import('../data/compare-side.js');
  const whole = await loadSide(context, paths[0], options);
  const second = oneFile ? whole : await loadSide(context, paths[1], options);
  const sides: [ComparedReport, ComparedReport] = [
    ofGroup(context, whole, options.group),
    ofGroup(context, second, options.with ?? options.group),
  ];
  const { compareReports } = await import('../../report/comparison/compare.js');
  const comparison = compareReports(...sides);
  const met = judge(context, conditions, { before: sides[0].report, after: sides[1].report });
  await product.finish((format, look) => render('comparison', comparison, format, look));
  await announceMet(context, met);
}
