import { expect, it } from 'vitest';
import { aggregateInMemory } from '../../src/engine/in-memory.js';
import type { ChangeAggregates } from '../../src/engine/port.js';
import { requestOf } from '../../src/report/build.js';
import { resultOf } from '../../src/report/result.js';
import { readDataset } from '../../src/rules/read-dataset.js';
import { runCli } from '../cli/run-cli.js';

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
