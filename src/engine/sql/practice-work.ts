import type { PracticeIndicator } from '../../indicators/definition.js';
import type { AggregateRequest } from '../port.js';
import { practiceAggregates, practiceSql } from './answer-aggregates.js';
import { keyColumns, rowsByGroup } from './groups.js';
import type { Level } from './levels.js';
import type { IndicatorQueries } from './query-steps.js';
import type { Row } from './session.js';

/** Queries about the answers to a yes-or-no question. */
export function practiceWork(level: Level, indicator: PracticeIndicator, { confidence }: AggregateRequest): IndicatorQueries {
  const { keys, firms } = level.grouping;
  let groups = new Map<string, Row[]>();
  const ask = () => ({
    about: 'every enterprise counted once, by reason',
    questions: [practiceSql(indicator, level.grouping)],
    take: ([rows]: readonly (readonly Row[])[]) => {
      groups = rowsByGroup(rows, keys);
    },
  });
  return {
    level,
    indicator,
    steps: [ask],
    answer: (group) => practiceAggregates(groups.get(group) ?? [], confidence),
    leftOut: () => [
      {
        figure: 'answer',
        sql: `SELECT ${keyColumns(keys)}"enterprise_id", "${indicator.id}_reason" AS "reason"\nFROM ${firms} AS "enterprises"\nWHERE "${indicator.id}_reason" IS NOT NULL`,
      },
    ],
  };
}
