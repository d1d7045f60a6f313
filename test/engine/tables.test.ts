import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { binary, folderWith, runCli } from '../cli/run-cli.js';
import { byLongNames, fixture, longNames, observationsOf, severalTexts, troubled, wide, written } from './observations.js';
import { bothForms, duckDb, json } from './parquet.js';
import { differences, orderStatistics } from './same.js';

const requests: readonly (readonly string[])[] = [
  ['--left-out'],
  ['--exclude-outliers', '--left-out', '--by', 'phase,size'],
  ['--follow-up-round', 'first', '--confidence', '90', '--reported'],
  ['--by', 'size', '--indicators', 'accidents,cost_savings'],
];

describe.each([
  ['phase-1', fixture('phase-1')],
  ['programme', fixture('programme')],
  ['a table with everything wrong', troubled],
])('Parquet of %s', (_, observations) => {
  it.each(requests)('gives the figures of the CSV: %s %s %s %s', async (...request) => {
    const folder = await bothForms(observations);
    const [read, asked] = [await json(['data.csv', ...request], folder), await json(['data.parquet', ...request], folder)];
    expect(differences(read, asked)).toEqual([]);
    expect(orderStatistics(asked)).toEqual(orderStatistics(read));
    expect(orderStatistics(read).length).toBeGreaterThan(5);
  });

  it('gives the rows of every firm, and writes them as Parquet', async () => {
    const folder = await bothForms(observations);
    const rows = async (file: string) =>
      (await runCli(['report', file, '--level', 'firm', '--format', 'csv', '-q'], { cwd: folder })).stdout;
    expect(await rows('data.parquet')).toBe(await rows('data.csv'));
    for (const file of ['data.parquet', 'data.csv']) {
      const { code, stderr } = await runCli(['report', file, '--level', 'firm', '-o', `${file}.firms.parquet`, '-q'], { cwd: folder });
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      await duckDb([
        `COPY (SELECT * FROM '${folder}/${file}.firms.parquet' ORDER BY enterprise_id, indicator) TO '${folder}/${file}.firms.csv'`,
      ]);
    }
    const written = await rows('data.csv');
    expect(written.split('\n').length).toBeGreaterThan(10);
  });
});

it('of several texts of an enterprise in one period takes the one that CSV takes', async () => {
  const folder = await bothForms(severalTexts);
  for (const by of ['sector', 'size', 'sector,size']) {
    const asked = await json(['data.parquet', '--by', by], folder);
    expect(differences(await json(['data.csv', '--by', by], folder), asked)).toEqual([]);
  }
  const rows = async (file: string) => (await runCli(['report', file, '--level', 'firm', '--format', 'csv', '-q'], { cwd: folder })).stdout;
  expect(await rows('data.parquet')).toBe(await rows('data.csv'));
  expect(await rows('data.csv')).toMatch(/^A,Usaha 9,Phase 9,/m);
});

it('takes the one that CSV takes also where thousands of them compete', async () => {
  const rows = Array.from(
    { length: 3000 },
    (_, i) => `F-${i},Desa ${i % 7} ${10 + i},baseline,3\nF-${i},Desa ${i % 7} ${9 + i},baseline,3\nF-${i},,follow-up,2`,
  );
  const folder = await bothForms(observationsOf(['enterprise_id,enterprise_name,period,accidents', ...rows, ''].join('\n')));
  const names = async (file: string) =>
    (await runCli(['report', file, '--level', 'firm', '--indicators', 'accidents', '--format', 'csv', '-q'], { cwd: folder })).stdout;
  expect(await names('data.parquet')).toBe(await names('data.csv'));
  expect(await names('data.csv')).toContain('\nF-1,Desa 1 10,');
});

it.each([
  ['numbers and blanks as people write them', written, [['--left-out', '--by', 'phase']]],
  ['blank texts in a wide table', wide, [['--left-out', '--indicators', 'accidents']]],
])('%s are read as those of the CSV', async (_, observations, asked) => {
  const folder = await bothForms(observations);
  for (const request of asked) {
    expect(differences(await json(['data.csv', ...request], folder), await json(['data.parquet', ...request], folder))).toEqual([]);
  }
});

it('dimensions are told apart whose names differ in capitals only, are long, or hold quotation marks', async () => {
  const folder = await bothForms(longNames);
  for (const request of byLongNames) {
    expect(differences(await json(['data.csv', ...request], folder), await json(['data.parquet', ...request], folder))).toEqual([]);
  }
  const names: Record<string, string> = { zona_1: 'Zona', zona_2: 'zona' };
  const dimensions = longNames.columns.slice(3).map(({ name }) => ({ column: name, name: names[name] ?? name }));
  writeFileSync(join(folder, 'score-calc.config.json'), JSON.stringify({ dimensions }));
  const rows = async (file: string) => (await runCli(['report', file, '--level', 'firm', '--format', 'csv', '-q'], { cwd: folder })).stdout;
  expect(await rows('data.parquet')).toBe(await rows('data.csv'));
});

