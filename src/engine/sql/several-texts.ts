import { compareNatural } from '../../natural-order.js';
import type { Dialect } from './dialect.js';
import type { Session } from './session.js';
import { dimensionColumn, type ObservationSource } from './source.js';

/** Texts that are put in their order for an engine; data in which more of them compete is ordered by their bytes. */
const MOST_TEXTS = 200;

/**
 * The same observations, knowing the natural order of texts that compete: those of an enterprise that is entered with several in
 * one period, of which the first places it. An engine's own order is another one (10 before 9, or by the language of a database).
 */
export async function withOrderOfTexts(
  { dialect, query }: Session,
  source: ObservationSource,
  dimensions: readonly string[],
): Promise<ObservationSource> {
  if (dimensions.length === 0) return source;
  const [row] = await query(anySeveralSql(source, dimensions));
  const competing = dimensions.filter((name) => Number(row?.[dimensionColumn(name)] ?? 0) > 0);
  const orders = new Map<string, readonly string[]>();
  for (const name of competing) {
    const texts = (await query(competingSql(dialect, source, name))).map(({ text }) => String(text));
    if (texts.length <= MOST_TEXTS) orders.set(name, texts.sort(compareNatural));
  }
  return { ...source, orderOfTexts: orders };
}

/** In how many periods of enterprises each dimension has several texts. */
function anySeveralSql(source: ObservationSource, dimensions: readonly string[]): string {
  const columns = dimensions.map(dimensionColumn);
  const several = (column: string) => `CASE WHEN MIN("${column}") <> MAX("${column}") THEN 1 ELSE 0 END AS "several_${column}"`;
  return `SELECT ${columns.map((column) => `SUM("several_${column}") AS "${column}"`).join(', ')}
FROM (
SELECT ${columns.map(several).join(', ')}
${perPeriod(source)}
) AS "periods"`;
}

function competingSql(dialect: Dialect, source: ObservationSource, name: string): string {
  const column = dimensionColumn(name);
  return `SELECT DISTINCT "${column}" AS "text"
FROM (
${source.observations}
) AS "all_observations"
WHERE "${column}" IS NOT NULL AND "enterprise_id" ${dialect.within} (
SELECT "enterprise_id"
${perPeriod(source)}
HAVING MIN("${column}") <> MAX("${column}")
)
LIMIT ${MOST_TEXTS + 1}`;
}

function perPeriod({ observations }: ObservationSource): string {
  return `FROM (
${observations}
) AS "observations"
WHERE "enterprise_id" IS NOT NULL AND "period" IS NOT NULL
GROUP BY "enterprise_id", "period"`;
}

/** The first of an enterprise's texts in a period, in natural order as far as the source knows it. */
export function firstTextIn({ orderOfTexts }: ObservationSource, name: string, period: number): string {
  const column = `"${dimensionColumn(name)}"`;
  const at = (sql: string) => `MIN(CASE WHEN "period" = ${period} AND ${column} IS NOT NULL THEN ${sql} END)`;
  return orderOfTexts?.has(name) ? `SUBSTRING(${at(`"rank_${dimensionColumn(name)}"`)}, ${RANK_DIGITS + 1})` : at(column);
}

const RANK_DIGITS = 4;

/** For each dimension whose order is known a column of its texts after their ranks, in front of which bytes order as people do. */
export function rankColumns(dialect: Dialect, { orderOfTexts }: ObservationSource, dimensions: readonly string[]): string[] {
  return dimensions.flatMap((name) => {
    const texts = orderOfTexts?.get(name);
    if (texts === undefined) return [];
    const column = dimensionColumn(name);
    const rank = (i: number) => dialect.text(String(i).padStart(RANK_DIGITS, '0'));
    const branches = texts.map((text, i) => `WHEN "${column}" = ${dialect.text(text)} THEN ${rank(i + 1)}`);
    return [`CONCAT(CASE ${branches.join(' ')} ELSE ${rank(0)} END, "${column}") AS "rank_${column}"`];
  });
}
