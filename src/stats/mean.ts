import { sum } from './sum.js';

/**
 * Arithmetic mean: compensated sum ÷ n. There must be at least one value.
 *
 * @param values in ascending or another fixed order, so that the last digit does not depend on the order of the rows
 */
export function mean(values: ArrayLike<number>): number {
  return sum(values) / values.length;
}
