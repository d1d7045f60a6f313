import { studentQuantile } from './student-quantile.js';

/**
 * Student t interval of a mean, mean ± t(n − 1) · sd / √n, in the unit of the values; null when n < 2.
 *
 * Source: Student (1908), The probable error of a mean, Biometrika 6(1), 1–25.
 *
 * @param sd sample standard deviation with divisor n − 1; null when n < 2
 * @param confidence two-sided, between 0 and 1
 */
export function studentInterval(n: number, mean: number, sd: number | null, confidence: number): { low: number; high: number } | null {
  if (n < 2 || sd === null) return null;
  const half = (studentQuantile((1 + confidence) / 2, n - 1) * sd) / Math.sqrt(n);
  return { low: mean - half, high: mean + half };
}
