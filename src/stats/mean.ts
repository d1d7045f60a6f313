import { sum } from './sum.js';

/**
 * Arithmetic mean: compensated sum ÷ n. There must be at least one value; the mean of none does not exist.
 *
 * @param values in ascending order, or in another that is always the same, so that the last digit does not depend on the order of the rows
 */
export function mean(values: ArrayLike<number>): number {
  return sum(values) / values.length;
}
