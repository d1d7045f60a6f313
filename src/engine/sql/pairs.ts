import type { MeasureId } from '../../dataset/fields.js';
import { comparedRounds, type FollowUpRound } from '../../dataset/pairing.js';
import { areDated, type Period } from '../../dataset/periods.js';
import { ExitCode, UserError } from '../../user-error.js';
import type { SqlDialect } from './dialect.js';
import { firstTextIn, severalSql } from './several-texts.js';
import { dimensionColumn, type ObservationSource } from './source.js';

/** Most aggregated columns in one SELECT; PostgreSQL accepts 1664. */
const MOST_COLUMNS = 1500;

/** Periods that may be compared: indexes in order of time, and the expression that chooses an enterprise's follow-up among them. */
interface Candidates {
  readonly baseline: readonly number[];
  readonly followUp: readonly number[];
  readonly chosenFollowUp: string;
  /** Round of an enterprise's follow-up in a period. */
  readonly roundOf: (period: number) => string;
}

/**
 * Selects one row per enterprise: "has_baseline", "has_follow_up", "duplicated" (0 or 1), "follow_up_round" where several are possible,
 * its dimensions, and the values of the two observations that are compared ("b_workers", "f_workers"); NULLs where it was entered twice.
 * The pairs are those of `pairObservations`.
 * @param dimensions names of those that are needed
 * @throws UserError too-many-periods
 */
export function pairsSql(
  dialect: SqlDialect,
  source: ObservationSource,
  measures: readonly MeasureId[],
  dimensions: readonly string[],
  round: FollowUpRound,
): string {
  const candidates = candidatesOf(dialect, source.periods, round);
  const columns = valueColumns(source, measures);
  const used = [...new Set([...candidates.baseline, ...candidates.followUp])];
  const placed = dimensions.filter((name) => source.dimensions.get(name)?.at === 'follow-up');
  if (used.length * (columns.length + 1 + placed.length) > MOST_COLUMNS) {
    throw new UserError('too-many-periods', { periods: source.periods.length }, ExitCode.usage);
  }
  const at = (period: number, column: string) => `MAX(CASE WHEN "period" = ${period} THEN "${column}" END)`;
  const select = [
    '"enterprise_id"',
    ...used.map((p) => `SUM(CASE WHEN "period" = ${p} THEN 1 ELSE 0 END) AS "n_${p}"`),
    ...used.flatMap((p) => [...columns, ...placed.map(dimensionColumn)].map((column) => `${at(p, column)} AS "p${p}_${column}"`)),
    ...dimensions.map((name) => `${firstText(dialect, source, name)} AS "first_${dimensionColumn(name)}"`),
    `${severalSql(source, dimensions)} AS "several_texts"`,
    ...(source.watchful ? ['SUM("unforeseen") AS "unforeseen_rows"'] : []),
  ];
  const known = source.watchful ? '("period" IS NOT NULL OR "unforeseen" = 1)' : '"period" IS NOT NULL';
  const byEnterprise = `SELECT ${select.join(',\n  ')}
FROM (
${source.observations}${dialect.fence}
) AS "observations"
WHERE "enterprise_id" IS NOT NULL AND ${known}
GROUP BY "enterprise_id"`;
  const nothing = (column: string) => (isText(column) ? dialect.noText : dialect.noDouble);
  const sides = onePeriodEach(candidates, nothing) ?? chosenPeriods(candidates, nothing);
  const value = (side: Side, column: string) => `CASE WHEN ${sides.count[side]} = 1 THEN ${sides.value(side, column)} END`;
  const double = (column: string, expression: string) => (isText(column) ? expression : dialect.asDouble(expression));
  return `SELECT "enterprise_id",
  CASE WHEN ${sides.count.baseline} > 0 THEN 1 ELSE 0 END AS "has_baseline",
  CASE WHEN ${sides.count.follow_up} > 0 THEN 1 ELSE 0 END AS "has_follow_up",
  CASE WHEN ${sides.count.baseline} > 1 OR ${sides.count.follow_up} > 1 THEN 1 ELSE 0 END AS "duplicated",
  CASE WHEN ${sides.count.follow_up} > 1 THEN 1 ELSE 0 END AS "follow_up_duplicated",
  CASE WHEN ${sides.count.baseline} = 1 AND ${sides.count.follow_up} = 1 THEN 1 ELSE 0 END AS "paired",
  ${[
    '"several_texts"',
    ...(comparedRounds(source.periods, round).length < 2 ? [] : [roundColumn(candidates, sides, dialect.noDouble)]),
    ...(source.watchful ? ['"unforeseen_rows"'] : []),
    ...coverageColumns(dialect, source, value),
    ...columns.map((column) => `${double(column, value('baseline', column))} AS "b_${column}"`),
    ...columns.map((column) => `${double(column, value('follow_up', column))} AS "f_${column}"`),
    ...(source.months ? [] : [`${dialect.noDouble} AS "f_months"`]),
    ...(source.currency ? [] : [`${dialect.noText} AS "f_currency"`]),
    ...(source.outputUnit ? [] : [`${dialect.noText} AS "f_output_unit"`]),
    `${source.outputUnit ? shared(value, 'output_unit') : dialect.noText} AS "same_output_unit"`,
    ...dimensions.map((name) => {
      const column = dimensionColumn(name);
      const first = `"first_${column}"`;
      return `${placed.includes(name) ? `COALESCE(${value('follow_up', column)}, ${first})` : first} AS "${column}"`;
    }),
  ].join(',\n  ')}
FROM (
${sides.from(byEnterprise, dialect.fence)}
) AS "enterprises"${dialect.fence}`;
}

