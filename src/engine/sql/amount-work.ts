import type { AmountIndicator } from '../../indicators/definition.js';
import { placeOfReason } from '../../indicators/reasons.js';
import type { AggregateRequest } from '../port.js';
import { type AmountClass, amountAggregates, amountSql, commonCurrency, readAmountClass } from './answer-aggregates.js';
import type { SqlDialect } from './dialect.js';
import { keyColumns, mapGroups, perGroup, rowsByGroup } from './groups.js';
import { leftOutSql } from './left-out.js';
import type { Level } from './levels.js';
import type { Moments } from './moments.js';
import { NumberSample } from './number-sample.js';
import type { IndicatorQueries } from './query-steps.js';
import type { Row } from './session.js';

/** Queries about the amounts that enterprises report, per group in its most common currency. */
export function amountWork(
  dialect: SqlDialect,
  level: Level,
  indicator: AmountIndicator,
  { confidence }: AggregateRequest,
): IndicatorQueries {
  const { id } = indicator;
  const { keys, firms } = level.grouping;
  let groups = new Map<string, AmountClass[]>();
  let sample = NumberSample.none;
  const common = () => {
    const found = new Map<string, AmountClass>();
    for (const [group, classes] of groups) {
      const most = commonCurrency(classes);
      if (most !== null) found.set(group, most);
    }
    return found;
  };
  const reasonSql = () => {
    const currency = perGroup(
      dialect,
      keys,
      mapGroups(common(), (each) => dialect.text(each.currency ?? '')),
    );
    const alike = `CASE WHEN COALESCE("f_currency", '') <> ${currency} THEN ${placeOfReason.currency_mismatch} END`;
    return `COALESCE("${id}_reason", ${common().size === 0 ? 'NULL' : alike})`;
  };
  const count = () => ({
    about: 'every enterprise counted once, by reason and currency',
    questions: [amountSql(dialect, indicator, level.grouping)],
    take: ([rows]: readonly (readonly Row[])[]) => {
      groups = mapGroups(rowsByGroup(rows, keys), (each) => each.map(readAmountClass));
    },
  });
  const measure = () => {
    const moments: Map<string, Moments> = mapGroups(common(), (each) => each.amounts);
    const from = `(\n  SELECT ${keyColumns(keys)}"x" FROM (\n    SELECT ${keyColumns(keys)}"${id}_f" AS "x", ${reasonSql()} AS "reason" FROM ${firms} AS "enterprises"\n  ) AS "amounts" WHERE "reason" IS NULL\n)`;
    sample = new NumberSample({ from, keys, moments });
    return sample.step(dialect, confidence);
  };
  return {
    level,
    indicator,
    steps: [count, measure],
    answer: (group) => amountAggregates(groups.get(group) ?? [], sample.of(group, confidence), confidence),
    leftOut: () => [
      { figure: 'answer', sql: leftOutSql(keys, firms, `"${id}_reason"`) },
      { figure: 'amount', sql: leftOutSql(keys, firms, reasonSql()) },
    ],
  };
}
