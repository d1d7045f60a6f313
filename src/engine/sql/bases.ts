import type { Basis, ChangeIndicator } from '../../indicators/definition.js';
import { LEVEL_ROUNDING, measuresOf, needsCurrency, needsMonths } from '../../indicators/levels.js';
import { placeOfReason, type Reason } from '../../indicators/reasons.js';
import type { SqlDialect } from './dialect.js';
import type { ObservationSource } from './source.js';

/** Columns to add to the pairs, in stages: those of a stage are computed from columns of earlier stages. */
export type Stages = readonly (readonly string[])[];

/**
 * Columns with the results of `evaluateChanges` per enterprise, prefixed with the indicator's id: "reason" (an index into
 * `reasons`, NULL when there is a pair of levels), "basis" (an index into the bases), "monthly", the levels "b" and "f",
 * numerators "nb" and "nf", denominators "db" and "df", and the relative change "x".
 */
export function changeStages(dialect: SqlDialect, source: ObservationSource, indicator: ChangeIndicator): Stages {
  const { id } = indicator;
  const bases = indicator.bases.flatMap((basis, i) => (measuresOf(basis).every((m) => source.measures.has(m)) ? [{ basis, i }] : []));
  const pick = (value: (basis: Basis) => string) =>
    bases.length === 0
      ? dialect.noDouble
      : `CASE ${bases.map(({ basis, i }) => `WHEN "${id}_basis" = ${i} THEN ${value(basis)}`).join(' ')} END`;
  const months = (basis: Basis, side: Side) => (needsMonths(basis) && source.months ? `COALESCE("${side}_months", 1)` : '1');
  const numerator = (side: Side) => pick((basis) => `"${side}_${basis.numerator}"${per(months(basis, side))}`);
  const denominator = (side: Side) =>
    pick((basis) => (basis.denominator === undefined ? '1' : `NULLIF("${side}_${basis.denominator}", 0)`));
  const level = (side: Side) => pick((basis) => levelSql(basis, side, months(basis, side)));
  const double = (expression: string, name: string) => `${dialect.asDouble(expression)} AS "${id}_${name}"`;
  return [
    bases.map(({ basis, i }) => `${failureSql(source, basis)} AS "${id}_failure_${i}"`),
    [
      `${bases.length === 0 ? dialect.noDouble : firstWorking(id, bases)} AS "${id}_basis"`,
      `${nearestFailure(id, bases)} AS "${id}_nearest"`,
    ],
    [
      `CASE WHEN "has_baseline" = 0 THEN ${placeOfReason.no_baseline} WHEN "has_follow_up" = 0 THEN ${placeOfReason.no_follow_up} WHEN "duplicated" = 1 THEN ${placeOfReason.duplicate_observation} WHEN "${id}_basis" IS NULL THEN "${id}_nearest" END AS "${id}_reason"`,
      `${pick((basis) => (needsMonths(basis) && source.months ? 'CASE WHEN "b_months" IS NULL THEN 0 ELSE 1 END' : '0'))} AS "${id}_monthly"`,
      double(level('b'), 'b'),
      double(level('f'), 'f_level'),
      ...(['b', 'f'] as const).flatMap((side) => [double(numerator(side), `n${side}`), double(denominator(side), `d${side}`)]),
    ],
    [`${laterLevel(`"${id}_b"`, `"${id}_f_level"`)} AS "${id}_f"`],
    [`CASE WHEN "${id}_b" <> 0 THEN ("${id}_f" - "${id}_b") / NULLIF("${id}_b", 0) * 100 END AS "${id}_x"`],
  ];
}

type Side = 'b' | 'f';
type Numbered = readonly { readonly basis: Basis; readonly i: number }[];

const per = (months: string) => (months === '1' ? '' : ` / ${months}`);

/** level = numerator × factor ÷ (denominator × months), in the order in which `levelOf` multiplies. */
function levelSql(basis: Basis, side: Side, months: string): string {
  const numerator = `"${side}_${basis.numerator}"${basis.factor === undefined ? '' : ` * ${basis.factor}`}`;
  const parts = [
    ...(basis.denominator === undefined ? [] : [`NULLIF("${side}_${basis.denominator}", 0)`]),
    ...(months === '1' ? [] : [months]),
  ];
  return parts.length === 0 ? numerator : `${numerator} / ${parts.length === 1 ? parts[0] : `(${parts.join(' * ')})`}`;
}