type Side = 'baseline' | 'follow_up';

/** Expressions for the two observations of an enterprise. */
interface Sides {
  /** Number of its observations in the period that is compared. */
  readonly count: Readonly<Record<Side, string>>;
  /** Value of its observation there, if it has exactly one. */
  readonly value: (side: Side, column: string) => string;
  readonly from: (byEnterprise: string, fence: string) => string;
}

/** For data with one baseline and one follow-up, as most are, there is nothing to choose. Null for other data. */
function onePeriodEach({ baseline, followUp }: Candidates, nothing: (column: string) => string): Sides | null {
  if (baseline.length > 1 || followUp.length > 1) return null;
  const period = { baseline: baseline.at(0), follow_up: followUp.at(0) };
  const count = (p: number | undefined) => (p === undefined ? '0' : `"n_${p}"`);
  return {
    count: { baseline: count(period.baseline), follow_up: count(period.follow_up) },
    value: (side, column) => (period[side] === undefined ? nothing(column) : `"p${period[side]}_${column}"`),
    from: (byEnterprise) => byEnterprise,
  };
}

/** Chooses the periods per enterprise, and then the values by period. */
function chosenPeriods({ baseline, followUp, chosenFollowUp }: Candidates, nothing: (column: string) => string): Sides {
  const periods = { baseline, follow_up: followUp };
  const count = (side: Side) => pick(side, periods[side], (p) => `"n_${p}"`, nothing('n'));
  return {
    count: { baseline: '"n_baseline"', follow_up: '"n_follow_up"' },
    value: (side, column) => pick(side, periods[side], (p) => `"p${p}_${column}"`, nothing(column)),
    from: (byEnterprise, fence) => `SELECT *,
  ${count('baseline')} AS "n_baseline",
  ${count('follow_up')} AS "n_follow_up"
FROM (
SELECT *,
  ${firstPresent(baseline, nothing('n'))} AS "baseline",
  ${chosenFollowUp} AS "follow_up"
FROM (
${byEnterprise}
) AS "by_enterprise"${fence}
) AS "chosen"${fence}`,
  };
}

function roundColumn({ followUp, roundOf }: Candidates, { count }: Sides, nothing: string): string {
  return `CASE WHEN ${count.follow_up} = 1 THEN ${pick('follow_up', followUp, roundOf, nothing)} END AS "follow_up_round"`;
}

