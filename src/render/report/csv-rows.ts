import type { Distribution, IndicatorResult, Levels, Statistic } from '../../report/model.js';

/** The columns of a statistic; an absent value is an empty cell. */
export const tidyColumns = [
  'indicator',
  'statistic',
  'of',
  'value',
  'unit',
  'currency',
  'n',
  'N',
  'k',
  'interval_low',
  'interval_high',
  'interval_method',
  'left_out',
] as const;
export type TidyRow = Partial<Record<(typeof tidyColumns)[number], string | number | null>>;

/** Every number of an indicator: its statistics, the spread of its firms, direction, levels, answers before and after. */
export function indicatorRows(result: IndicatorResult): TidyRow[] {
  const rows = [
    ...result.statistics.map(statisticRow),
    ...spreadRows(result, result.distribution, currencyOf(result)),
    ...spreadRows(result, result.pointDistribution, null),
    ...directionRows(result),
    ...levelRows(result, result.levels),
    ...adoptionRows(result),
    ...basisRows(result),
  ];
  return rows.map((row) => ({ indicator: result.id, N: result.N, ...row }));
}

function statisticRow({ kind, of, value, unit, currency, n, N, k, interval, leftOut }: Statistic): TidyRow {
  return {
    statistic: kind,
    of,
    value,
    unit,
    currency: currency ?? null,
    n,
    N,
    k: k ?? null,
    interval_low: interval?.low ?? null,
    interval_high: interval?.high ?? null,
    interval_method: interval?.method ?? null,
    left_out: leftOutText(leftOut),
  };
}

function leftOutText(leftOut: Statistic['leftOut']): string {
  return leftOut.map(({ reason, n }) => `${reason}=${n}`).join(';');
}

/** The enterprises left out of a number that covers the same enterprises as a statistic. */
function leftOutAsIn({ statistics }: IndicatorResult, isAlike: (statistic: Statistic) => boolean): string | null {
  const alike = statistics.find(isAlike);
  return alike === undefined ? null : leftOutText(alike.leftOut);
}

/** `smallest` and `largest`, because `max` is the best change ("up to"), which for some indicators is the smallest. */
function spreadRows(result: IndicatorResult, spread: Distribution | null, currency: string | null): TidyRow[] {
  if (spread === null) return [];
  const unit = { relative_change: 'percent', point_change: 'points', amount: 'currency', answer: 'percent' }[spread.of];
  const { n, of, q1, q3, sd } = spread;
  const left_out = leftOutAsIn(
    result,
    (one) => one.of === of && (one.kind === 'mean' || one.kind === 'median' || one.kind === 'share_yes'),
  );
  const members = { smallest: spread.min, q1, q3, largest: spread.max, sd };
  const centre = (['mean', 'median'] as const).filter((kind) => !result.statistics.some((one) => one.kind === kind && one.of === of));
  return [...centre.map((kind) => [kind, spread[kind]] as const), ...Object.entries(members)].map(([statistic, value]) => ({
    statistic,
    of,
    value,
    unit,
    currency,
    n,
    left_out,
  }));
}

function currencyOf(result: IndicatorResult): string | null {
  return result.statistics.find(({ unit }) => unit === 'currency')?.currency ?? null;
}

function directionRows(result: IndicatorResult): TidyRow[] {
  const { direction, n } = result;
  if (direction === null) return [];
  const left_out = leftOutAsIn(result, ({ kind }) => kind === 'share_improved');
  return (['improved', 'unchanged', 'worse'] as const).map((way) => ({
    statistic: `count_${way}`,
    value: direction[way],
    unit: 'enterprises',
    n,
    left_out,
  }));
}

function basisRows(result: IndicatorResult): TidyRow[] {
  const left_out = leftOutAsIn(result, ({ n }) => n === result.n);
  return result.bases.map(({ id, n }) => ({ statistic: `basis_${id}`, value: n, unit: 'enterprises', n: result.n, left_out }));
}

function levelRows(result: IndicatorResult, levels: Levels | null): TidyRow[] {
  if (levels === null) return [];
  const unit = levels.monthly ? `${levels.unit}_per_month` : levels.unit;
  const left_out = leftOutAsIn(result, ({ kind, n }) => kind === 'pooled' && n === levels.n);
  const shared = { of: levels.basis, unit, currency: levels.currency, n: levels.n, left_out };
  return [
    { statistic: 'level_baseline_pooled', value: levels.baseline.pooled, ...shared },
    { statistic: 'level_baseline_median', value: levels.baseline.median, ...shared },
    { statistic: 'level_follow_up_pooled', value: levels.followUp.pooled, ...shared },
    { statistic: 'level_follow_up_median', value: levels.followUp.median, ...shared },
  ];
}

function adoptionRows({ adoption }: IndicatorResult): TidyRow[] {
  if (adoption === null) return [];
  const { n, yesBefore, yesAfter, adopted, abandoned } = adoption;
  const counts = { yes_before: yesBefore, yes_after: yesAfter, adopted, abandoned };
  return Object.entries(counts).map(([name, value]) => ({ statistic: `count_${name}`, of: 'answer', value, unit: 'enterprises', n }));
}
