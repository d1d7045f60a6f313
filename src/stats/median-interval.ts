import type { OrderStatistics } from './order-statistics.js';
import { sum } from './sum.js';

/** How many √n below the middle the binomial weights begin: what lies further out is under 1e-190 of the whole. */
const REACH = 15;

/**
 * Exact interval of a median from order statistics: x(k) to x(n + 1 − k) with the largest k for which
 * P(Bin(n, ½) < k) ≤ α / 2. It assumes nothing about the shape of the distribution. `coverage` is the confidence it
 * really has, at least the one asked for. Null when even the extremes do not reach it (n < 6 at 95 %).
 *
 * Source: Conover, W. J. (1999), Practical Nonparametric Statistics, 3rd ed., section 3.2.
 *
 * @param sorted values in ascending order, at least at the ranks of {@link medianRank}
 * @param confidence two-sided, between 0 and 1
 */
export function medianInterval(sorted: OrderStatistics, confidence: number): { low: number; high: number; coverage: number } | null {
  const n = sorted.length;
  const { rank, coverage } = medianRank(n, confidence);
  return rank === 0 ? null : { low: sorted[rank - 1], high: sorted[n - rank], coverage };
}

/** The rank k of the low end, counted from 1, and the coverage of x(k) to x(n + 1 − k); rank 0 when there is no interval. */
export function medianRank(n: number, confidence: number): { rank: number; coverage: number } {
  const { from, weights } = lowerHalf(n);
  const centre = n % 2 === 0 ? weights[weights.length - 1] : 0;
  const total = 2 * sum(weights) - centre;
  const limit = ((1 - confidence) / 2) * total;
  let below = 0;
  let taken = 0;
  for (let step = 2 ** Math.floor(Math.log2(weights.length)); step >= 1; step /= 2) {
    if (taken + step > weights.length) continue;
    const more = sum(weights.subarray(0, taken + step));
    if (more > limit) continue;
    below = more;
    taken += step;
  }
  return { rank: from + taken, coverage: 1 - (2 * below) / total };
}

/**
 * Weights proportional to P(Bin(n, ½) = j) for j = `from` … ⌊n/2⌋, the first one 1. Up to n of about 50 they are the
 * binomial coefficients themselves, exactly; they never overflow because they begin near enough to the middle.
 */
function lowerHalf(n: number): { from: number; weights: Float64Array } {
  const from = Math.max(0, Math.floor(n / 2 - REACH * Math.sqrt(n)));
  const weights = new Float64Array(Math.floor(n / 2) - from + 1);
  weights[0] = 1;
  for (let i = 1; i < weights.length; i++) {
    weights[i] = (weights[i - 1] * (n - from - i + 1)) / (from + i);
  }
  return { from, weights };
}
