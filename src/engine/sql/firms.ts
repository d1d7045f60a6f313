import { type MeasureId, measureIds } from '../../dataset/fields.js';
import type { FollowUpRound } from '../../dataset/pairing.js';
import type { Indicator } from '../../indicators/definition.js';
import { measuresOf } from '../../indicators/levels.js';
import { answerStages } from './answers.js';
import { changeStages } from './bases.js';
import type { SqlDialect } from './dialect.js';
import { pairsSql } from './pairs.js';
import type { ObservationSource } from './source.js';

/**
 * Selects one row per enterprise with everything that figures are computed from: the columns of `pairsSql`, and per indicator those of
 * `changeStages` or `answerStages`.
 */
export function firmsSql(
  dialect: SqlDialect,
  source: ObservationSource,
  indicators: readonly Indicator[],
  dimensions: readonly string[],
  round: FollowUpRound,
): string {
  const stages = indicators.map((indicator) =>
    indicator.type === 'change' ? changeStages(dialect, source, indicator) : answerStages(dialect, source, indicator),
  );
  const depth = Math.max(0, ...stages.map((each) => each.length));
  let sql = pairsSql(dialect, source, measuresFor(source, indicators), dimensions, round);
  for (let stage = 0; stage < depth; stage++) {
    const columns = stages.flatMap((each) => each[stage] ?? []);
    if (columns.length > 0) sql = `SELECT *,\n  ${columns.join(',\n  ')}\nFROM (\n${sql}\n) AS "stage_${stage}"${dialect.fence}`;
  }
  return sql;
}

/** Measures of the data that these indicators and the coverage need. */
function measuresFor(source: ObservationSource, indicators: readonly Indicator[]): readonly MeasureId[] {
  const needed = new Set<MeasureId>(['workers', 'trained']);
  for (const indicator of indicators) {
    const measures = indicator.type === 'change' ? indicator.bases.flatMap(measuresOf) : [indicator.measure];
    for (const measure of measures) needed.add(measure);
  }
  return measureIds.filter((measure) => needed.has(measure) && source.measures.has(measure));
}
