import { expect, it } from 'vitest';
import { aggregateInMemory } from '../../src/engine/aggregate.js';
import type { ChangeAggregates } from '../../src/engine/port.js';
import { requestOf } from '../../src/report/build.js';
import { resultOf } from '../../src/report/result.js';
import { readDataset } from '../../src/rules/read-dataset.js';

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

it('a pooled change the other way than mean and median is told, but not what rounding left of zero', () => {
  expect(caveatsWherePooledIs(0.001)).toContain('signs_disagree');
  expect(caveatsWherePooledIs(1.1e-14)).not.toContain('signs_disagree');
});
