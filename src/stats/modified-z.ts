import { mean } from './mean.js';
import { quantileOfSorted } from './quantile.js';

/** Values whose modified z is beyond this, either way, are flagged as outliers (Iglewicz and Hoaglin's advice). */
export const OUTLIER_THRESHOLD = 3.5;

/** Φ⁻¹(¾) as Iglewicz and Hoaglin round it: it makes the MAD comparable with a standard deviation. */
const MAD_FACTOR = 0.6745;

/** √(π/2): it does the same for the mean absolute deviation. */
const MEAN_DEVIATION_FACTOR = 1.253314;

/**
 * Modified z scores, 0.6745 (x − median) / MAD, one for each value in the order given. When more than half of the values
 * are equal the MAD is 0 and the scores are (x − median) / (1.253314 × mean absolute deviation from the median); when that
 * is 0 too, all are 0. The score of a value does not depend on the order of the others; the values are not modified.
 *
 * Sources: Iglewicz, B. and Hoaglin, D. C. (1993), How to Detect and Handle Outliers, ASQC; for a MAD of 0, IBM SPSS
 * Statistics Algorithms, modified z score.
 */
export function modifiedZ(values: Float64Array): Float64Array {
  if (values.length === 0) return new Float64Array();
  const median = quantileOfSorted(values.slice().sort(), 0.5);
  const deviations = values.map((x) => Math.abs(x - median)).sort();
  const scale = quantileOfSorted(deviations, 0.5) / MAD_FACTOR || MEAN_DEVIATION_FACTOR * mean(deviations);
  return values.map((x) => (scale === 0 ? 0 : (x - median) / scale));
}
