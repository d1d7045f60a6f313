import { ExitCode, UserError } from '../../user-error.js';
import type { Context } from '../context.js';
import { openTarget } from './output.js';

interface TargetOptions {
  readonly output?: string;
  readonly force?: boolean;
  readonly quiet?: boolean;
}

/** The output of a command that writes only CSV. */
export interface CsvTarget {
  /** Null is stdout. */
  readonly path: string | null;
  /** Writes the CSV, compressed if its name ends in .gz, and reports on stderr that it was written. */
  readonly finish: (pieces: Iterable<string>) => Promise<void>;
}

/** Endings of names that mean something other than CSV. */
export const otherForms = /\.(?:parquet|parq|pq|duckdb|ddb|xlsx?|ods|json|html?|md|pdf)(?:\.gz)?$/i;

/** @throws UserError csv-only, and as `openTarget` */
export async function openCsvTarget({ io, words }: Context, { output, force, quiet }: TargetOptions): Promise<CsvTarget> {
  if (output !== undefined && otherForms.test(output)) throw new UserError('csv-only', { path: output }, ExitCode.usage);
  const { path, write } = await openTarget(io, output, force ?? false);
  return {
    path,
    finish: async (pieces) => {
      await write(path?.endsWith('.gz') ? await gzipPieces(pieces) : pieces);
      if (path !== null && !quiet) await io.stderr.write(`${words.wrote(path)}\n`);
    },
  };
}

/** Compresses each piece as a gzip member of its own, so that the whole file is never in memory. */
async function gzipPieces(text: Iterable<string>): Promise<Iterable<Uint8Array>> {
  const { gzipSync } = await import('node:zlib');
  return (function* () {
    for (const piece of text) yield gzipSync(piece);
  })();
}
