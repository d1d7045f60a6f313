import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyMapping } from '../../src/dataset/header/mapping.js';
import { parseDataset } from '../../src/dataset/read/parse.js';
import { dialects, openDuckDb, openTable, tableObservations } from '../../src/engine/sql-engines.js';
import type { Finding } from '../../src/finding.js';
import { runCli } from '../cli/run-cli.js';
import { input } from '../laws/programme.js';
import { marked, type Observations, toCsv } from './observations.js';
import { bothForms, duckDb, json, withFirmsView } from './parquet.js';
import { differences, orderStatistics } from './same.js';
import { expectNumbersOfFiles, textNumbersQuery, texts } from './text-numbers.js';

const indicators = ['--left-out', '--indicators', 'energy,accidents,productivity'];

it('DuckDB reads texts as the reader of files does', async () => {
  const session = await openDuckDb();
  await session.query('CREATE TABLE "texts_read" ("t" VARCHAR)');
  await session.query(`INSERT INTO "texts_read" VALUES ${texts.map((text) => `(${dialects.duckdb.text(text)})`).join(', ')}`);
  expectNumbersOfFiles(await session.query(textNumbersQuery(dialects.duckdb, '"texts_read"')));
  await session.close();
});

/** The counts of the findings on decimal marks, in the form in which a table reports them. */
function counted(findings: readonly Finding[]): unknown[] {
  const ambiguous = new Map<unknown, number>();
  for (const { code, args } of findings)
    if (code === 'SC202') ambiguous.set(args.field, (ambiguous.get(args.field) ?? 0) + Number(args.cells ?? 1));
  const mixed = findings.flatMap(({ code, severity, args }) =>
    code === 'SC210' ? [{ severity, comma: args.comma, point: args.point }] : [],
  );
  return [...[...ambiguous].sort(), ...mixed];
}

describe.each(Object.entries(marked))('texts of a table where %s settles the decimal mark', (what, observations) => {
  it('give the figures of the CSV, also where --decimal says it', async () => {
    const folder = await bothForms(observations);
    for (const request of [[], ['--decimal', 'comma'], ['--decimal', 'point']]) {
      const [read, asked] = [
        await json(['data.csv', ...indicators, ...request], folder),
        await json(['data.parquet', ...indicators, ...request], folder),
      ];
      expect(differences(read, asked)).toEqual([]);
    }
  });

  it('give the same findings as the CSV', async () => {
    const folder = await bothForms(observations);
    const { session, table } = await openTable({ kind: 'parquet', files: [join(folder, 'data.parquet')] }, { env: {} });
    const { findings } = await tableObservations(session, table, emptyMapping, []);
    await session.close();
    expect(counted(findings)).toEqual(counted(parseDataset([input(toCsv(observations))], {}).findings));
    expect(counted(findings).length > 0).toBe(!['comma', 'point'].includes(what));
  });
});

it('an unsettled decimal mark is reported with an example and a remedy, in both languages', async () => {
  const folder = await bothForms(marked.nothing);
  const english = await runCli(['report', 'data.parquet'], { cwd: folder });
  expect(english.stderr).toContain('values that cannot be used: energy_kwh 4');
  expect(english.stderr).toContain(
    'data.parquet error SC202 4 texts in "energy_kwh" can be read in two ways, and are not used: "1,400" could be 1,400 or 1.4. → Say which decimal mark is used: --decimal comma or --decimal point. Or query a view in which the column is numeric.',
  );
  const indonesian = await runCli(['report', 'data.parquet', '--lang', 'id'], { cwd: folder });
  expect(indonesian.stderr).toContain(
    '4 teks di kolom "energy_kwh" dapat dibaca dengan dua cara dan tidak dipakai: "1,400" dapat berarti 1.400 atau 1,4.',
  );
  const both = await runCli(['report', 'data.parquet'], { cwd: await bothForms(marked.both) });
  expect(both.stderr).toContain('The table has 1 number with a decimal comma and 1 with a decimal point');
});

