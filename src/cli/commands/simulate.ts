import type { Command } from 'commander';
import type { Delimiter } from '../../csv/dialect.js';
import type { CommonOptions, Context } from '../context.js';
import { decimals, delimiters } from '../options/common-options.js';
import { meaningOf, oneOf, share, wholeNumberBetween } from '../options/values.js';
import { openCsvTarget } from '../output/csv-target.js';

interface SimulateOptions extends CommonOptions {
  readonly enterprises: number;
  readonly seed?: number;
  readonly missing?: number;
  readonly delimiter?: Delimiter;
  readonly decimal?: 'comma' | 'point';
  readonly newline?: 'lf' | 'crlf';
  readonly output?: string;
  readonly force?: boolean;
}

export function addSimulate(program: Command, context: Context): void {
  const { commandDescriptions, optionDescriptions: about } = context.words;
  const command = program
    .command('simulate')
    .description(commandDescriptions.simulate)
    .requiredOption('--enterprises <n>', about.enterprises, wholeNumberBetween('--enterprises', 1, 100_000_000))
    .option('--seed <n>', about.seed, wholeNumberBetween('--seed', 0, 0xffffffff))
    .option('--missing <share>', about.missing, share('--missing'))
    .option('--delimiter <character>', about.writtenDelimiter, meaningOf('--delimiter', delimiters))
    .option('--decimal <mark>', about.writtenDecimal, meaningOf('--decimal', decimals))
    .option('--newline <kind>', about.newline, oneOf('--newline', ['lf', 'crlf'] as const))
    .option('-o, --output <file>', about.output)
    .option('--force', about.force);
  command.action(() => writeSimulation(context, command.optsWithGlobals()));
}

async function writeSimulation(context: Context, options: SimulateOptions): Promise<void> {
  const target = await openCsvTarget(context, options);
  const { simulate } = await import('../../simulate/programme.js');
  const text = simulate({
    enterprises: options.enterprises,
    seed: options.seed ?? 1,
    missing: options.missing ?? 0.05,
    delimiter: options.delimiter ?? ',',
    decimal: options.decimal ?? 'point',
    newline: options.newline === 'crlf' ? '\r\n' : '\n',
  });
  await (target.path === null ? writeInTurns(text, context.io) : target.finish(text));
}

/** Yields to the event loop after each piece: writes to a pipe or a device never do, so an interrupt would have to wait. */
async function writeInTurns(pieces: Iterable<string>, { stdout }: Context['io']): Promise<void> {
  for (const piece of pieces) {
    if (stdout.closed) return;
    await stdout.write(piece);
    await new Promise(setImmediate);
  }
}
