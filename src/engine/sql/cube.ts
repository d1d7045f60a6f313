import type { Basis, ChangeIndicator } from '../../indicators/definition.js';
import { needsCurrency, poolsProducts } from '../../indicators/levels.js';
import { type Reason, reasons } from '../../indicators/reasons.js';
import type { SqlDialect } from './dialect.js';
import { type Grouping, groupBy, keyColumns } from './groups.js';
import { type Moments, momentsSql, readMoments } from './moments.js';
import type { Row } from './session.js';

/** Enterprises of one group with the same `classColumns`, and their sums. */
export interface Class {
  readonly reason: Reason | null;
  readonly basis: number;
  readonly monthly: boolean;
  /** Null where it does not matter for the basis, or is not stated. */
  readonly currency: string | null;
  readonly outputUnit: string | null;
  /** Left out as outliers. */
  readonly excluded: boolean;
  readonly n: number;
  readonly higher: number;
  readonly lower: number;
  readonly relative: Moments;
  /** Follow-up minus baseline. */
  readonly points: Moments;
  readonly baseline: ClassSums;
  readonly followUp: ClassSums;
}

/** Sums of numerators and denominators, and the two middle levels, equal if there is only one. */
export interface ClassSums {
  readonly numerator: number;
  readonly denominator: number;
  readonly lower: number;
  readonly upper: number;
}

const classColumns = ['reason', 'basis', 'monthly', 'currency', 'output_unit', 'excluded'];

/**
 * Counts every enterprise of every group once, by `classColumns`.
 * @param excluded SQL that is 1 for enterprises to be left out as outliers, otherwise 0
 */
export function cubeSql(dialect: SqlDialect, indicator: ChangeIndicator, { firms, keys }: Grouping, excluded: string): string {
  const { id } = indicator;
  const where = (holds: (basis: Basis) => boolean, column: string) => {
    const bases = indicator.bases.flatMap((basis, i) => (holds(basis) ? [i] : []));
    return bases.length === 0 ? dialect.noText : `CASE WHEN "${id}_basis" IN (${bases.join(', ')}) THEN "${column}" END`;
  };
  const side = (level: string) => [
    `${dialect.sum(`"n${level}"`)} AS "${level}_numerator"`,
    `${dialect.sum(`"d${level}"`)} AS "${level}_denominator"`,
    `${dialect.lowerMiddle(`"${level}"`)} AS "${level}_lower"`,
    `${dialect.upperMiddle(`"${level}"`)} AS "${level}_upper"`,
  ];
  return `SELECT ${keyColumns(keys)}${keyColumns(classColumns)}COUNT(*) AS "n",
  SUM(CASE WHEN "f" > "b" THEN 1 ELSE 0 END) AS "higher",
  SUM(CASE WHEN "f" < "b" THEN 1 ELSE 0 END) AS "lower",
  ${[...momentsSql(dialect, '"x"', 'relative'), ...momentsSql(dialect, '"points"', 'points'), ...side('b'), ...side('f')].join(',\n  ')}
FROM (
  SELECT ${keyColumns(keys)}"${id}_reason" AS "reason", "${id}_basis" AS "basis", "${id}_monthly" AS "monthly",
    ${where(needsCurrency, 'f_currency')} AS "currency",
    ${where(poolsProducts, 'same_output_unit')} AS "output_unit",
    ${excluded} AS "excluded",
    "${id}_b" AS "b", "${id}_f" AS "f", "${id}_x" AS "x", "${id}_f" - "${id}_b" AS "points",
    "${id}_nb" AS "nb", "${id}_nf" AS "nf", "${id}_db" AS "db", "${id}_df" AS "df"
  FROM ${firms} AS "enterprises"
) AS "changes"${groupBy([...keys, ...classColumns])}`;
}

export function readClass(row: Row): Class {
  const number = (name: string) => Number(row[name] ?? Number.NaN);
  const side = (name: string): ClassSums => ({
    numerator: number(`${name}_numerator`),
    denominator: number(`${name}_denominator`),
    lower: number(`${name}_lower`),
    upper: number(`${name}_upper`),
  });
  return {
    reason: row.reason === null ? null : reasons[Number(row.reason)],
    basis: row.basis === null ? -1 : Number(row.basis),
    monthly: Number(row.monthly) === 1,
    currency: row.currency as string | null,
    outputUnit: row.output_unit as string | null,
    excluded: Number(row.excluded) === 1,
    n: number('n'),
    higher: number('higher'),
    lower: number('lower'),
    relative: readMoments(row, 'relative'),
    points: readMoments(row, 'points'),
    baseline: side('b'),
    followUp: side('f'),
  };
}
