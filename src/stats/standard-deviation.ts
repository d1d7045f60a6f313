import { mean } from './mean.js';
import { RunningSum } from './sum.js';

/**
 * Sample standard deviation (divisor n − 1), in the unit of the values; null when n < 2. Corrected two-pass: the sum of
 * the deviations, which is zero except for the rounding of the mean, corrects the sum of their squares.
 *
 * Source: Chan, T. F., Golub, G. H. and LeVeque, R. J. (1983), Algorithms for computing the sample variance, The American
 * Statistician 37(3), 242–247, eq. 1.7.
 *
 * @param values in ascending or another fixed order, so that the last digit does not depend on the order of the rows
 * @param centre their mean, for callers that have it
 */
export function standardDeviation(values: ArrayLike<number>, centre = mean(values)): number | null {
  const n = values.length;
  if (n < 2) return null;
  const deviations = new RunningSum();
  const squares = new RunningSum();
  addDeviations(values, centre, deviations, squares);
  return Math.sqrt((squares.value - deviations.value ** 2 / n) / (n - 1));
}

function addDeviations(values: ArrayLike<number>, centre: number, deviations: RunningSum, squares: RunningSum): void {
  for (let i = 0; i < values.length; i++) {
    const deviation = values[i] - centre;
    deviations.add(deviation);
    squares.add(deviation * deviation);
  }
}
