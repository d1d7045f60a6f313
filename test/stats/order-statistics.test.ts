import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderStatistics } from '../../src/stats/order-statistics.js';

/** More values than the limit up to which all are sorted. */
const many = 9000;

const samples = {
  'spread widely': (i: number) => Math.sin(i * 12.9898) * 10 ** (i % 17),
  'nearly all alike': (i: number) => 100 + (i % 3) * 1e-9,
  'mostly zero, of either sign': (i: number) => (i % 5 === 0 ? i - many / 2 : i % 2 === 0 ? 0 : -0),
  'alike but for their last bits': (i: number) => (i % 2 === 0 ? 1 : -1) * (1 + (i % 300) * Number.EPSILON),
  'zeros of either sign': (i: number) => (i % 3 === 0 ? 0 : -0),
  falling: (i: number) => -i,
  'next to nothing, below zero': (i: number) => -(i % 7) * Number.MIN_VALUE,
  'alike, below zero': (i: number) => -100 - (i % 50) * 1e-9,
  'all the same': () => 5,
  'beyond every bound': (i: number) =>
    i % 100 === 0 ? Number.POSITIVE_INFINITY : i % 101 === 0 ? -Number.MAX_VALUE : i * Number.MIN_VALUE,
} as const;

describe('order statistics of many values', () => {
  it.each(Object.entries(samples))('are those of the sorted values: %s', (_, value) => {
    const values = Float64Array.from({ length: many }, (_, i) => value(i));
    const sorted = values.slice().sort();
    const before = values.slice();
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: many - 1 }), { minLength: 1, maxLength: 12 }), (ranks) => {
        const found = orderStatistics(values, ranks);
        expect(found.length).toBe(many);
        for (const rank of ranks) expect(Object.is(found[rank], sorted[rank]), `rank ${rank}`).toBe(true);
      }),
      { numRuns: 50 },
    );
    expect(values).toEqual(before);
  });

  it('include the smallest and the largest value', () => {
    const values = Float64Array.from({ length: many }, (_, i) => (i * 7919) % many);
    const found = orderStatistics(values, [0, many - 1]);
    expect([found[0], found[many - 1]]).toEqual([0, many - 1]);
  });
});
