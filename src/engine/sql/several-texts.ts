import type { SqlDialect } from './dialect.js';
import { dimensionColumn, type ObservationSource } from './source.js';

/**
 * Source that expects several texts of a dimension per enterprise and period. Finding the first one in natural order takes time, so firms
 * are first computed with the engine's own order and a column that tells whether there were several; if so, they are computed again.
 */
export function expectingSeveral(source: ObservationSource, dimensions: readonly string[]): ObservationSource {
  return { ...source, several: new Set(dimensions) };
}

/** First of an enterprise's texts in a period: in natural order where several are expected, as in memory. */
export function firstTextIn(dialect: SqlDialect, { several }: ObservationSource, name: string, period: number): string {
  const text = textIn(name, period);
  return several?.has(name) ? dialect.naturallyFirst(text) : `MIN(${text})`;
}

/** 1 for an enterprise with several texts of a dimension in one period where one was expected, otherwise 0. */
export function severalSql({ several, periods }: ObservationSource, dimensions: readonly string[]): string {
  const unexpected = dimensions.filter((name) => !several?.has(name));
  const differs = unexpected.flatMap((name) => periods.map((_, p) => `MIN(${textIn(name, p)}) <> MAX(${textIn(name, p)})`));
  return differs.length === 0 ? '0' : `CASE WHEN ${differs.join(' OR ')} THEN 1 ELSE 0 END`;
}

function textIn(name: string, period: number): string {
  return `CASE WHEN "period" = ${period} THEN "${dimensionColumn(name)}" END`;
}
