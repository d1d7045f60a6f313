import type { Dialect } from './dialect.js';
import type { Session } from './session.js';
import { dimensionColumn, type ObservationSource } from './source.js';

/**
 * The same observations, knowing in which dimensions an enterprise has several texts in one period, of which the first places it.
 * To find the first costs time, so that it is asked for there alone.
 */
export async function withSeveralTexts(
  { query }: Session,
  source: ObservationSource,
  dimensions: readonly string[],
): Promise<ObservationSource> {
  if (dimensions.length === 0) return source;
  const [row] = await query(anySeveralSql(source, dimensions));
  return { ...source, several: new Set(dimensions.filter((name) => Number(row?.[dimensionColumn(name)] ?? 0) > 0)) };
}

/** In how many periods of enterprises each dimension has several texts. */
function anySeveralSql({ observations }: ObservationSource, dimensions: readonly string[]): string {
  const columns = dimensions.map(dimensionColumn);
  const several = (column: string) => `CASE WHEN MIN("${column}") <> MAX("${column}") THEN 1 ELSE 0 END AS "several_${column}"`;
  return `SELECT ${columns.map((column) => `SUM("several_${column}") AS "${column}"`).join(', ')}
FROM (
SELECT ${columns.map(several).join(', ')}
FROM (
${observations}
) AS "observations"
WHERE "enterprise_id" IS NOT NULL AND "period" IS NOT NULL
GROUP BY "enterprise_id", "period"
) AS "periods"`;
}

/** The first of an enterprise's texts in a period: in natural order where there may be several, as in memory. */
export function firstTextIn(dialect: Dialect, { several }: ObservationSource, name: string, period: number): string {
  const text = `CASE WHEN "period" = ${period} THEN "${dimensionColumn(name)}" END`;
  return several?.has(name) ? dialect.naturallyFirst(text) : `MIN(${text})`;
}
