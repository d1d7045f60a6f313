import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DuckDBConnection, DuckDBDataChunk, DuckDBInstance } from '@duckdb/node-api';
import { ExitCode, UserError } from '../../user-error.js';
import { missingPackage } from '../missing-package.js';
import { dialects } from '../sql/dialect.js';
import { duckDbStrategy } from '../sql/query-strategy.js';
import type { Row, Session, TakeRows, Value } from '../sql/session.js';
import { type DuckDbFiles, duckDbFailure } from './failure.js';

export interface DuckDbOptions {
  /** Files to be read: a database file, which is opened, or Parquet files, which errors name. */
  readonly files?: DuckDbFiles;
  /** Such as `4GB`; beyond it DuckDB uses the disk. Four fifths of the machine's memory by default. */
  readonly memoryLimit?: string;
  /** Seconds before a query is abandoned. */
  readonly timeout?: number;
}

/** DuckDB in this process. */
export interface DuckDbSession extends Session {
  readonly connection: DuckDBConnection;
}

/**
 * Opens DuckDB without network access: it neither fetches extensions nor loads any that it was not built with.
 * @throws UserError engine-missing, engine-failed, file-damaged, file-not-found, not-readable, query-too-long
 */
export async function openDuckDb({ files, memoryLimit, timeout }: DuckDbOptions = {}): Promise<DuckDbSession> {
  const { DuckDBInstance } = await import('@duckdb/node-api').catch(missingPackage('DuckDB', '@duckdb/node-api'));
  const failed = duckDbFailure(files ?? null);
  const settings = {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    ...(memoryLimit === undefined ? {} : { memory_limit: memoryLimit }),
  };
  const instance: DuckDBInstance = await DuckDBInstance.create(':memory:', settings).catch(failed);
  const connection = await instance.connect().catch(failed);
  if (files?.kind === 'DuckDB') {
    // Without the prefix "data", so that tables have the names that users of the database know.
    await connection.run(`ATTACH ${dialects.duckdb.text(files.paths[0])} AS "data" (READ_ONLY)`).catch(failed);
    await connection.run('USE "data"').catch(failed);
  }
  // Otherwise the date of a timestamp would depend on the time zone of this machine.
  await connection.run(`SET TimeZone = 'UTC'`).catch(failed);
  // Not in the working folder, where files could be left behind and two runs would write into the same ones.
  const folder = mkdtempSync(join(tmpdir(), 'score-calc-'));
  const forget = () => rmSync(folder, { recursive: true, force: true });
  await connection.run(`SET temp_directory = ${dialects.duckdb.text(folder)}`).catch(failed);
  const within = async <T>(work: Promise<T>): Promise<T> => {
    if (timeout === undefined) return work.catch(failed);
    let late = false;
    const interrupt = () => {
      late = true;
      connection.interrupt();
    };
    // More than once, since a query that is still being planned ignores it.
    const timer = setInterval(interrupt, timeout * 1000);
    return work
      .catch((error) => {
        throw late ? new UserError('query-too-long', { engine: 'DuckDB', seconds: timeout }, ExitCode.io) : error;
      })
      .catch(failed)
      .finally(() => clearInterval(timer));
  };
  const query = async (sql: string) => {
    const reader = await within(connection.runAndReadAll(sql));
    const names = reader.columnNames();
    return reader.getRows().map((row): Row => Object.fromEntries(row.map((value, i) => [names[i], plain(value)])));
  };
  // Not streamed: a stream that fails halfway only ends, as if it had no more rows. The answer waits in DuckDB, which takes little memory.
  const inBatches = (sql: string, take: TakeRows) =>
    within(
      connection.run(sql).then(async (result) => {
        const names = result.columnNames();
        for (let chunk = await result.fetchChunk(); chunk !== null && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
          take(rowsOf(chunk, names));
        }
      }),
    );
  const many = (_: string, questions: readonly string[]) => Promise.all(questions.map(query));
  return {
    ...duckDbStrategy({ one: query, many, inBatches }),
    connection,
    cancel: async () => {
      connection.interrupt();
      forget();
    },
    close: async () => {
      connection.closeSync();
      instance.closeSync();
      forget();
    },
  };
}

/** The rows of a chunk, property by property: `Object.fromEntries` would make dictionaries, which take far more memory. */
function rowsOf(chunk: DuckDBDataChunk, names: readonly string[]): Row[] {
  const columns = chunk.getColumns();
  return Array.from({ length: chunk.rowCount }, (_, i) => {
    const row: Record<string, Value> = {};
    for (let c = 0; c < names.length; c++) row[names[c]] = plain(columns[c][i]);
    return row;
  });
}

/** Whole numbers come as bigints; a double can represent all of those used here. */
function plain(value: unknown): Value {
  if (typeof value === 'bigint') return Number(value);
  return value === null || typeof value === 'number' || typeof value === 'string' ? value : String(value);
}
