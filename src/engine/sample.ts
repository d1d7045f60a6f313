import { medianInterval, medianRank } from '../stats/median-interval.js';
import { orderStatistics } from '../stats/order-statistics.js';
import { quantileOfSorted, ranksOf } from '../stats/quantile.js';
import { standardDeviation } from '../stats/standard-deviation.js';
import { studentInterval } from '../stats/student-interval.js';
import { sum } from '../stats/sum.js';
import type { Sample } from './figures.js';

/**
 * Statistics of a sample; null for an empty one. Values are summed in the order given, which changes no digit as long as enterprises
 * always come in the same order.
 */
export function summarise(values: Float64Array, confidence: number): Sample | null {
  const n = values.length;
  if (n === 0) return null;
  const total = sum(values);
  const average = total / n;
  const sd = standardDeviation(values, average);
  const ends = medianRank(n, confidence);
  const endRanks = ends.rank === 0 ? [] : [ends.rank - 1, n - ends.rank];
  const sorted = orderStatistics(values, [0, n - 1, ...endRanks, ...[0.25, 0.5, 0.75].flatMap((p) => ranksOf(n, p))]);
  return {
    n,
    mean: average,
    sd,
    min: sorted[0],
    q1: quantileOfSorted(sorted, 0.25),
    median: quantileOfSorted(sorted, 0.5),
    q3: quantileOfSorted(sorted, 0.75),
    max: sorted[n - 1],
    sum: total,
    meanInterval: sd === null ? null : studentInterval(n, average, sd, confidence),
    medianInterval: medianInterval(sorted, confidence, ends),
  };
}