it('in a wide table a text of one period settles those of the other', async () => {
  const names = ['enterprise_id', 'baseline_energy_kwh', 'follow_up_energy_kwh', 'baseline_accidents', 'follow_up_accidents'];
  const rows = [
    ['A', '1.200', '1.100,5', '3', '2'],
    ['B', '1.300', '1.250', '', '1.000'],
    ['C', '', '', '0', ''],
  ].map((cells) => Object.fromEntries(names.map((name, i) => [name, cells[i]])));
  const folder = await bothForms({ columns: names.map((name) => ({ name, number: false })), rows });
  const energy = ['--left-out', '--indicators', 'energy,accidents'];
  const asked = await json(['data.parquet', ...energy], folder);
  expect(differences(await json(['data.csv', ...energy], folder), asked)).toEqual([]);
  expect(orderStatistics(asked)).toContainEqual(expect.closeTo((1250 / 1300 - 1) * 100, 9));
});

it('even an implausibly large number proves its decimal mark', async () => {
  const names = ['enterprise_id', 'period', 'energy_kwh'];
  const rows = [
    ['A', 'baseline', '1.200'],
    ['A', 'follow-up', '1.300'],
    ['B', 'baseline', '1,5e100'],
    ['B', 'follow-up', '5'],
  ].map((cells) => Object.fromEntries(names.map((name, i) => [name, cells[i]])));
  const folder = await bothForms({ columns: names.map((name) => ({ name, number: false })), rows });
  const energy = ['--left-out', '--indicators', 'energy'];
  expect(differences(await json(['data.csv', ...energy], folder), await json(['data.parquet', ...energy], folder))).toEqual([]);
});

describe('numbers of a table', () => {
  const typed: Observations = {
    columns: ['enterprise_id', 'period', 'energy_kwh', 'accidents'].map((name, i) => ({ name, number: i > 1 })),
    rows: [
      { enterprise_id: 'A', period: 'baseline', energy_kwh: 1.125, accidents: -9 },
      { enterprise_id: 'A', period: 'follow-up', energy_kwh: 1.375, accidents: 2 },
    ],
  };

  it('are used unchanged, without queries on how to read texts', async () => {
    const folder = await bothForms(typed);
    const { stdout } = await runCli(['sql', '--dialect', 'duckdb']);
    expect(stdout).not.toContain('"read_');
    const { stderr } = await runCli(['report', 'data.parquet', '--indicators', 'energy'], { cwd: folder });
    expect(stderr).toBe(
      'queried data.parquet: 2 rows, 2 observations with an enterprise and a period; values that cannot be used: accidents 1\n',
    );
  });

  it('are used unchanged beside texts that the config substitutes for some of them', async () => {
    const folder = await bothForms(typed);
    writeFileSync(
      join(folder, 'score-calc.config.json'),
      JSON.stringify({ values: { accidents: { '-9': '1.200' }, energy_kwh: { 9: '8' } } }),
    );
    const { stdout, stderr } = await runCli(['report', 'data.parquet', '--indicators', 'energy'], { cwd: folder });
    expect(stderr).toContain('values that cannot be used: accidents 1');
    expect(stderr).toContain('"1.200" could be 1,200 or 1.2');
    expect(stdout).toContain('+22.2');
  });
});

describe('a view of firms', () => {
  const view = ['office.duckdb', '--table', 'score_calc_firms'];
  const insert = (folder: string, row: string) =>
    duckDb([`INSERT INTO firms (enterprise_id, period, months, currency, energy_kwh) VALUES ${row}`], join(folder, 'office.duckdb'));

  it.each(Object.entries(marked))('reads texts as the CSV is read where %s settles the decimal mark', async (_, observations) => {
    const folder = await withFirmsView(observations);
    expect(differences(await json(['data.csv', ...indicators], folder), await json([...view, ...indicators], folder))).toEqual([]);
  });

  it.each([
    ['comma', '0.25'],
    ['comma', 'US$ 1,200.50'],
    ['point', '0,25'],
    ['nothing', '0,25'],
  ] as const)('made where %s settled the decimal mark is refused for "%s"', async (what, text) => {
    const folder = await withFirmsView(marked[what]);
    await insert(folder, `('Z', 'baseline', '6', 'IDR', '1.700')`);
    await json([...view, ...indicators], folder);
    await insert(folder, `('Z', 'follow-up', '6', 'IDR', '${text}')`);
    const { code, stdout, stderr } = await runCli(['report', ...view], { cwd: folder });
    expect(stderr).toContain('or a number with another decimal mark');
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
  });

  it('is refused with a different decimal mark', async () => {
    const folder = await withFirmsView(marked.comma);
    const { code, stderr } = await runCli(['report', ...view, '--decimal', 'point'], { cwd: folder });
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('--decimal and') });
  });
});
