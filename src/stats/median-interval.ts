import type { OrderStatistics } from './order-statistics.js';
import { runningSums } from './sum.js';

/** Distance below the middle, in √n, at which the binomial weights begin: the rest is less than 1e-190 of the whole. */
const REACH = 15;

/**
 * Exact interval of a median from order statistics: x(k) to x(n + 1 − k) with the largest k for which
 * P(Bin(n, ½) < k) ≤ α / 2. It assumes nothing about the shape of the distribution. `coverage` is its actual
 * confidence, at least the requested one. Null when even the extremes do not reach it (n < 6 at 95 %).
 *
 * Source: Conover, W. J. (1999), Practical Nonparametric Statistics, 3rd ed., section 3.2.
 *
 * @param sorted values in ascending order, at least at the ranks of {@link medianRank}
 * @param confidence two-sided, between 0 and 1
 * @param ends the {@link medianRank}, for callers that have it
 */
export function medianInterval(
  sorted: OrderStatistics,
  confidence: number,
  ends = medianRank(sorted.length, confidence),
): { low: number; high: number; coverage: number } | null {
  const n = sorted.length;
  const { rank, coverage } = ends;
  return rank === 0 ? null : { low: sorted[rank - 1], high: sorted[n - rank], coverage };
}

/** The rank k of the low end, counted from 1, and the coverage of x(k) to x(n + 1 − k); rank 0 when there is no interval. */
export function medianRank(n: number, confidence: number): { rank: number; coverage: number } {
  const { from, weights } = lowerHalf(n);
  const centre = n % 2 === 0 ? weights[weights.length - 1] : 0;
  const upTo = runningSums(weights);
  const total = 2 * upTo[weights.length - 1] - centre;
  const limit = ((1 - confidence) / 2) * total;
  let taken = 0;
  while (taken < weights.length && upTo[taken] <= limit) taken++;
  return { rank: from + taken, coverage: 1 - (2 * (taken === 0 ? 0 : upTo[taken - 1])) / total };
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
