import { bottomIsFurther } from '../../stats/influence.js';
import type { ChangeAggregates } from '../port.js';
import type { SqlDialect } from './dialect.js';
import { type ByGroup, groupBy, keyColumns, mapGroups, perGroup } from './groups.js';
import { type Moments, mean } from './moments.js';
import type { NumberRows } from './samples.js';
import type { Row } from './session.js';

/** Minimum or maximum of each group's changes, whichever moves the mean more, for groups where it may do so by more than a share. */
export function influentialEnds(moments: ByGroup<Moments>, above: number): Map<string, number> {
  const ends = new Map<string, number>();
  for (const [id, group] of moments) {
    const centre = mean(group);
    if (group.n < 2 || centre === 0) continue;
    const end = bottomIsFurther(centre, group.min, group.max) ? group.min : group.max;
    // Slightly below the threshold, since the exact share is computed later.
    if (Math.abs(end - centre) / (group.n - 1) / Math.abs(centre) > above * 0.99) ends.set(id, end);
  }
  return ends;
}

/** Selects the number of changes at the end and the sum of all others. */
export function othersSql(dialect: SqlDialect, { from, keys }: NumberRows, ends: ByGroup<number>): string {
  const end = perGroup(dialect, keys, mapGroups(ends, dialect.double));
  return `SELECT ${keyColumns(keys)}SUM(CASE WHEN "x" = "end" THEN 1 ELSE 0 END) AS "ties", ${dialect.sum('CASE WHEN "x" <> "end" THEN "x" END')} AS "others"
FROM (
  SELECT ${keyColumns(keys)}"x", ${end} AS "end"
  FROM ${from} AS "numbers"
) AS "ends"${groupBy(keys)}`;
}

/** Selects the enterprises at the end. @param from derived table with the keys, "enterprise_id" and "x" */
export function atEndSql(dialect: SqlDialect, from: string, keys: readonly string[], ends: ByGroup<number>): string {
  return `SELECT ${keyColumns(keys)}"enterprise_id"
FROM ${from} AS "numbers"
WHERE "x" = ${perGroup(dialect, keys, mapGroups(ends, dialect.double))}`;
}

/** Mean of a group without one enterprise at the end. @param enterprise the first one at the end */
export function influenceOf(moments: Moments, end: number, others: Row, enterprise: string): NonNullable<ChangeAggregates['influence']> {
  const centre = mean(moments);
  const meanWithout = (Number(others.others) + (Number(others.ties) - 1) * end) / (moments.n - 1);
  return { enterprise, meanWithout, share: Math.abs(centre - meanWithout) / Math.abs(centre) };
}