it('ids and years are texts without a point also where their columns hold decimals', async () => {
  const folder = folderWith({ 'data.csv': 'enterprise_id,period,accidents\n7,2018,3\n7,2019,2\n12,2018,4\n12,2019,5\n' });
  await duckDb([
    `COPY (SELECT CAST(enterprise_id AS DOUBLE) AS enterprise_id, CAST(period AS DECIMAL(8, 2)) AS period, accidents FROM '${folder}/data.csv') TO '${folder}/data.parquet'`,
  ]);
  const request = ['--left-out', '--indicators', 'accidents'];
  expect(differences(await json(['data.csv', ...request], folder), await json(['data.parquet', ...request], folder))).toEqual([]);
});

it('large amounts of many firms are added', async () => {
  const rows = Array.from({ length: 120_000 }, (_, i) => `${i},baseline,IDR,1,900000000000000\n${i},follow-up,IDR,1,990000000000000\n`);
  const folder = folderWith({ 'data.csv': `enterprise_id,period,currency,workers,value_added\n${rows.join('')}` });
  await duckDb([`COPY (SELECT * FROM '${folder}/data.csv') TO '${folder}/data.parquet'`]);
  const request = ['--indicators', 'productivity'];
  expect(differences(await json(['data.csv', ...request], folder), await json(['data.parquet', ...request], folder))).toEqual([]);
});

it('the smallest numbers are added to their last digit', async () => {
  const rows = Array.from({ length: 9 }, (_, i) => `${i},baseline,${(i + 9) / 7}e-12\n${i},follow-up,${(i + 8) / 7}e-12\n`);
  const folder = folderWith({ 'data.csv': `enterprise_id,period,defect_rate\n${rows.join('')}` });
  await duckDb([`COPY (SELECT * FROM '${folder}/data.csv') TO '${folder}/data.parquet'`]);
  const request = ['--indicators', 'defects'];
  expect(differences(await json(['data.csv', ...request], folder), await json(['data.parquet', ...request], folder))).toEqual([]);
});

it('the same bytes come out every time, whatever the threads do', async () => {
  const folder = await bothForms(fixture('programme'));
  const [one, two] = [await json(['data.parquet'], folder), await json(['data.parquet'], folder)];
  expect(JSON.stringify(two)).toBe(JSON.stringify(one));
});

it('several Parquet files are one table, also where one lacks a column', async () => {
  const folder = await bothForms(fixture('programme'));
  mkdirSync(join(folder, 'parts'));
  await duckDb([
    `COPY (SELECT * EXCLUDE (unit_note) FROM (SELECT *, 1 AS unit_note FROM '${folder}/data.parquet') WHERE period = 'baseline') TO '${folder}/parts/1.parquet'`,
    `COPY (SELECT * FROM '${folder}/data.parquet' WHERE period <> 'baseline') TO '${folder}/parts/2.parquet'`,
  ]);
  expect(differences(await json(['data.csv'], folder), await json(['parts/*.parquet'], folder))).toEqual([]);
});

it('a wide table with headers and values of its own is read by the config file, as a CSV is', async () => {
  const config = {
    columns: { kode: 'enterprise_id', fase: 'phase', awal_jam: null },
    values: { fase: { satu: 'I', dua: 'II' } },
    constants: { currency: 'IDR' },
    units: { baseline_value_added: 'thousand', follow_up_value_added: 'thousand' },
  };
  const csv =
    'kode,fase,baseline_value_added,follow_up_value_added,baseline_hours_worked,follow_up_hours_worked\nA,satu,10,12,100,100\nB,dua,20,,200,210\nC,dua,,,,\n';
  const folder = folderWith({ 'data.csv': csv, 'score-calc.config.json': JSON.stringify(config) });
  await duckDb([`COPY (SELECT * FROM read_csv('${folder}/data.csv')) TO '${folder}/data.parquet'`]);
  expect(differences(await json(['data.csv', '--left-out'], folder), await json(['data.parquet', '--left-out'], folder))).toEqual([]);
});