/** Head-count at baseline, otherwise at follow-up; people trained at follow-up, otherwise at baseline. */
function coverageColumns(dialect: SqlDialect, { measures }: ObservationSource, value: Sides['value']): string[] {
  const either = (measure: MeasureId, first: Side, second: Side) =>
    measures.has(measure) ? dialect.asDouble(`COALESCE(${value(first, measure)}, ${value(second, measure)})`) : dialect.noDouble;
  return [
    `${either('workers', 'baseline', 'follow_up')} AS "workforce"`,
    `${either('trained', 'follow_up', 'baseline')} AS "people_trained"`,
  ];
}

function candidatesOf({ noDouble }: SqlDialect, periods: readonly Period[], round: FollowUpRound): Candidates {
  const all = periods.map((_, index) => index);
  if (areDated(periods)) {
    const later = all.slice(1);
    const nth = (wanted: number) =>
      cases(
        later.map((p) => [`${present(p)} AND ${rankBefore(p)} = ${wanted}`, String(p)]),
        noDouble,
      );
    const last = cases(
      [...later].reverse().map((p) => [`${present(p)} AND ${rankBefore(p)} > 0`, String(p)]),
      noDouble,
    );
    return {
      baseline: all,
      followUp: later,
      chosenFollowUp: round === 'last' ? last : nth(round === 'first' ? 1 : round),
      roundOf: rankBefore,
    };
  }
  const followUps = all.filter((p) => periods[p].kind === 'follow-up');
  const wanted = typeof round === 'number' ? followUps.filter((p) => periods[p].round === round) : followUps;
  return {
    baseline: all.filter((p) => periods[p].kind === 'baseline'),
    followUp: wanted,
    chosenFollowUp: firstPresent(round === 'last' ? [...wanted].reverse() : wanted, noDouble),
    roundOf: (p) => String(periods[p].round),
  };
}

const present = (p: number) => `"n_${p}" > 0`;

/** Number of earlier periods in which an enterprise was observed. */
function rankBefore(p: number): string {
  return Array.from({ length: p }, (_, i) => `CASE WHEN ${present(i)} THEN 1 ELSE 0 END`).join(' + ');
}

function firstPresent(periods: readonly number[], nothing: string): string {
  return cases(
    periods.map((p) => [present(p), String(p)]),
    nothing,
  );
}

/** Value of the period that was chosen for a side. */
function pick(side: string, periods: readonly number[], column: (period: number) => string, nothing: string): string {
  return cases(
    periods.map((p) => [`"${side}" = ${p}`, column(p)]),
    nothing,
  );
}

function cases(branches: readonly (readonly [string, string])[], nothing: string): string {
  if (branches.length === 0) return nothing;
  return `CASE ${branches.map(([condition, value]) => `WHEN ${condition} THEN ${value}`).join(' ')} END`;
}

/** First text, in order of time. */
function firstText(dialect: SqlDialect, source: ObservationSource, name: string): string {
  const each = source.periods.map((_, p) => firstTextIn(dialect, source, name, p));
  if (each.length === 0) return dialect.noText;
  return each.length === 1 ? each[0] : `COALESCE(${each.join(', ')})`;
}

const texts = ['currency', 'output_unit'];

function isText(column: string): boolean {
  return texts.includes(column) || column.startsWith('d_');
}

/** The text of both observations; NULL where they differ. */
function shared(value: (period: 'baseline' | 'follow_up', column: string) => string, column: string): string {
  const followUp = value('follow_up', column);
  return `CASE WHEN ${value('baseline', column)} = ${followUp} THEN ${followUp} END`;
}

/** Columns of an observation that figures are made of. */
function valueColumns(source: ObservationSource, measures: readonly MeasureId[]): string[] {
  return [
    ...(source.months ? ['months'] : []),
    ...(source.unreadable.has('months') ? ['months_unreadable'] : []),
    ...(source.currency ? ['currency'] : []),
    ...(source.outputUnit ? ['output_unit'] : []),
    ...measures.flatMap((measure) => [measure, ...(source.unreadable.has(measure) ? [`${measure}_unreadable`] : [])]),
  ];
}
