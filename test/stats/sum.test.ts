import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sum } from '../../src/stats/sum.js';

describe('sum', () => {
  it('keeps what a plain sum loses', () => {
    expect(sum([1, 1e100, 1, -1e100])).toBe(2);
    expect(sum(new Float64Array(1000).fill(0.1))).toBe(100);
  });

  it('keeps what is too small for the running total', () => {
    expect(sum([1e16, 1]) - 1e16).toBe(0);
    expect(sum([1e16, 1, 1]) - 1e16).toBe(2);
  });

  it('equals, to the last digit, the version with a branch on the larger of two numbers', () => {
    const withBranch = (values: readonly number[]): number => {
      let [total, lost] = [0, 0];
      for (const x of values) {
        const next = total + x;
        lost += Math.abs(total) >= Math.abs(x) ? total - next + x : x - next + total;
        total = next;
      }
      return total + lost;
    };
    const number = fc.double({ min: -1e40, max: 1e40, noNaN: true });
    fc.assert(
      fc.property(fc.array(number), (values) => sum(values) === withBranch(values)),
      { numRuns: 2000 },
    );
  });

  it('is 0 of nothing', () => {
    expect(sum([])).toBe(0);
  });

  it('overflows to infinity, not to NaN', () => {
    expect(sum([1e308, 1e308, -1])).toBe(Number.POSITIVE_INFINITY);
    expect(sum([-1e308, -1e308, 1])).toBe(Number.NEGATIVE_INFINITY);
  });
});
