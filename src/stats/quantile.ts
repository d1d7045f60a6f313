import { select } from './select.js';

/**
 * Quantiles of type 7, the default of R, NumPy and spreadsheets: linear between the order statistics around (n − 1)p.
 * There must be at least one value. The order of the values never matters and they are not modified.
 *
 * Source: Hyndman, R. J. and Fan, Y. (1996), Sample quantiles in statistical packages, The American Statistician 50(4),
 * 361–365.
 *
 * @param ps probabilities, 0 to 1
 * @returns one quantile for each probability, in the order of `ps`
 */
export function quantiles(values: Float64Array, ps: readonly number[]): number[] {
  const placed = values.slice();
  return ps.map((p) => {
    const position = (placed.length - 1) * p;
    select(placed, Math.floor(position));
    // What follows in order is the least of all that was left behind.
    if (position > Math.floor(position)) select(placed, Math.ceil(position), Math.floor(position) + 1);
    return quantileOfSorted(placed, p);
  });
}

/** One type 7 quantile of values that are already in ascending order. See {@link quantiles}. */
export function quantileOfSorted(sorted: ArrayLike<number>, p: number): number {
  const position = (sorted.length - 1) * p;
  const below = Math.floor(position);
  const low = sorted[below];
  const high = sorted[Math.ceil(position)];
  const weight = position - below;
  if (low === high) return low;
  return Math.min(high, low + weight * (high - low));
}
