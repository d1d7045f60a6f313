import { ExitCode, UserError } from '../../user-error.js';

/** Files that DuckDB reads, all of one kind. */
export interface DuckDbFiles {
  readonly kind: 'Parquet' | 'DuckDB';
  readonly paths: readonly string[];
}

const damage: Readonly<Record<DuckDbFiles['kind'], RegExp>> = {
  Parquet:
    /^Invalid Error: |too small to be a Parquet file|No magic bytes|Failed to read file "|Incorrect stats size|Could not read enough bytes/,
  // DuckDB recognises files of SQLite and asks for an extension.
  DuckDB: /not a valid DuckDB database file|Corrupt database file|Could not read enough bytes|Serialization Error|sqlite_scanner/,
};

/** Returns a handler that turns errors of DuckDB into those of the user: about a file where one is the cause, otherwise with the first line of the message. */
export function duckDbFailure(files: DuckDbFiles | null): (error: unknown) => never {
  return (error) => {
    if (error instanceof UserError) throw error;
    const [message] = (error instanceof Error ? error.message : String(error)).split('\n');
    if (files !== null) throwForFile(files, message);
    throw new UserError('engine-failed', { engine: 'DuckDB', reason: withoutStop(message) }, ExitCode.io);
  };
}

function throwForFile({ kind, paths }: DuckDbFiles, message: string): void {
  const path = paths.find((each) => message.includes(each)) ?? (paths.length === 1 ? paths[0] : `${paths[0]} … (${paths.length})`);
  if (damage[kind].test(message)) throw new UserError('file-damaged', { path, format: kind }, ExitCode.io);
  if (/database does not exist/.test(message)) throw new UserError('file-not-found', { path }, ExitCode.io);
  const cannotOpen = /Cannot open (?:file|database)|Could not (?:set lock|open file)|version number/.test(message);
  if (cannotOpen) throw new UserError('not-readable', { path, reason: withoutStop(message.replace(/^IO Error: /, '')) }, ExitCode.io);
}

function withoutStop(message: string): string {
  return message.replace(/[.!]+$/, '');
}
