import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect } from 'vitest';
import { folderWith, runCli } from '../cli/run-cli.js';
import { type Observations, toCsv } from './observations.js';

/** Runs statements in a separate DuckDB. */
export async function duckDb(statements: readonly string[], file = ':memory:'): Promise<void> {
  const instance = await DuckDBInstance.create(file);
  const connection = await instance.connect();
  for (const sql of statements) await connection.run(sql);
  connection.closeSync();
  instance.closeSync();
}

/** A folder with the table as data.csv and as data.parquet. */
export async function bothForms(observations: Observations): Promise<string> {
  const folder = folderWith({ 'data.csv': toCsv(observations) });
  const types = observations.columns.map(({ name, number }) => `'${name}': '${number ? 'DOUBLE' : 'VARCHAR'}'`).join(', ');
  await duckDb([
    `COPY (SELECT * FROM read_csv('${folder}/data.csv', columns = {${types}}, header = true)) TO '${folder}/data.parquet' (FORMAT PARQUET)`,
  ]);
  return folder;
}

/** A folder with them as data.csv, and as a table "firms" of office.duckdb beside the view that is printed for it. */
export async function withFirmsView(observations: Observations): Promise<string> {
  const folder = await bothForms(observations);
  const file = join(folder, 'office.duckdb');
  await duckDb([`CREATE TABLE firms AS SELECT * FROM '${folder}/data.parquet'`], file);
  const { stdout } = await runCli(['sql', 'office.duckdb', '--table', 'firms', '--views'], { cwd: folder });
  await duckDb([stdout], file);
  return folder;
}

/** The report as JSON; nothing may be written to stderr. */
export async function json(args: readonly string[], cwd: string): Promise<unknown> {
  const { stdout, stderr, code } = await runCli(['report', ...args, '--format', 'json', '--quiet'], { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout);
}
