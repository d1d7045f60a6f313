import { OUTLIER_THRESHOLD, scaleOfDeviations } from '../../stats/modified-z.js';
import { quantileOfSorted } from '../../stats/quantile.js';
import type { SqlDialect } from './dialect.js';
import { type ByGroup, groupBy, keyColumns, mapGroups, perGroup } from './groups.js';
import type { Row } from './session.js';

/** Terms of the modified z of a change, (x − median) / scale. With a scale of 0 nothing is flagged. */
export interface Yardstick {
  readonly median: number;
  readonly scale: number;
}

/** Selects the middle and the sum of the absolute deviations from the median. @param from derived table with the keys and "x" */
export function deviationsSql(dialect: SqlDialect, from: string, keys: readonly string[], medians: ByGroup<number>): string {
  const median = perGroup(dialect, keys, mapGroups(medians, dialect.double));
  return `SELECT ${keyColumns(keys)}COUNT(*) AS "n", ${dialect.lowerMiddle('"e"')} AS "lower", ${dialect.upperMiddle('"e"')} AS "upper", ${dialect.sum('"e"')} AS "sum"
FROM (
  SELECT ${keyColumns(keys)}abs("x" - ${median}) AS "e"
  FROM ${from} AS "numbers"
) AS "deviations"${groupBy(keys)}`;
}

export function readYardstick(row: Row, median: number): Yardstick {
  const middle = quantileOfSorted([Number(row.lower), Number(row.upper)], 0.5);
  return { median, scale: scaleOfDeviations(middle, median, () => Number(row.sum) / Number(row.n)) };
}

/** 1 for changes whose modified z is beyond the threshold, otherwise 0. @param x column of the change */
export function outlierSql(dialect: SqlDialect, keys: readonly string[], yardsticks: ByGroup<Yardstick>, x: string): string {
  const able = new Map([...yardsticks].filter(([, { scale }]) => scale > 0));
  if (able.size === 0) return '0';
  const constant = (of: (yardstick: Yardstick) => number) =>
    perGroup(
      dialect,
      keys,
      mapGroups(able, (each) => dialect.double(of(each))),
    );
  const score = `(${x} - ${constant(({ median }) => median)}) / ${constant(({ scale }) => scale)}`;
  return `CASE WHEN abs(${score}) > ${OUTLIER_THRESHOLD} THEN 1 ELSE 0 END`;
}
