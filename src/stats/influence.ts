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

/** What is known of values beforehand. */
interface Known {
  readonly lowest: number;
  readonly highest: number;
  readonly centre: number;
  /** The values in the order in which they are to be summed. */
  readonly summed: Float64Array;
  /** Shares that are not above this are not asked for. */
  readonly above?: number;
}

/**
 * How far one value can move the mean (the influence of a case; leave-one-out). Null when n < 2, when the mean is 0 or when the
 * share is not above the one asked for.
 * It is always the smallest or the largest value, whichever is further from the mean; the smallest if both are equally far.
 * Which value it is, `meanWithout` and `share` do not depend on the order of the values, but for what a sum in another order comes
 * to in its last digit; unless told otherwise they are summed in ascending order. The values are not modified.
 */
export function largestInfluence(
  values: Float64Array,
  { lowest, highest, centre, summed, above = -1 }: Known = ascending(values),
): Influence | null {
  if (values.length < 2 || centre === 0) return null;
  const most = bottomIsFurther(centre, lowest, highest) ? lowest : highest;
  // Without most, the mean moves by a part of how far that is from it; only where that may be enough are the others summed.
  if (Math.abs((centre - most) / (values.length - 1) / centre) < above * NEARLY) return null;
  const meanWithout = sumWithout(summed, summed.indexOf(most)) / (values.length - 1);
  const share = Math.abs(centre - meanWithout) / Math.abs(centre);
  return share > above ? { index: values.indexOf(most), meanWithout, share } : null;
}

function ascending(values: Float64Array): Known {
  const summed = values.slice().sort();
  return { lowest: summed[0], highest: summed[summed.length - 1], centre: mean(summed), summed };
}

function sumWithout(values: Float64Array, place: number): number {
  const rest = new RunningSum();
  for (let i = 0; i < values.length; i++) if (i !== place) rest.add(values[i]);
  return rest.value;
}

/** A share so far below the one asked for is below it whatever the rounding. */
const NEARLY = 0.99;

/** Equally far, of two values for example, is not decided by the last digit of their mean. */
const EQUALLY_FAR = 1 - 1e-12;

/** Whether the lower end is further from the centre than the upper, or as far. */
export function bottomIsFurther(centre: number, lowest: number, highest: number): boolean {
  return centre - lowest >= (highest - centre) * EQUALLY_FAR;
}
