import { mean } from './mean.js';
import { RunningSum } from './sum.js';

/** The value whose removal moves the mean most. */
export interface Influence {
  /** Index of the value among the values as given; the first one if it occurs more than once. */
  readonly index: number;
  readonly meanWithout: number;
  /** |mean − meanWithout| / |mean|. */
  readonly share: number;
}

/** What callers already know about the values. */
interface Known {
  readonly lowest: number;
  readonly highest: number;
  readonly centre: number;
  /** The values in the order in which they are summed. */
  readonly summed: Float64Array;
  /** Shares up to this one are not of interest. */
  readonly above?: number;
}

/**
 * How far one value can move the mean (the influence of a case; leave-one-out). Null when n < 2, when the mean is 0 or when the
 * share is not above the threshold.
 * It is always the smallest or the largest value, whichever is further from the mean; the smallest if both are equally far.
 * The result does not depend on the order of the values, except for the last digit of a sum in another order; by default they are
 * summed in ascending order. The values are not modified.
 */
export function largestInfluence(
  values: Float64Array,
  { lowest, highest, centre, summed, above = -1 }: Known = ascending(values),
): Influence | null {
  if (values.length < 2 || centre === 0) return null;
  const most = bottomIsFurther(centre, lowest, highest) ? lowest : highest;
  // Removing a value moves the mean by a fraction of its distance from it; the other values are summed only if that may be enough.
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

/** Relative margin below the threshold that rounding cannot bridge. */
const NEARLY = 0.99;

/** Relative tolerance for equal distances, so that the last digit of the mean does not decide between two values. */
const EQUALLY_FAR = 1 - 1e-12;

/** Whether the lower end is at least as far from the centre as the upper. */
export function bottomIsFurther(centre: number, lowest: number, highest: number): boolean {
  return centre - lowest >= (highest - centre) * EQUALLY_FAR;
}

/**
 * Whether one value moves a mean by no more than chance: the mean is within two standard errors of 0, and its removal moves the mean by at
 * most the standard error of the others' mean, √((sd² − n × move²) / (n − 2)); that is, by at most sd / √(2 (n − 1)). Near 0 any move is
 * a large share of the mean, so that the share alone would single out a value in almost every sample. Never so when n < 3.
 */
export function isWithinChance(
  { n, mean: centre, sd }: { readonly n: number; readonly mean: number; readonly sd: number | null },
  meanWithout: number,
): boolean {
  if (sd === null || n < 3) return false;
  return Math.abs(centre) < (2 * sd) / Math.sqrt(n) && Math.abs(centre - meanWithout) <= sd / Math.sqrt(2 * (n - 1));
}
