import { normalQuantile } from './normal-quantile.js';

/**
 * Wilson score interval of a share, k of n (n ≥ 1), as proportions 0 to 1. The low end is exactly 0 when k = 0 and the
 * high end exactly 1 when k = n.
 *
 * Source: Wilson, E. B. (1927), Probable inference, the law of succession, and statistical inference, Journal of the
 * American Statistical Association 22(158), 209–212.
 *
 * @param confidence two-sided, between 0 and 1
 */
export function wilsonInterval(k: number, n: number, confidence: number): { low: number; high: number } {
  const z = normalQuantile((1 + confidence) / 2);
  return { low: lowEnd(k, n, z), high: 1 - lowEnd(n - k, n, z) };
}

/** The smaller root of Wilson's quadratic as k²/n² over the larger one, which loses no digits when k is small. */
function lowEnd(k: number, n: number, z: number): number {
  const root = Math.sqrt((k * (n - k)) / n + (z * z) / 4);
  return (k * k) / (n * (k + (z * z) / 2 + z * root));
}
