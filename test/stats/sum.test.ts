import { describe, expect, it } from 'vitest';
import { CompensatedSum, sum } from '../../src/stats/sum.js';

describe('sum', () => {
  it('keeps what a plain sum loses', () => {
    expect(sum([1, 1e100, 1, -1e100])).toBe(2);
    expect(sum(new Float64Array(1000).fill(0.1))).toBe(100);
  });

  it('is 0 of nothing', () => {
    expect(sum([])).toBe(0);
  });

  it('overflows to infinity, not to NaN', () => {
    expect(sum([1e308, 1e308, -1])).toBe(Number.POSITIVE_INFINITY);
    expect(sum([-1e308, -1e308, 1])).toBe(Number.NEGATIVE_INFINITY);
  });

  it('can be read while it grows', () => {
    const total = new CompensatedSum();
    total.add(1e16);
    total.add(1);
    expect(total.value - 1e16).toBe(0);
    total.add(1);
    expect(total.value - 1e16).toBe(2);
  });
});
