import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { findIndicator } from '../indicators/catalogue.js';
import type { Context } from './context.js';
import { addInputOptions, addOutputOptions, type InputOptions, type OutputOptions } from './options.js';
import { openProduct } from './product.js';
import { list } from './values.js';

interface FirmCommandOptions extends InputOptions, OutputOptions {
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
    .option('--indicators <ids>', about.indicators, list)
    .option('--trace [indicators]', about.trace);
  addInputOptions(command, context);
  addOutputOptions(command, context);
  command.action((enterprise: string, files: string[]) => firm(context, enterprise, files, command.optsWithGlobals()));
}

async function firm(context: Context, enterprise: string, named: readonly string[], options: FirmCommandOptions): Promise<void> {
  const { trace, files } = splitTrace(options.trace, named, context.io.cwd);
  const product = await openProduct(context, options);
  const { readInput } = await import('./inputs.js');
  const { dataset, config } = await readInput(context, files, options);
  const { buildFirmCard } = await import('../report/firm-card.js');
  const card = context.io.compute(() =>
    buildFirmCard(dataset, enterprise, {
      by: options.by ?? config.by,
      indicators: options.indicators,
      followUpRound: options.followUpRound ?? config.followUpRound,
      trace,
    }),
  );
  const { renderFirm } = await import('../render/index.js');
  return product.finish(renderFirm(card, product.format, product.look));
}

/**
 * In `--trace data.csv` the word after the option is a file, not an indicator: it is read so when it names no
 * indicator but a file that is there.
 */
function splitTrace(value: true | string | undefined, files: readonly string[], cwd: string) {
  if (value === undefined || value === true) return { trace: value === true, files };
  const ids = list(value);
  const isFile = !ids.every((id) => findIndicator(id) !== undefined) && (value === '-' || existsSync(resolve(cwd, value)));
  return isFile ? { trace: true, files: [value, ...files] } : { trace: ids, files };
}
