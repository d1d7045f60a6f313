import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '../../src/stats/wilson-interval.js';

describe('wilsonInterval', () => {
  /** Newcombe, R. G. (1998), Two-sided confidence intervals for the single proportion, Statistics in Medicine 17, table I, method 3. */
  it.each([
    [81, 263, '0.2553', '0.3662'],
    [15, 148, '0.0624', '0.1605'],
    [0, 20, '0.0000', '0.1611'],
    [1, 29, '0.0061', '0.1718'],
  ])('of %i in %i is as published', (k, n, low, high) => {
    const interval = wilsonInterval(k, n, 0.95);
    expect([interval.low.toFixed(4), interval.high.toFixed(4)]).toEqual([low, high]);
  });

  it('ends at exactly 0 and exactly 1', () => {
    for (const n of [1, 3, 29, 1_000_000]) {
      expect(wilsonInterval(0, n, 0.95).low).toBe(0);
      expect(wilsonInterval(n, n, 0.95).high).toBe(1);
    }
  });

  it('is narrower with less confidence', () => {
    const at95 = wilsonInterval(6, 9, 0.95);
    const at90 = wilsonInterval(6, 9, 0.9);
    expect(at90.low).toBeGreaterThan(at95.low);
    expect(at90.high).toBeLessThan(at95.high);
  });

  it('keeps its digits when k is small and n large', () => {
    const { low } = wilsonInterval(1, 10_000_000, 0.95);
    expect(low / 1.76524557116174e-8).toBeCloseTo(1, 13);
  });
});