it('dated periods and several rounds are chosen enterprise by enterprise', async () => {
  const rows = ['A,2018,5', 'A,2019,6', 'A,2020,9', 'B,2019,4', 'B,2020,2', 'C,2020,7', 'D,2018,3', 'D,2018,4', 'D,2019,4'];
  const folder = folderWith({ 'data.csv': ['enterprise_id,period,accidents', ...rows, ''].join('\n') });
  await duckDb([`COPY (SELECT * FROM read_csv('${folder}/data.csv')) TO '${folder}/data.parquet'`]);
  for (const round of ['first', 'last', '2']) {
    const request = ['--follow-up-round', round, '--left-out', '--indicators', 'accidents'];
    expect(differences(await json(['data.csv', ...request], folder), await json(['data.parquet', ...request], folder))).toEqual([]);
  }
});

it('a follow-up round that the table does not have is refused, also for the rows of firms', async () => {
  const folder = await bothForms(fixture('programme'));
  for (const level of [[], ['--level', 'firm'], ['--level', 'firm', '-o', 'firms.parquet']]) {
    const { stdout, stderr, code } = await runCli(['report', 'data.parquet', '--follow-up-round', '9', '-q', ...level], { cwd: folder });
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toContain('There is no follow-up round 9; the last is 2.');
  }
});

describe('a DuckDB file', () => {
  const database = async () => {
    const folder = await bothForms(fixture('programme'));
    await duckDb(
      [`CREATE TABLE "survey 2019" AS SELECT * FROM '${folder}/data.parquet'`, 'CREATE TABLE other AS SELECT 1 AS x'],
      join(folder, 'office.duckdb'),
    );
    return folder;
  };

  it('is asked for the table that is named', async () => {
    const folder = await database();
    const asked = await json(['office.duckdb', '--table', 'survey 2019', '--memory-limit', '512MB'], folder);
    expect(differences(await json(['data.csv'], folder), asked)).toEqual([]);
  });

  it.each([
    [[], 'Name one with --table: other, survey 2019.'],
    [['--table', 'survey'], 'There is no table "survey"'],
    [['--table', 'other'], 'No column for "enterprise_id" was found'],
  ])('says what is wrong with %s', async (args, sentence) => {
    const folder = await database();
    const { code, stderr } = await runCli(['report', 'office.duckdb', ...args], { cwd: folder });
    expect(stderr).toContain(sentence);
    expect(code).toBeGreaterThan(1);
  });
});

describe('a question to DuckDB that would take hours', () => {
  const slow = async () => {
    const folder = folderWith({});
    const firms = `SELECT range::VARCHAR AS enterprise_id, 'baseline' AS period, 1 AS accidents FROM range(1000000000000)`;
    await duckDb([`CREATE VIEW firms AS ${firms}`], join(folder, 'office.duckdb'));
    return folder;
  };

  it('is given up after --timeout', async () => {
    const asked = runCli(['report', 'office.duckdb', '--table', 'firms', '--timeout', '1'], { cwd: await slow() });
    const { code, stdout, stderr } = await asked;
    expect(stderr).toContain('DuckDB did not answer a query within 1 s.');
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
  });

  it('ends with an interrupt', async () => {
    const folder = await slow();
    const child = spawn(process.execPath, [binary, 'report', 'office.duckdb', '--table', 'firms'], { cwd: folder, stdio: 'ignore' });
    const ended = new Promise((resolve) => child.on('close', resolve));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(child.exitCode).toBe(null);
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(readdirSync(folder)).toEqual(['office.duckdb']);
  });
});

describe('what a table cannot be asked for', () => {
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

  it.each(['--memory-limit 1GB', '--timeout 5'])('%s needs DuckDB, which is said before anything is read', async (given) => {
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

  it('a file that is no Parquet file is said to be none', async () => {
    const folder = folderWith({ 'data.parquet': 'enterprise_id,period\n' });
    const { code, stderr } = await runCli(['report', 'data.parquet'], { cwd: folder });
    expect(stderr).toContain('error: "data.parquet" is damaged or not a Parquet file.');
    expect(code).toBe(3);
  });

  it.each([
    [['nowhere.parquet'], 'The file "nowhere.parquet" does not exist.'],
    [['nowhere/*.parquet'], 'No file matches "nowhere/*.parquet".'],
    [['office.duckdb', '--table', 'firms'], '"office.duckdb:firms" holds no usable observation.'],
  ])('%s has nothing to be asked', async (args, sentence) => {
    const folder = await bothForms(troubled);
    await duckDb([`CREATE TABLE firms AS SELECT * FROM '${folder}/data.parquet' LIMIT 0`], join(folder, 'office.duckdb'));
    const { code, stdout, stderr } = await runCli(['report', ...args], { cwd: folder });
    expect(stderr).toContain(sentence);
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
  });

  it.each([
    ['en', 'queried firms.parquet: its columns, not its rows\n'],
    ['id', 'menanyai firms.parquet: hanya kolomnya, bukan barisnya\n'],
  ])('rows that were not counted are not said to be none, in %s', async (lang, line) => {
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
