import { bottomIsFurther } from '../../stats/influence.js';
import type { ChangeAggregates } from '../port.js';
import type { SqlDialect } from './dialect.js';
import { type ByGroup, groupBy, keyColumns, mapGroups, perGroup } from './groups.js';
import { type Moments, mean } from './moments.js';
import type { NumberRows } from './samples.js';
import type { Row } from './session.js';

/** The end of each group's changes that moves the mean most, where it may move it by more than a share. */
export function influentialEnds(moments: ByGroup<Moments>, above: number): Map<string, number> {
  const ends = new Map<string, number>();
  for (const [id, group] of moments) {
    const centre = mean(group);
    if (group.n < 2 || centre === 0) continue;
    const end = bottomIsFurther(centre, group.min, group.max) ? group.min : group.max;
    // A little less than the share: what is asked for here is reckoned again from the sum of the others.
    if (Math.abs(end - centre) / (group.n - 1) / Math.abs(centre) > above * 0.99) ends.set(id, end);
  }
  return ends;
}

/** The sum of all that is not at the end, and how many stand there. */
export function othersSql(dialect: SqlDialect, { from, keys }: NumberRows, ends: ByGroup<number>): string {
  const end = perGroup(dialect, keys, mapGroups(ends, dialect.double));
  return `SELECT ${keyColumns(keys)}SUM(CASE WHEN "x" = "end" THEN 1 ELSE 0 END) AS "ties", ${dialect.sum('CASE WHEN "x" <> "end" THEN "x" END')} AS "others"
FROM (
  SELECT ${keyColumns(keys)}"x", ${end} AS "end"
  FROM ${from} AS "numbers"
) AS "ends"${groupBy(keys)}`;
}

/** The enterprises at the end. @param from a derived table with the keys, "enterprise_id" and "x" */
export function atEndSql(dialect: SqlDialect, from: string, keys: readonly string[], ends: ByGroup<number>): string {
  return `SELECT ${keyColumns(keys)}"enterprise_id"
FROM ${from} AS "numbers"
WHERE "x" = ${perGroup(dialect, keys, mapGroups(ends, dialect.double))}`;
}

/** @param enterprise the first of those at the end */
export function influenceOf(moments: Moments, end: number, others: Row, enterprise: string): NonNullable<ChangeAggregates['influence']> {
  const centre = mean(moments);
  const meanWithout = (Number(others.others) + (Number(others.ties) - 1) * end) / (moments.n - 1);
  return { enterprise, meanWithout, share: Math.abs(centre - meanWithout) / Math.abs(centre) };
}
