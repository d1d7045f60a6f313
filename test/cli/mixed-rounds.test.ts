import { describe, expect, it } from 'vitest';
import { observationsOf } from '../engine/observations.js';
import { json, withFirmsView } from '../engine/parquet.js';
import { differences } from '../engine/same.js';
import { folderWith, runCli } from './run-cli.js';

const header = 'enterprise_id,phase,period,workers,accidents';

/** C and D have the last round entered twice, and none at all. */
const labels = [
  header,
  'A,I,baseline,10,8',
  'A,I,follow-up,10,4',
  'B,I,baseline,10,8',
  'B,I,follow-up,10,4',
  'B,I,follow-up-3,10,2',
  'C,II,baseline,10,8',
  'C,II,follow-up,10,8',
  'C,II,follow-up-3,10,3',
  'C,II,follow-up-3,10,2',
  'D,II,baseline,10,8',
  'E,II,follow-up-3,10,2',
  '',
].join('\n');

/** The same enterprises, each with its own dates. */
const dates = [
  header,
  'A,I,2011,10,8',
  'A,I,2014,10,4',
  'B,I,2010,10,8',
  'B,I,2012,10,4',
  'B,I,2013,10,4',
  'B,I,2014,10,2',
  'C,II,2011,10,8',
  'C,II,2014,10,3',
  'C,II,2014,10,2',
  'D,II,2010,10,8',
  'E,II,2010,10,8',
  'E,II,2011,10,8',
  'E,II,2012,10,8',
  'E,II,2014,10,8',
  '',
].join('\n');

const alike = [
  header,
  'A,I,baseline,10,8',
  'A,I,follow-up,10,4',
  'A,I,follow-up-3,10,4',
  'B,I,baseline,10,8',
  'B,I,follow-up-3,10,4',
  '',
].join('\n');

const roundsOf = (report: unknown) =>
  (report as { groups: { coverage: { rounds?: unknown } }[] }).groups.map(({ coverage }) => coverage.rounds);

describe.each([
  ['labels', labels],
  ['dates', dates],
])('enterprises whose last follow-ups are of different rounds, by %s', (_, text) => {
  it('are counted by round, in each group, by every engine', async () => {
    const folder = await withFirmsView(observationsOf(text));
    const report = await json(['data.csv'], folder);
    expect(roundsOf(report)).toEqual([
      [
        { round: 1, n: 1 },
        { round: 3, n: 1 },
      ],
      [{ round: 3, n: 1 }],
      [
        { round: 1, n: 1 },
        { round: 3, n: 2 },
      ],
    ]);
    for (const other of [
      ['data.csv', '--engine', 'duckdb'],
      ['data.parquet'],
      ['office.duckdb', '--table', 'firms'],
      ['office.duckdb', '--table', 'score_calc_firms'],
    ])
      expect(differences(report, await json(other, folder)), other.join(' ')).toEqual([]);
  });

  it('are named once in everything that people read', async () => {
    const cwd = folderWith({ 'data.csv': text });
    const printed = async (...args: string[]) => (await runCli(['report', 'data.csv', '-q', ...args], { cwd })).stdout;
    for (const format of ['table', 'markdown', 'html']) {
      const report = (await printed('--format', format)).replaceAll(/\s+/g, ' ');
      expect(report.match(/The follow-ups compared are of different rounds/g), format).toHaveLength(1);
      expect(report).toMatch(/round 1: 1 enterprise\b.*round 3: 2 enterprises/);
    }
    expect((await printed('--lang', 'id')).replaceAll(/\s+/g, ' ')).toContain('putaran 1: 1 perusahaan · putaran 3: 2 perusahaan');
    expect(await printed('--format', 'csv')).toMatch(/^,total,.*coverage_follow_up_round_3,.*,2,enterprises/m);
  });
});

it.each([
  ['the last rounds are the same', alike, []],
  ['one round is asked for', labels, ['--follow-up-round', '1']],
  ['each has a first round', dates, ['--follow-up-round', 'first']],
])('nothing is said of rounds where %s', async (_, text, request) => {
  const cwd = folderWith({ 'data.csv': text });
  expect(roundsOf(await json(['data.csv', ...request], cwd)).every((rounds) => rounds === undefined)).toBe(true);
  expect((await runCli(['report', 'data.csv', '-q', ...request], { cwd })).stdout).not.toMatch(/different\s+rounds/);
});
