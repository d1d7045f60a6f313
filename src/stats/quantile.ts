import { type OrderStatistics, orderStatistics } from './order-statistics.js';

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
  const sorted = orderStatistics(
    values,
    ps.flatMap((p) => ranksOf(values.length, p)),
  );
  return ps.map((p) => quantileOfSorted(sorted, p));
}

/** Ranks, counted from 0, of the order statistics on either side of a type 7 quantile of n values. */
export function ranksOf(n: number, p: number): [number, number] {
  return [Math.floor((n - 1) * p), Math.ceil((n - 1) * p)];
}

/** A type 7 quantile of values already in ascending order, at least at its {@link ranksOf}. See {@link quantiles}. */
export function quantileOfSorted(sorted: OrderStatistics, p: number): number {
  const position = (sorted.length - 1) * p;
  const below = Math.floor(position);
  const low = sorted[below];
  const high = sorted[Math.ceil(position)];
  const weight = position - below;
  if (low === high) return low;
  return Math.min(high, low + weight * (high - low));
}
