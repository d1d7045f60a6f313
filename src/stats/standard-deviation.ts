import { mean } from './mean.js';
import { sum } from './sum.js';

/**
 * Sample standard deviation (divisor n − 1), in the unit of the values; null when n < 2. Corrected two-pass: the sum of
 * the deviations, zero but for the rounding of the mean, is taken out of the sum of their squares.
 *
 * Source: Chan, T. F., Golub, G. H. and LeVeque, R. J. (1983), Algorithms for computing the sample variance, The American
 * Statistician 37(3), 242–247, eq. 1.7.
 *
 * @param sorted values in ascending order, so that the last digit does not depend on the order of the rows
 */
export function standardDeviation(sorted: ArrayLike<number>): number | null {
  const n = sorted.length;
  if (n < 2) return null;
  const centre = mean(sorted);
  const deviations = new Float64Array(n);
  const squares = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    deviations[i] = sorted[i] - centre;
    squares[i] = deviations[i] * deviations[i];
  }
  return Math.sqrt((sum(squares) - sum(deviations) ** 2 / n) / (n - 1));
}
