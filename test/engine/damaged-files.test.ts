import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderWith, runCli } from '../cli/run-cli.js';
import { fixture } from './observations.js';
import { bothForms, duckDb } from './parquet.js';

/** A folder with sound files of both kinds, and with files that only have their names. */
async function soundAndDamaged(): Promise<string> {
  const folder = await bothForms(fixture('phase-1'));
  const at = (name: string) => join(folder, name);
  await duckDb([`CREATE TABLE firms AS SELECT * FROM '${at('data.parquet')}'`, 'CHECKPOINT'], at('office.duckdb'));
  const parquet = readFileSync(at('data.parquet'));
  const overwritten = Buffer.from(parquet).fill(0xaa, 4, parquet.length - 4 - 4 - parquet.readUInt32LE(parquet.length - 8));
  writeFileSync(at('cut.parquet'), parquet.subarray(0, parquet.length >> 1));
  writeFileSync(at('overwritten.parquet'), overwritten);
  writeFileSync(at('footer.parquet'), Buffer.from(parquet).fill(0xaa, parquet.length - 300, parquet.length - 100));
  writeFileSync(at('empty.parquet'), '');
  writeFileSync(at('text.parquet'), readFileSync(at('data.csv')));
  const database = readFileSync(at('office.duckdb'));
  writeFileSync(at('cut.duckdb'), database);
  truncateSync(at('cut.duckdb'), database.length >> 1);
  writeFileSync(at('overwritten.duckdb'), Buffer.from(database).fill(0xaa, 12_400, 13_000));
  writeFileSync(at('text.duckdb'), readFileSync(at('data.csv')));
  writeFileSync(at('sqlite.duckdb'), `SQLite format 3\0${'\0'.repeat(4000)}`);
  return folder;
}

it('a file that is damaged or in another format is reported by name, without the hint at the SQL', async () => {
  const cwd = await soundAndDamaged();
  for (const file of ['cut', 'overwritten', 'footer', 'empty', 'text'].map((name) => `${name}.parquet`)) {
    const { stderr, code } = await runCli(['report', file], { cwd });
    expect(code).toBe(3);
    expect(stderr).toContain(`error: "${file}" is damaged or not a Parquet file.\n`);
    expect(stderr).not.toContain('score-calc sql');
  }
  for (const file of ['cut', 'overwritten', 'text', 'sqlite'].map((name) => `${name}.duckdb`)) {
    const { stderr, code } = await runCli(['sql', file], { cwd });
    expect(code).toBe(3);
    expect(stderr).toContain(`error: "${file}" is damaged or not a DuckDB database.\n`);
    expect(stderr).not.toContain('score-calc sql');
  }
});

it('the damaged one of several files is named', async () => {
  const cwd = await soundAndDamaged();
  const { stderr } = await runCli(['report', 'data.parquet', 'cut.parquet', '--lang', 'id'], { cwd });
  expect(stderr).toContain('"cut.parquet" rusak atau bukan berkas Parquet.');
});

it('a database that does not exist is a file that does not exist', async () => {
  const { stderr, code } = await runCli(['report', 'office.duckdb'], { cwd: folderWith({}) });
  expect({ stderr, code }).toEqual({ stderr: expect.stringContaining('The file "office.duckdb" does not exist.'), code: 3 });
});
