import type { Command } from 'commander';
import type { Delimiter } from '../csv/dialect.js';
import { ExitCode, UserError } from '../user-error.js';
import type { CommonOptions, Context } from './context.js';
import { decimals, delimiters } from './options.js';
import { openTarget } from './output.js';
import { meaningOf, oneOf, share, wholeNumberBetween } from './values.js';

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

/** Endings of files that hold no CSV, whatever is written into them. */
const otherForms = /\.(?:parquet|parq|pq|duckdb|ddb|xlsx?|ods|json|html?|md|pdf)(?:\.gz)?$/i;

async function writeSimulation({ io, words }: Context, options: SimulateOptions): Promise<void> {
  const { output: path } = options;
  if (path !== undefined && otherForms.test(path)) throw new UserError('csv-only', { path }, ExitCode.usage);
  const target = await openTarget(io, path, options.force ?? false);
  const { simulate } = await import('../simulate/programme.js');
  const text = simulate({
    enterprises: options.enterprises,
    seed: options.seed ?? 1,
    missing: options.missing ?? 0.05,
    delimiter: options.delimiter ?? ',',
    decimal: options.decimal ?? 'point',
    newline: options.newline === 'crlf' ? '\r\n' : '\n',
  });
  if (target.path === null) return writeInTurns(text, io);
  await target.write(target.path.endsWith('.gz') ? await gzipPieces(text) : text);
  if (!options.quiet) await io.stderr.write(`${words.wrote(target.path)}\n`);
}

/** Lets go of the process after each piece: writing to a pipe or a device never waits, and an interrupt would have to. */
async function writeInTurns(pieces: Iterable<string>, { stdout }: Context['io']): Promise<void> {
  for (const piece of pieces) {
    if (stdout.closed) return;
    await stdout.write(piece);
    await new Promise(setImmediate);
  }
}

/** Each piece a member of its own, which gzip joins: the file never stands in memory. */
async function gzipPieces(text: Iterable<string>): Promise<Iterable<Uint8Array>> {
  const { gzipSync } = await import('node:zlib');
  return (function* () {
    for (const piece of text) yield gzipSync(piece);
  })();
}
