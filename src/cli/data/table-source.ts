import { kindOfTable, mayBeAddress, type TableSource } from '../../engine/table-source.js';
import { ExitCode, UserError } from '../../user-error.js';
import type { ReportCommandOptions } from '../options/report-options.js';
import { expandPaths } from './paths.js';

/**
 * The table that the arguments name; null if they name files to be read.
 * @throws UserError bad-address, table-without-database, needs-duckdb, one-table-only, option-for-files, glob-empty
 */
export async function tableSourceOf(paths: readonly string[], options: ReportCommandOptions, cwd: string): Promise<TableSource | null> {
  const kind = paths.map(kindOfTable).find((found) => found !== null) ?? null;
  if (kind === null) {
    if (paths.some(mayBeAddress)) throw new UserError('bad-address', {}, ExitCode.usage);
    refuseForFiles(options);
    return null;
  }
  const other = paths.find((path) => kindOfTable(path) !== kind);
  if (other !== undefined) throw new UserError('one-table-only', { first: shown(paths[0]), second: shown(other) }, ExitCode.usage);
  refuseForTable(kind, options);
  if (kind === 'parquet') return { kind, files: await expandPaths(paths, cwd) };
  if (paths.length > 1) throw new UserError('one-table-only', { first: shown(paths[0]), second: shown(paths[1]) }, ExitCode.usage);
  const { table } = options;
  return kind === 'duckdb' ? { kind, file: paths[0], table } : { kind, url: paths[0], table };
}

/** Refuses options that have no meaning for files, unless DuckDB computes. */
function refuseForFiles({ table, engine, memoryLimit, timeout }: ReportCommandOptions): void {
  if (table !== undefined) throw new UserError('table-without-database', {}, ExitCode.usage);
  const option = memoryLimit !== undefined ? '--memory-limit' : timeout !== undefined ? '--timeout' : null;
  if (option !== null && engine !== 'duckdb') throw new UserError('needs-duckdb', { option }, ExitCode.usage);
}

/** Refuses options that have no meaning for a table. */
function refuseForTable(kind: TableSource['kind'], options: ReportCommandOptions): void {
  const inProcess = kind === 'parquet' || kind === 'duckdb';
  const wrong: readonly (readonly [boolean, string])[] = [
    [options.engine === 'memory' || (options.engine === 'duckdb' && !inProcess), `--engine ${options.engine}`],
    [options.table !== undefined && kind === 'parquet', '--table'],
    [options.memoryLimit !== undefined && !inProcess, '--memory-limit'],
    [options.strict === true, '--strict'],
    [options.watch === true, '--watch'],
    [options.method === true, '--method'],
    [options.baseline !== undefined, '--baseline'],
    [options.followUp !== undefined, '--follow-up'],
    [options.delimiter !== undefined, '--delimiter'],
    [options.sheet !== undefined, '--sheet'],
    [options.fast === false, '--no-fast'],
  ];
  const found = wrong.find(([given]) => given);
  if (found !== undefined) throw new UserError('option-for-files', { option: found[1], kind }, ExitCode.usage);
}

function shown(path: string): string {
  return kindOfTable(path) === 'postgres' || kindOfTable(path) === 'clickhouse' ? `${path.split('://')[0]}://…` : path;
}
