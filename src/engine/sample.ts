import { mean } from '../stats/mean.js';
import { studentInterval } from '../stats/mean-interval.js';
import { medianInterval } from '../stats/median-interval.js';
import { quantileOfSorted } from '../stats/quantile.js';
import { standardDeviation } from '../stats/standard-deviation.js';
import { sum } from '../stats/sum.js';
import type { Sample } from './figures.js';

/**
 * Everything that is said of a sample; null for an empty one.
 *
 * @param sorted in ascending order, so that no digit depends on the order of the rows
 */
export function summarise(sorted: Float64Array, confidence: number): Sample | null {
  if (sorted.length === 0) return null;
  const average = mean(sorted);
  const sd = standardDeviation(sorted);
  return {
    n: sorted.length,
    mean: average,
    sd,
    min: sorted[0],
    q1: quantileOfSorted(sorted, 0.25),
    median: quantileOfSorted(sorted, 0.5),
    q3: quantileOfSorted(sorted, 0.75),
    max: sorted[sorted.length - 1],
    sum: sum(sorted),
    meanInterval: sd === null ? null : studentInterval(sorted.length, average, sd, confidence),
    medianInterval: medianInterval(sorted, confidence),
  };
}
