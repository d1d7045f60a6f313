import { ExitCode, UserError } from '../../user-error.js';
import { dialects } from '../sql/dialect.js';
import { kindOfType } from '../table/column.js';
import type { Table } from '../table/table.js';
import type { DuckDbSession } from './session.js';

const { quoted, text } = dialects.duckdb;

/**
 * Opens Parquet files as one table; a column that only some of them have is empty in the others.
 * @throws UserError file-not-found
 */
export async function parquetTable(session: DuckDbSession, files: readonly string[]): Promise<Table> {
  for (const path of files) {
    const [{ n }] = await session.query(`SELECT COUNT(*) AS "n" FROM glob(${text(path)})`);
    if (n === 0) throw new UserError('file-not-found', { path }, ExitCode.io);
  }
  const relation = `read_parquet([${files.map(text).join(', ')}], union_by_name = true)`;
  return describe(session, files.length === 1 ? files[0] : `${files[0]} … (${files.length})`, relation);
}

/**
 * Finds a table of the database file that the session was opened with; its only one when none is named.
 * @throws UserError table-needed, table-not-found
 */
export async function duckDbTable(session: DuckDbSession, file: string, name: string | undefined): Promise<Table> {
  const rows = await session.query(
    `SELECT table_schema AS "schema", table_name AS "name" FROM information_schema.tables WHERE table_catalog = 'data' ORDER BY 1, 2`,
  );
  const known = rows.map((row) => ({ schema: String(row.schema), name: String(row.name) }));
  const named = known.map((table) => (table.schema === 'main' ? table.name : `${table.schema}.${table.name}`));
  if (name === undefined && known.length !== 1) {
    throw new UserError('table-needed', { place: file, known: named.join(', ') }, ExitCode.usage);
  }
  const index = name === undefined ? 0 : named.indexOf(name);
  if (index < 0) throw new UserError('table-not-found', { table: name ?? '', place: file, known: named.join(', ') }, ExitCode.usage);
  const { schema, name: table } = known[index];
  return describe(session, `${file}:${named[index]}`, `${quoted(schema)}.${quoted(table)}`);
}

async function describe({ query }: DuckDbSession, name: string, relation: string): Promise<Table> {
  const rows = await query(`DESCRIBE SELECT * FROM ${relation}`);
  return {
    name,
    relation,
    columns: rows.map((row) => ({ name: String(row.column_name), kind: kindOfType(String(row.column_type)) })),
  };
}
