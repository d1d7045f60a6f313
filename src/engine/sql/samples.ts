import { medianRank } from '../../stats/median-interval.js';
import { quantileOfSorted } from '../../stats/quantile.js';
import { studentInterval } from '../../stats/student-interval.js';
import type { Sample } from '../figures.js';
import type { SqlDialect } from './dialect.js';
import { type ByGroup, groupBy, keyColumns, mapGroups, perGroup } from './groups.js';
import { type Moments, mean } from './moments.js';
import type { Row } from './session.js';

/** Numbers to be summarised: rows with the keys and "x", which is never NULL, and the moments of each group that has any. */
export interface NumberRows {
  /** A derived table. */
  readonly from: string;
  readonly keys: readonly string[];
  readonly moments: ByGroup<Moments>;
}

/** Selects sums of the deviations from the mean and of their squares, divided by a power of two that keeps each at most one. */
export function spreadSql(dialect: SqlDialect, { from, keys, moments }: NumberRows): string {
  const constant = (of: (moments: Moments) => number) =>
    perGroup(
      dialect,
      keys,
      mapGroups(moments, (each) => dialect.double(of(each))),
    );
  return `SELECT ${keyColumns(keys)}${dialect.sum('"e"')} AS "deviations", ${dialect.sum('"e" * "e"')} AS "squares"
FROM (
  SELECT ${keyColumns(keys)}("x" - ${constant(mean)}) / ${constant(scaleOf)} AS "e"
  FROM ${from} AS "numbers"
) AS "deviations"${groupBy(keys)}`;
}

/** Selects the values at the ranks that quartiles and the interval of the median need: rows with the keys, "rank" and "x". */
export function ranksSql(dialect: SqlDialect, numbers: NumberRows, confidence: number): string {
  const wanted = mapGroups(numbers.moments, ({ n }) => ranksOf(n, confidence));
  return dialect.ranks === 'row_number' ? byRowNumber(dialect, numbers, wanted) : bySortedArray(numbers, wanted);
}

/** Uses ROW_NUMBER, which sorts on disk when memory is short. */
function byRowNumber(dialect: SqlDialect, { from, keys }: NumberRows, wanted: ByGroup<readonly number[]>): string {
  const partition = keys.length === 0 ? '' : `PARTITION BY ${keys.map((key) => `"${key}"`).join(', ')} `;
  const chosen = mapGroups(wanted, (ranks) => `CASE WHEN "rank" IN (${ranks.join(', ')}) THEN 1 ELSE 0 END`);
  return `SELECT ${keyColumns(keys)}"rank", "x"
FROM (
  SELECT ${keyColumns(keys)}"x", ROW_NUMBER() OVER (${partition}ORDER BY "x") AS "rank"
  FROM ${from} AS "numbers"
) AS "ranked"
WHERE ${perGroup(dialect, keys, chosen)} = 1`;
}

/** Uses one sorted array per group, which shards can merge. It also returns ranks that only other groups need, which are ignored. */
function bySortedArray({ from, keys }: NumberRows, wanted: ByGroup<readonly number[]>): string {
  const ranks = [...new Set([...wanted.values()].flat())].sort((a, b) => a - b);
  return `SELECT ${keyColumns(keys)}"rank", "sorted"["rank"] AS "x"
FROM (
  SELECT ${keyColumns(keys)}arraySort(groupArray("x")) AS "sorted"
  FROM ${from} AS "numbers"${groupBy(keys)}
) AS "arrays"
ARRAY JOIN [${ranks.join(', ')}] AS "rank"`;
}

function ranksOf(n: number, confidence: number): number[] {
  const positions = [0.25, 0.5, 0.75].map((p) => (n - 1) * p);
  const { rank } = medianRank(n, confidence);
  const interval = rank === 0 ? [] : [rank, n + 1 - rank];
  return [...new Set([...positions.flatMap((position) => [Math.floor(position) + 1, Math.ceil(position) + 1]), ...interval])];
}

/** Statistics of a sample, from its moments, its spread and the values at some ranks. */
export function readSample(moments: Moments, spread: Row, ranked: readonly Row[], confidence: number): Sample {
  const { n, min, max, sum } = moments;
  const value = new Map(ranked.map((row) => [Number(row.rank), Number(row.x)]));
  const sorted: ArrayLike<number> = { length: n, ...Object.fromEntries([...value].map(([rank, x]) => [rank - 1, x])) };
  const average = mean(moments);
  const squares = Number(spread.squares) - Number(spread.deviations) ** 2 / n;
  const sd = n < 2 ? null : Math.sqrt(Math.max(0, squares) / (n - 1)) * scaleOf(moments);
  const { rank } = medianRank(n, confidence);
  return {
    n,
    mean: average,
    sd,
    min,
    q1: quantileOfSorted(sorted, 0.25),
    median: quantileOfSorted(sorted, 0.5),
    q3: quantileOfSorted(sorted, 0.75),
    max,
    sum,
    meanInterval: sd === null ? null : studentInterval(n, average, sd, confidence),
    medianInterval: rank === 0 ? null : { low: value.get(rank) as number, high: value.get(n + 1 - rank) as number },
  };
}

/** Smallest power of two not below the largest deviation from the mean; 1 where all numbers are equal. */
function scaleOf(moments: Moments): number {
  const largest = Math.max(moments.max - mean(moments), mean(moments) - moments.min);
  return largest > 0 ? 2 ** Math.ceil(Math.log2(largest)) : 1;
}
