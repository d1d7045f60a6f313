import { mean } from './mean.js';
import { orderStatistics } from './order-statistics.js';
import { quantileOfSorted, quantiles, ranksOf } from './quantile.js';

/** Values with a larger absolute modified z are flagged as outliers (Iglewicz and Hoaglin's advice). */
export const OUTLIER_THRESHOLD = 3.5;

/** Φ⁻¹(¾) as Iglewicz and Hoaglin round it: it makes the MAD comparable with a standard deviation. */
export const MAD_FACTOR = 0.6745;

/** Deviations up to this share of the median are rounding: equal changes of different levels may differ in their last digits. */
const EQUAL_SHARE = 1e-9;

/** √(π/2): it does the same for the mean absolute deviation. */
const MEAN_DEVIATION_FACTOR = 1.253314;

/**
 * Modified z scores, 0.6745 (x − median) / MAD, one for each value in the order given. When more than half of the values
 * are equal but for rounding, the MAD is 0 and the scores are (x − median) / (1.253314 × mean absolute deviation from the median); when that
 * is 0 too, all are 0. The score of a value does not depend on the order of the others; the values are not modified.
 *
 * Sources: Iglewicz, B. and Hoaglin, D. C. (1993), How to Detect and Handle Outliers, ASQC; for a MAD of 0, IBM SPSS
 * Statistics Algorithms, modified z score.
 *
 * @param known what a caller already has: the median, and another array of the same length for the scores
 */
export function modifiedZ(
  values: Float64Array,
  { median, into = new Float64Array(values.length) }: { readonly median?: number; readonly into?: Float64Array } = {},
): Float64Array {
  if (values.length === 0) return into;
  const centre = median ?? quantiles(values, [0.5])[0];
  const scale = modifiedZScale(values, centre, into);
  if (scale === 0) return into.fill(0);
  standardise(values, centre, scale, into);
  return into;
}

/**
 * The divisor of a deviation from the median in a modified z; 0 when nothing varies. There must be at least one value.
 * @param into receives the absolute deviations; may be the values themselves if they are no longer needed
 */
export function modifiedZScale(values: Float64Array, median: number, into: Float64Array): number {
  deviate(values, median, into);
  const middle = quantileOfSorted(orderStatistics(into, ranksOf(into.length, 0.5)), 0.5);
  return scaleOfDeviations(middle, median, () => mean(into));
}

/**
 * The same from the median of the values, that of their absolute deviations from it, and the mean of these, which is computed only when
 * their median is 0.
 */
export function scaleOfDeviations(middle: number, median: number, average: () => number): number {
  const rounding = Math.abs(median) * EQUAL_SHARE;
  if (middle > rounding) return middle / MAD_FACTOR;
  const far = average();
  return far > rounding ? MEAN_DEVIATION_FACTOR * far : 0;
}

function deviate(values: Float64Array, centre: number, into: Float64Array): void {
  for (let i = 0; i < values.length; i++) into[i] = Math.abs(values[i] - centre);
}

function standardise(values: Float64Array, centre: number, scale: number, into: Float64Array): void {
  for (let i = 0; i < values.length; i++) into[i] = (values[i] - centre) / scale;
}
