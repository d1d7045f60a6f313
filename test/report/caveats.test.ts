import { describe, expect, it } from 'vitest';
import { aggregateInMemory } from '../../src/engine/in-memory.js';
import type { ChangeAggregates } from '../../src/engine/port.js';
import { requestOf } from '../../src/report/build.js';
import type { ReportGroup } from '../../src/report/model.js';
import { resultOf } from '../../src/report/result.js';
import { readDataset } from '../../src/rules/read-dataset.js';
import { runCli } from '../cli/run-cli.js';
import { observationsOf } from '../engine/observations.js';
import { bothForms, json, withFirmsView } from '../engine/parquet.js';

const { dataset } = await readDataset(['fixtures/programme.csv']);
if (dataset === null) throw new Error('fixtures/programme.csv cannot be read');
const request = requestOf({ indicators: ['absenteeism'] });
const { groups } = aggregateInMemory(dataset, request);
const figures = groups[groups.length - 1].indicators[0] as ChangeAggregates;

function caveatsWherePooledIs(change: number): string[] {
  if (figures.pooled === null || figures.relative === null) throw new Error('there is nothing to pool');
  expect([figures.relative.mean, figures.relative.median].every((value) => value < 0)).toBe(true);
  const { caveats } = resultOf(request.indicators[0], { ...figures, pooled: { ...figures.pooled, change } });
  return caveats.map(({ code }) => code);
}

it('a pooled change against mean and median gives a caveat, unless it is only rounding error', () => {
  expect(caveatsWherePooledIs(0.001)).toContain('signs_disagree');
  expect(caveatsWherePooledIs(1.1e-14)).not.toContain('signs_disagree');
});

it.each([
  ['en', 'There is no pooled figure where the baselines add up to zero', /Accidents: 2 enterprises/],
  ['id', 'Tidak ada angka gabungan bila data awal berjumlah nol', /Kecelakaan kerja: 2 perusahaan/],
])('a missing pooled figure is explained in %s, in every format for people', async (lang, sentence, whose) => {
  const stdin = 'enterprise_id,period,accidents\nA,baseline,0\nA,follow-up,2\nB,baseline,0\nB,follow-up,0\n';
  for (const format of ['table', 'markdown', 'html']) {
    const { stdout } = await runCli(['report', '-', '--lang', lang, '--format', format, '--width', '200', '-q'], { stdin });
    const text = stdout.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    expect(text).toContain(sentence);
    expect(text).toMatch(whose);
  }
  const { groups } = JSON.parse((await runCli(['report', '-', '--format', 'json', '-q'], { stdin })).stdout);
  const { statistics } = groups[0].indicators.find(({ id }: { id: string }) => id === 'accidents');
  expect(statistics.find(({ kind }: { kind: string }) => kind === 'pooled')).toMatchObject({ value: null, n: 2, N: 2, leftOut: [] });
});

it('an existing pooled figure has no such explanation', async () => {
  const stdin = 'enterprise_id,period,accidents\nA,baseline,1\nA,follow-up,2\nB,baseline,0\nB,follow-up,0\n';
  expect((await runCli(['report', '-', '-q'], { stdin })).stdout).not.toContain('no pooled figure');
});

describe('cost savings of periods of different lengths', () => {
  const savings = (...rows: string[]) => ['enterprise_id,phase,period,months,currency,cost_savings', ...rows, ''].join('\n');
  const unequal = savings('A,I,follow-up,3,IDR,5', 'B,I,follow-up,12,IDR,7', 'C,I,follow-up,,IDR,7', 'D,II,follow-up,6,IDR,7');

  const caveatsIn = async (csv: string, ...source: string[]) => {
    const folder = await withFirmsView(observationsOf(csv));
    const { groups } = (await json(source, folder)) as { groups: ReportGroup[] };
    const found = groups.map(({ indicators }) => indicators.find(({ id }) => id === 'cost_savings')?.caveats ?? []);
    return found.map((caveats) => caveats.flatMap(({ code, args }) => (code === 'period_lengths_differ' ? [args] : [])));
  };

  it.each([
    [['data.csv']],
    [['data.csv', '--engine', 'duckdb']],
    [['data.parquet']],
    [['office.duckdb', '--table', 'score_calc_firms']],
  ])('have a caveat with the shortest and the longest: %s', async (source) => {
    const args = { shortest: 3, longest: 12, threshold: 25 };
    expect(await caveatsIn(unequal, ...source)).toEqual([[args], [], [args]]);
  });

  it.each([
    ['are nearly alike', savings('A,I,follow-up,6,IDR,5', 'B,I,follow-up,7.5,IDR,7')],
    ['are not known', savings('A,I,follow-up,,IDR,5', 'B,I,follow-up,,IDR,7')],
    [
      'belong to enterprises that are not in the sum',
      savings('A,I,follow-up,6,IDR,5', 'B,I,follow-up,6,IDR,7', 'C,I,follow-up,3,USD,7', 'D,I,follow-up,12,IDR,'),
    ],
  ])('have none if the lengths %s', async (_, csv) => {
    for (const source of ['data.csv', 'data.parquet']) expect(await caveatsIn(csv, source)).toEqual([[]]);
  });

  it.each([
    ['en', 'Cost savings: Phase I (3 to 12 months)'],
    ['id', 'Penghematan biaya: Tahap I (3 sampai 12 bulan)'],
  ])('name them in %s', async (lang, detail) => {
    expect((await runCli(['report', '-', '--lang', lang, '-q'], { stdin: unequal })).stdout).toContain(detail);
  });
});

it.each([
  ['names no enterprise where changes of mixed sign cancel out', [60, 135, 70, 128, 80, 122, 90, 112, 95, 106], null],
  ['names the enterprise that is far from all others', [60, 135, 70, 128, 80, 122, 90, 112, 95, 500], 'F9'],
])('a mean near zero %s', async (_, workers, named) => {
  const rows = workers.flatMap((now, i) => [`F${i},baseline,100,1000,100`, `F${i},follow-up,100,1000,${now}`]);
  const folder = await bothForms(observationsOf(['enterprise_id,period,workers,hours_worked,value_added', ...rows, ''].join('\n')));
  for (const source of ['data.csv', 'data.parquet']) {
    const { groups } = (await json([source, '--indicators', 'productivity'], folder)) as { groups: ReportGroup[] };
    const caveat = groups[0].indicators[0].caveats.find(({ code }) => code === 'one_firm_moves_mean');
    expect(caveat?.args.enterprise ?? null, source).toBe(named);
  }
});
