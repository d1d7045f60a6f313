import { describe, expect, it } from 'vitest';
import { medianInterval, medianRank } from '../../src/stats/median-interval.js';

/** The rank in whole numbers: α = tail / 10 000, and the binomial tail against it without any rounding. */
function exactRank(n: number, alphaInTenThousandths: bigint): number {
  const limit = alphaInTenThousandths * 2n ** BigInt(n);
  let below = 0n;
  let coefficient = 1n;
  for (let k = 0; ; k++) {
    below += coefficient;
    if (below * 20_000n > limit) return k;
    coefficient = (coefficient * BigInt(n - k)) / BigInt(k + 1);
  }
}

describe('medianInterval', () => {
  it.each([
    [0.95, 500n],
    [0.9, 1000n],
    [0.99, 100n],
  ])('at %f takes the exact binomial ranks for every n up to 300, and some beyond', (confidence, alpha) => {
    const sizes = [...Array(301).keys(), 899, 900, 901, 2000];
    const wrong = sizes.filter((n) => medianRank(n, confidence).rank !== exactRank(n, alpha));
    expect(wrong).toEqual([]);
  });

  it('takes a tail that is exactly α / 2', () => {
    expect(medianRank(5, 1 - 2 / 32)).toEqual({ rank: 1, coverage: 0.9375 });
    expect(medianRank(8, 1 - 18 / 256)).toEqual({ rank: 2, coverage: 1 - 18 / 256 });
  });

  it.each([100_000, 1_000_001, 10_000_000])('agrees with the normal approximation for n = %i', (n) => {
    const { rank, coverage } = medianRank(n, 0.95);
    expect(Math.abs(rank - (n + 1 - 1.959963984540054 * Math.sqrt(n)) / 2)).toBeLessThan(1.5);
    expect(coverage).toBeGreaterThanOrEqual(0.95);
    expect(coverage).toBeLessThan(0.951);
  });

  it('is the ranks 2 and 9 of ten values at 95 %, which really cover 97.9 %', () => {
    const sorted = Float64Array.of(10, 20, 30, 40, 50, 60, 70, 80, 90, 100);
    expect(medianInterval(sorted, 0.95)).toEqual({ low: 20, high: 90, coverage: 1 - 22 / 1024 });
  });

  it('does not exist below six values at 95 %', () => {
    expect(medianInterval(Float64Array.of(), 0.95)).toBeNull();
    expect(medianInterval(Float64Array.of(1, 2, 3, 4, 5), 0.95)).toBeNull();
    expect(medianInterval(Float64Array.of(1, 2, 3, 4, 5, 6), 0.95)).toEqual({ low: 1, high: 6, coverage: 0.96875 });
  });
});
