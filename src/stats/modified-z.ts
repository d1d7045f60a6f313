import { mean } from './mean.js';
import type { OrderStatistics } from './order-statistics.js';
import { quantileOfSorted } from './quantile.js';

/** Values whose modified z is beyond this, either way, are flagged as outliers (Iglewicz and Hoaglin's advice). */
export const OUTLIER_THRESHOLD = 3.5;

/** Φ⁻¹(¾) as Iglewicz and Hoaglin round it: it makes the MAD comparable with a standard deviation. */
export const MAD_FACTOR = 0.6745;

/** √(π/2): it does the same for the mean absolute deviation. */
export const MEAN_DEVIATION_FACTOR = 1.253314;

/**
 * Modified z scores, 0.6745 (x − median) / MAD, one for each value in the order given. When more than half of the values
 * are equal the MAD is 0 and the scores are (x − median) / (1.253314 × mean absolute deviation from the median); when that
 * is 0 too, all are 0. The score of a value does not depend on the order of the others; the values are not modified.
 *
 * Sources: Iglewicz, B. and Hoaglin, D. C. (1993), How to Detect and Handle Outliers, ASQC; for a MAD of 0, IBM SPSS
 * Statistics Algorithms, modified z score.
 *
 * @param sorted the same values in ascending order, for callers that have them
 */
export function modifiedZ(values: Float64Array, sorted: Float64Array = values.slice().sort()): Float64Array {
  if (values.length === 0) return new Float64Array();
  const median = quantileOfSorted(sorted, 0.5);
  const deviations = deviationsFrom(median, sorted);
  const scale = modifiedZScale(deviations, deviations);
  const scores = new Float64Array(values.length);
  for (let i = 0; scale !== 0 && i < values.length; i++) scores[i] = (values[i] - median) / scale;
  return scores;
}

/**
 * What a deviation from the median is divided by for a modified z; 0 when nothing varies.
 * @param deviations absolute ones, at least one
 * @param sorted the same in ascending order, at least in the middle
 */
export function modifiedZScale(deviations: Float64Array, sorted: OrderStatistics): number {
  return quantileOfSorted(sorted, 0.5) / MAD_FACTOR || MEAN_DEVIATION_FACTOR * mean(deviations);
}

/** Absolute deviations in ascending order: values away from the centre on either side are in order already. */
function deviationsFrom(centre: number, sorted: Float64Array): Float64Array {
  const deviations = new Float64Array(sorted.length);
  let above = 0;
  while (above < sorted.length && sorted[above] < centre) above++;
  let below = above - 1;
  for (let i = 0; i < deviations.length; i++) {
    const down = below < 0 ? Number.POSITIVE_INFINITY : centre - sorted[below];
    const up = above === sorted.length ? Number.POSITIVE_INFINITY : sorted[above] - centre;
    if (down < up) below--;
    else above++;
    deviations[i] = Math.min(down, up);
  }
  return deviations;
}
