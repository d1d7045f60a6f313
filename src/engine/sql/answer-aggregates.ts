import type { AmountIndicator, PracticeIndicator } from '../../indicators/definition.js';
import { type Reason, reasons } from '../../indicators/reasons.js';
import { compareNatural } from '../../natural-order.js';
import { wilsonInterval } from '../../stats/wilson-interval.js';
import type { Sample } from '../figures.js';
import type { AmountAggregates, PracticeAggregates } from '../port.js';
import type { SqlDialect } from './dialect.js';
import { type Grouping, groupBy, keyColumns } from './groups.js';
import { leftOutOf } from './left-out.js';
import { type Moments, momentsSql, readMoments } from './moments.js';
import type { Row } from './session.js';

/** Counts by reason and currency, and the amounts of each currency. */
export function amountSql(dialect: SqlDialect, { id }: AmountIndicator, { firms, keys }: Grouping): string {
  const columns = [...keys, 'reason', 'currency'];
  return `SELECT ${keyColumns(columns)}COUNT(*) AS "n",
  SUM(CASE WHEN "x" > 0 THEN 1 ELSE 0 END) AS "reporting",
  ${momentsSql(dialect, '"x"', 'amounts').join(',\n  ')},
  MIN("months") AS "shortest", MAX("months") AS "longest"
FROM (
  SELECT ${keyColumns(keys)}"${id}_reason" AS "reason", CASE WHEN "${id}_reason" IS NULL THEN "f_currency" END AS "currency", "${id}_f" AS "x", "f_months" AS "months"
  FROM ${firms} AS "enterprises"
) AS "answers"${groupBy(columns)}`;
}

/** Enterprises of one group that have the same currency, or are left out for the same reason. */
export interface AmountClass {
  readonly reason: Reason | null;
  readonly currency: string | null;
  readonly n: number;
  readonly reporting: number;
  readonly amounts: Moments;
  readonly lengths: AmountAggregates['lengths'];
}

export function readAmountClass(row: Row): AmountClass {
  return {
    reason: reasonOf(row),
    currency: row.currency as string | null,
    n: Number(row.n),
    reporting: Number(row.reporting),
    amounts: readMoments(row, 'amounts'),
    lengths: row.shortest === null || row.longest === null ? null : { shortest: Number(row.shortest), longest: Number(row.longest) },
  };
}

/** Class of the most common currency; the class without a currency when none is stated, null when no enterprise answered. */
export function commonCurrency(classes: readonly AmountClass[]): AmountClass | null {
  const answered = classes.filter(({ reason }) => reason === null);
  const stated = answered.filter(({ currency }) => currency !== null);
  const order = (a: AmountClass, b: AmountClass) => b.n - a.n || compareNatural(a.currency ?? '', b.currency ?? '');
  return [...(stated.length > 0 ? stated : answered)].sort(order)[0] ?? null;
}

export function amountAggregates(classes: readonly AmountClass[], amounts: Sample | null, confidence: number): AmountAggregates {
  const answered = classes.filter(({ reason }) => reason === null);
  const n = answered.reduce((sum, each) => sum + each.n, 0);
  const reporting = answered.reduce((sum, each) => sum + each.reporting, 0);
  const common = commonCurrency(classes);
  return {
    type: 'amount',
    N: classes.reduce((sum, each) => sum + each.n, 0),
    n,
    leftOut: leftOutOf(classes.map(({ reason, n }) => [reason, n])),
    reporting,
    interval: n === 0 ? null : wilsonInterval(reporting, n, confidence),
    amounts,
    amountsLeftOut: leftOutOf(classes.map((each) => [each.reason ?? (each === common ? null : 'currency_mismatch'), each.n])),
    currency: common?.currency ?? null,
    lengths: common?.lengths ?? null,
  };
}

/** Counts by reason, and among the enterprises that answered, the yes answers at follow-up and at baseline. */
export function practiceSql({ id }: PracticeIndicator, { firms, keys }: Grouping): string {
  const columns = [...keys, 'reason'];
  const count = (condition: string, name: string) => `SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END) AS "${name}"`;
  return `SELECT ${keyColumns(columns)}COUNT(*) AS "n",
  ${[
    count('"after" = 1', 'yes'),
    count('"before" IS NOT NULL', 'both'),
    count('"before" = 1', 'yes_before'),
    count('"before" IS NOT NULL AND "after" = 1', 'yes_after'),
    count('"before" = 0 AND "after" = 1', 'adopted'),
    count('"before" = 1 AND "after" = 0', 'abandoned'),
  ].join(',\n  ')}
FROM (
  SELECT ${keyColumns(keys)}"${id}_reason" AS "reason", CASE WHEN "${id}_reason" IS NULL THEN "${id}_b" END AS "before", "${id}_f" AS "after"
  FROM ${firms} AS "enterprises"
) AS "answers"${groupBy(columns)}`;
}

export function practiceAggregates(rows: readonly Row[], confidence: number): PracticeAggregates {
  const answered = rows.find((row) => row.reason === null);
  const of = (name: string) => Number(answered?.[name] ?? 0);
  const n = of('n');
  return {
    type: 'practice',
    N: rows.reduce((sum, row) => sum + Number(row.n), 0),
    n,
    leftOut: leftOutOf(rows.map((row) => [reasonOf(row), Number(row.n)])),
    yes: of('yes'),
    interval: n === 0 ? null : wilsonInterval(of('yes'), n, confidence),
    adoption:
      of('both') === 0
        ? null
        : { n: of('both'), yesBefore: of('yes_before'), yesAfter: of('yes_after'), adopted: of('adopted'), abandoned: of('abandoned') },
  };
}

function reasonOf({ reason }: Row): Reason | null {
  return reason === null ? null : reasons[Number(reason)];
}
