import { mean } from './mean.js';
import { RunningSum } from './sum.js';

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
  return n < 2 ? null : influenceOf(values, { lowest: sorted[0], highest: sorted[n - 1], centre: mean(sorted) }, sorted);
}

/**
 * The same for callers that know the smallest and the largest value and the mean. See {@link largestInfluence}. Null too when the
 * share is not above `above`.
 * @param others the values in the order in which they are to be summed
 */
export function influenceOf(
  values: Float64Array,
  {
    lowest,
    highest,
    centre,
    above = -1,
  }: { readonly lowest: number; readonly highest: number; readonly centre: number; readonly above?: number },
  others: Float64Array = values,
): Influence | null {
  if (values.length < 2 || centre === 0) return null;
  const most = bottomIsFurther(centre, lowest, highest) ? lowest : highest;
  // Without most, the mean moves by a part of how far that is from it; only where that may be enough are the others summed.
  if (Math.abs((centre - most) / (values.length - 1) / centre) < above * NEARLY) return null;
  const without = others.indexOf(most);
  const rest = new RunningSum();
  for (let i = 0; i < others.length; i++) if (i !== without) rest.add(others[i]);
  const meanWithout = rest.value / (others.length - 1);
  const share = Math.abs(centre - meanWithout) / Math.abs(centre);
  return share > above ? { index: values.indexOf(most), meanWithout, share } : null;
}

/** A share so far below the one asked for is below it whatever the rounding. */
const NEARLY = 0.99;

/** Equally far, of two values for example, is not decided by the last digit of their mean. */
const EQUALLY_FAR = 1 - 1e-12;

/** Whether the lower end is further from the centre than the upper, or as far. */
export function bottomIsFurther(centre: number, lowest: number, highest: number): boolean {
  return centre - lowest >= (highest - centre) * EQUALLY_FAR;
}
