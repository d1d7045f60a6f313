import type { AmountIndicator, PracticeIndicator } from '../../indicators/definition.js';
import { placeOfReason } from '../../indicators/reasons.js';
import type { Stages } from './bases.js';
import type { SqlDialect } from './dialect.js';
import type { ObservationSource } from './source.js';

/**
 * Columns with the results of `evaluateAnswers` per enterprise, prefixed with the indicator's id: "reason", the answer at follow-up
 * "f" and the one at baseline "b".
 */
export function answerStages(dialect: SqlDialect, source: ObservationSource, { id, measure }: AmountIndicator | PracticeIndicator): Stages {
  const asked = source.measures.has(measure);
  const value = (side: 'b' | 'f') => (asked ? `"${side}_${measure}"` : dialect.noDouble);
  const marked = asked && source.unreadable.has(measure);
  return [
    [
      `CASE WHEN "has_follow_up" = 0 THEN ${placeOfReason.no_follow_up} WHEN "follow_up_duplicated" = 1 THEN ${placeOfReason.duplicate_observation}${
        marked ? ` WHEN ${value('f')} IS NULL AND "f_${measure}_unreadable" = 1 THEN ${placeOfReason.unreadable_value}` : ''
      } WHEN ${value('f')} IS NULL THEN ${placeOfReason.missing_value} END AS "${id}_reason"`,
      `${value('f')} AS "${id}_f"`,
      `${value('b')} AS "${id}_b"`,
    ],
  ];
}
