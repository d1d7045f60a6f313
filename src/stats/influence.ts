import { mean } from './mean.js';

/** The value whose removal moves the mean most. */
export interface Influence {
  /** Where the value stands in the values as given, the first place if it occurs more than once. */
  readonly index: number;
  readonly meanWithout: number;
  /** |mean − meanWithout| / |mean|. */
  readonly share: number;
}

/**
 * How far one value can move the mean (the influence of a case; leave-one-out). Null when n < 2 or the mean is 0.
 * It is always the smallest or the largest value, whichever is further from the mean; the smallest if both are equally far.
 * Which value it is, `meanWithout` and `share` do not depend on the order of the values; the values are not modified.
 *
 * @param sorted the same values in ascending order, for callers that have them
 */
export function largestInfluence(values: Float64Array, sorted: Float64Array = values.slice().sort()): Influence | null {
  const n = values.length;
  if (n < 2) return null;
  const centre = mean(sorted);
  if (centre === 0) return null;
  const lowest = sorted[0];
  const highest = sorted[n - 1];
  const atBottom = centre - lowest >= highest - centre;
  const meanWithout = mean(atBottom ? sorted.subarray(1) : sorted.subarray(0, -1));
  return {
    index: values.indexOf(atBottom ? lowest : highest),
    meanWithout,
    share: Math.abs(centre - meanWithout) / Math.abs(centre),
  };
}
