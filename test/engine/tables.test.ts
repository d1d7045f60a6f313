import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, runCli } from '../cli/run-cli.js';
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

it('chooses the same of several texts of an enterprise in one period as for CSV', async () => {
  const folder = await bothForms(severalTexts);
  for (const by of ['sector', 'size', 'sector,size']) {
    const asked = await json(['data.parquet', '--by', by], folder);
    expect(differences(await json(['data.csv', '--by', by], folder), asked)).toEqual([]);
  }
  const rows = async (file: string) => (await runCli(['report', file, '--level', 'firm', '--format', 'csv', '-q'], { cwd: folder })).stdout;
  expect(await rows('data.parquet')).toBe(await rows('data.csv'));
  expect(await rows('data.csv')).toMatch(/^A,Usaha 9,Phase 9,/m);
});

it('chooses the same text as for CSV even among thousands', async () => {
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

it('dimensions stay distinct if their names differ in capitals only, are long, or contain quotation marks', async () => {
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

it('ids and years are texts without a point even in columns with decimals', async () => {
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
