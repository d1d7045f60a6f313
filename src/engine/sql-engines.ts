import type { FollowUpRound } from '../dataset/pairing.js';
import { openClickHouse } from './clickhouse/session.js';
import { clickHouseTable } from './clickhouse/tables.js';
import { loadDataset } from './duckdb/dataset.js';
import type { DuckDbFiles } from './duckdb/failure.js';
import { copyToParquet } from './duckdb/parquet.js';
import { type DuckDbOptions, openDuckDb } from './duckdb/session.js';
import { duckDbTable, parquetTable } from './duckdb/tables.js';
import { openPostgres } from './postgres/session.js';
import { postgresTable } from './postgres/tables.js';
import { aggregateBySql, aggregateFirms } from './sql/aggregate.js';
import { type DialectName, dialects } from './sql/dialect.js';
import { firmRowsSql } from './sql/firm-rows.js';
import { firmTableOf } from './sql/firm-table.js';
import { QueryPrinter } from './sql/query-printer.js';
import type { Session } from './sql/session.js';
import { dimensionColumn } from './sql/source.js';
import { preparedView, readFirmsView, viewsSql } from './table/firms-view.js';
import { tableObservations } from './table/observations.js';
import { placeholderSession, placeholderTable } from './table/placeholder-table.js';
import type { Table } from './table/table.js';
import type { TableSource } from './table-source.js';

/**
 * Engines that are queried in SQL. This module is a bundle of its own, loaded when one of them is used; the errors it throws have the
 * shape of a UserError but another class.
 */
export {
  aggregateBySql,
  aggregateFirms,
  copyToParquet,
  dialects,
  dimensionColumn,
  firmRowsSql,
  firmTableOf,
  loadDataset,
  openDuckDb,
  preparedView,
  QueryPrinter,
  readFirmsView,
  tableObservations,
  viewsSql,
};

/** Placeholders for a table and a session, for SQL that is only printed. */
export function assumed(dialect: DialectName, table: string, round: FollowUpRound): OpenTable {
  return { session: placeholderSession(dialects[dialect], round), table: placeholderTable(dialects[dialect], table) };
}

export interface EngineSettings extends Omit<DuckDbOptions, 'files'> {
  /** Receives the function that cancels running queries, as soon as the session is open. */
  readonly opened?: (cancel: () => Promise<void>) => void;
  /** Environment variables, for hosts and passwords that the address does not contain. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

export interface OpenTable {
  readonly session: Session;
  readonly table: Table;
}

/** Opens a table. The caller closes the session. @throws UserError the errors of each engine */
export async function openTable(source: TableSource, settings: EngineSettings): Promise<OpenTable> {
  const { opened = () => {} } = settings;
  if (source.kind === 'parquet' || source.kind === 'duckdb') {
    const files: DuckDbFiles =
      source.kind === 'duckdb' ? { kind: 'DuckDB', paths: [source.file] } : { kind: 'Parquet', paths: source.files };
    const session = await openDuckDb({ ...settings, files });
    opened(session.cancel);
    const table = source.kind === 'parquet' ? parquetTable(session, source.files) : duckDbTable(session, source.file, source.table);
    return { session, table: await closing(session, table) };
  }
  if (source.kind === 'clickhouse') {
    const session = await openClickHouse({ url: source.url, timeout: settings.timeout, env: settings.env });
    opened(session.cancel);
    return { session, table: await closing(session, clickHouseTable(session, source.url, source.table)) };
  }
  const session = await openPostgres({ url: source.url, timeout: settings.timeout, env: settings.env });
  opened(session.cancel);
  return { session, table: await closing(session, postgresTable(session, source.url, source.table)) };
}

/** Closes the session if the work fails. */
async function closing<T>(session: Session, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    await session.close();
    throw error;
  }
}
