import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, runCli } from '../cli/run-cli.js';
import { troubled } from './observations.js';
import { bothForms, duckDb } from './parquet.js';

describe('requests that a table cannot answer', () => {
  it.each([
    [['data.parquet', '--engine', 'memory'], '--engine memory has no meaning for data in parquet'],
    [['data.parquet', '--strict'], '--strict has no meaning'],
    [['data.parquet', 'data.csv'], 'cannot be reported on together'],
    [['data.csv', '--table', 'x'], '--table names a table of a database'],
    [['data.csv', '--memory-limit', '1GB'], '--engine memory'],
    [['data.csv', '--timeout', '5'], '--engine memory'],
    [['data.csv', '--engine', 'duckdb', '--memory-limit', 'much'], '"much"'],
    [['data.parquet', '-o', 'out.parquet'], 'Add --level firm'],
  ])('%s', async (args, sentence) => {
    const folder = await bothForms(troubled);
    const { code, stderr } = await runCli(['report', ...args], { cwd: folder });
    expect(stderr).toContain(sentence);
    expect(code).toBe(2);
  });

  it.each(['--memory-limit 1GB', '--timeout 5'])('%s needs DuckDB, which is reported before anything is read', async (given) => {
    const [option, value] = given.split(' ');
    for (const engine of [[], ['--engine', 'memory']]) {
      const { code, stdout, stderr } = await runCli(['report', 'no-such-data.csv', option, value, ...engine], { cwd: folderWith() });
      expect({ code, stdout, stderr }).toEqual({
        code: 2,
        stdout: '',
        stderr: expect.stringMatching(new RegExp(`^error: ${option} needs --engine duckdb\\.\\n`)),
      });
    }
  });

  it('a file that is not a Parquet file is reported as such', async () => {
    const folder = folderWith({ 'data.parquet': 'enterprise_id,period\n' });
    const { code, stderr } = await runCli(['report', 'data.parquet'], { cwd: folder });
    expect(stderr).toContain('error: "data.parquet" is damaged or not a Parquet file.');
    expect(code).toBe(3);
  });

  it.each([
    [['nowhere.parquet'], 'The file "nowhere.parquet" does not exist.'],
    [['nowhere/*.parquet'], 'No file matches "nowhere/*.parquet".'],
    [['office.duckdb', '--table', 'firms'], '"office.duckdb:firms" holds no usable observation.'],
  ])('%s gives an error because there is no data', async (args, sentence) => {
    const folder = await bothForms(troubled);
    await duckDb([`CREATE TABLE firms AS SELECT * FROM '${folder}/data.parquet' LIMIT 0`], join(folder, 'office.duckdb'));
    const { code, stdout, stderr } = await runCli(['report', ...args], { cwd: folder });
    expect(stderr).toContain(sentence);
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
  });

  it.each([
    ['en', 'queried firms.parquet: its columns, not its rows\n'],
    ['id', 'menanyai firms.parquet: hanya kolomnya, bukan barisnya\n'],
  ])('rows that were not counted are not reported as zero, in %s', async (lang, line) => {
    const folder = await bothForms(troubled);
    await duckDb([`COPY (SELECT 1 AS something) TO '${folder}/firms.parquet'`], join(folder, 'office.duckdb'));
    const { stderr } = await runCli(['report', 'firms.parquet', '--lang', lang], { cwd: folder });
    expect(stderr).toContain(line);
    expect(stderr).toContain('SC107');
  });

  it('sql says what is wrong with a table that it cannot query', async () => {
    const folder = await bothForms(troubled);
    await duckDb([`COPY (SELECT 1 AS something) TO '${folder}/firms.parquet'`], join(folder, 'office.duckdb'));
    const { stderr, code } = await runCli(['sql', 'firms.parquet'], { cwd: folder });
    expect({ stderr, code }).toEqual({ stderr: expect.stringMatching(/SC107[\s\S]*\nerror: /), code: 3 });
  });

  it('values that cannot be used are counted', async () => {
    const folder = await bothForms(troubled);
    const { stderr } = await runCli(['report', 'data.parquet'], { cwd: folder });
    expect(stderr).toContain(
      'queried data.parquet: 19 rows, 19 observations with an enterprise and a period; values that cannot be used: hours_worked 1',
    );
  });
});

it('an engine that is not installed says how to install it', async () => {
  const folder = folderWith({ 'data.parquet': '' });
  const hidden = join(folder, 'hide.cjs');
  writeFileSync(
    hidden,
    `const { Module } = require('node:module');
     const resolve = Module._resolveFilename;
     Module._resolveFilename = function (name, ...rest) {
       if (!/^(@duckdb|@clickhouse|pg$)/.test(name)) return resolve.call(this, name, ...rest);
       throw Object.assign(new Error("Cannot find module '" + name + "'"), { code: 'MODULE_NOT_FOUND' });
     };`,
  );
  const env = { NODE_OPTIONS: `--require ${hidden}` };
  for (const [source, command] of [
    ['data.parquet', 'npm install @duckdb/node-api'],
    ['postgres://127.0.0.1/x', 'npm install pg'],
    ['clickhouse://127.0.0.1/x', 'npm install @clickhouse/client'],
  ]) {
    const { code, stderr } = await runCli(['report', source], { cwd: folder, env });
    expect(stderr).toContain(command);
    expect(code).toBe(2);
  }
});