/** Equivalent of `laterLevel` in `indicators/`. */
function laterLevel(baseline: string, followUp: string): string {
  return `CASE WHEN abs(${followUp} - ${baseline}) <= abs(${baseline}) * ${LEVEL_ROUNDING} THEN ${baseline} ELSE ${followUp} END`;
}

/** First reason for which a pair cannot use a basis; NULL when it can. */
function failureSql(source: ObservationSource, basis: Basis): string {
  const sides = ['b', 'f'] as const;
  const cells = sides.flatMap((side) => measuresOf(basis).map((measure) => ({ column: `"${side}_${measure}"`, measure })));
  const missing = cells.map(({ column, measure }) =>
    source.unreadable.has(measure) ? `(${column} IS NULL AND COALESCE(${unreadable(column)}, 0) = 0)` : `${column} IS NULL`,
  );
  const noValue = cells.filter(({ measure }) => source.unreadable.has(measure)).map(({ column }) => `${column} IS NULL`);
  const zero = basis.denominator === undefined ? [] : sides.map((side) => `"${side}_${basis.denominator}" = 0`);
  const differs = (column: string) => `COALESCE("b_${column}", '') <> COALESCE("f_${column}", '')`;
  const branches: [Reason, readonly string[]][] = [
    ['missing_value', missing],
    ['unreadable_value', noValue],
    ['zero_denominator', zero],
    ['currency_mismatch', source.currency && needsCurrency(basis) ? [differs('currency')] : []],
    ['unit_mismatch', source.outputUnit && basis.perProduct ? [differs('output_unit')] : []],
    ['period_length_unknown', needsMonths(basis) ? unknownLength(source) : []],
  ];
  const applying = branches.filter(([, conditions]) => conditions.length > 0);
  return `CASE ${applying.map(([reason, conditions]) => `WHEN ${conditions.join(' OR ')} THEN ${placeOfReason[reason]}`).join(' ')} END`;
}

/** Only one period has a length, or neither has and one was given that cannot be read. */
function unknownLength({ months, unreadable }: ObservationSource): string[] {
  const noLengths = months ? '"b_months" IS NULL AND "f_months" IS NULL AND ' : '';
  return [
    ...(months ? ['("b_months" IS NULL AND "f_months" IS NOT NULL)', '("b_months" IS NOT NULL AND "f_months" IS NULL)'] : []),
    ...(unreadable.has('months')
      ? [`(${noLengths}(COALESCE("b_months_unreadable", 0) = 1 OR COALESCE("f_months_unreadable", 0) = 1))`]
      : []),
  ];
}

function unreadable(column: string): string {
  return `${column.slice(0, -1)}_unreadable"`;
}

function firstWorking(id: string, bases: Numbered): string {
  return `CASE ${bases.map(({ i }) => `WHEN "${id}_failure_${i}" IS NULL THEN ${i}`).join(' ')} END`;
}

/** Reason why no basis works: of the failures the one that is checked last, since its basis came nearest. */
function nearestFailure(id: string, bases: Numbered): string {
  const order: readonly Reason[] = ['period_length_unknown', 'unit_mismatch', 'currency_mismatch', 'zero_denominator', 'unreadable_value'];
  const failed = order.map((reason) => ({
    reason,
    when: bases.map(({ i }) => `"${id}_failure_${i}" = ${placeOfReason[reason]}`).join(' OR '),
  }));
  if (bases.length === 0) return String(placeOfReason.missing_value);
  const filled = (side: Side) => bases.map(({ basis }) => `(${filledSql(basis, side)})`).join(' OR ');
  return `CASE ${failed.map(({ reason, when }) => `WHEN ${when} THEN ${placeOfReason[reason]}`).join(' ')} WHEN (${filled('b')}) AND (${filled('f')}) THEN ${placeOfReason.no_common_basis} ELSE ${placeOfReason.missing_value} END`;
}

function filledSql(basis: Basis, side: Side): string {
  const cells = measuresOf(basis).map((measure) => `"${side}_${measure}" IS NOT NULL`);
  return [...cells, ...(basis.denominator === undefined ? [] : [`"${side}_${basis.denominator}" <> 0`])].join(' AND ');
}
