import type { Numbers } from '../dataset/columns/growing.js';
import type { Measured, TextColumn } from '../dataset/dataset.js';
import type { Pairs } from '../dataset/pairing.js';
import type { ChangeIndicator } from '../indicators/definition.js';
import type { FirmChanges } from '../indicators/evaluate.js';
import { type BasisColumns, columnsOf, isReadyRate, needsCurrency, poolsProducts } from '../indicators/levels.js';
import type { Reason } from '../indicators/reasons.js';
import type { ChangeVerdict } from '../indicators/verdicts.js';
import { compareNatural } from '../natural-order.js';
import { quantiles } from '../stats/quantile.js';
import { RunningSum } from '../stats/sum.js';
import type { PooledFigures } from './figures.js';
import { gather, type Tally, type Workspace } from './members.js';

/** Properties that enterprises must share for meaningful sums: basis, per month or not, currency, product unit. */
export type Likeness = Pick<ChangeVerdict, 'basis' | 'monthly' | 'currency' | 'outputUnit'>;

/**
 * The pooled figure: ratio of the sums at follow-up against ratio of the sums at baseline.
 * @param enterprises at least one, all of them alike
 */
export function pool(
  dataset: Measured,
  indicator: ChangeIndicator,
  changes: FirmChanges,
  enterprises: Int32Array,
  alike: Likeness,
  { values }: Workspace,
): PooledFigures {
  const basis = indicator.bases[alike.basis];
  const columns = columnsOf(dataset, basis) as BasisColumns;
  const medianOf = (levels: Float64Array) => quantiles(gather(levels, enterprises, values), [0.5])[0];
  const pooled = pooledLevels(dataset, columns, changes.pairs, enterprises, alike.monthly);
  const baseline = { pooled: pooled.baseline, median: medianOf(changes.baseline) };
  const followUp = { pooled: pooled.followUp, median: medianOf(changes.followUp) };
  return {
    n: enterprises.length,
    ...alike,
    change: baseline.pooled === 0 ? null : ((followUp.pooled - baseline.pooled) / baseline.pooled) * 100,
    pointChange: basis.unit === 'percent' ? followUp.pooled - baseline.pooled : null,
    baseline,
    followUp,
  };
}

/** Ratio of the sums, with flows per month where levels are; for a ready-made rate the mean, with equal weights; for an amount the sum. */
function pooledLevels(
  dataset: Measured,
  { basis, numerator, denominator }: BasisColumns,
  pairs: Pairs,
  enterprises: Int32Array,
  monthly: boolean,
): { baseline: number; followUp: number } {
  const numerators = twoSums();
  if (monthly) addMonthly(numerators, numerator, dataset.months, pairs, enterprises);
  else addEach(numerators, numerator, pairs, enterprises);
  const denominators = twoSums();
  if (denominator !== null) addEach(denominators, denominator, pairs, enterprises);
  const amounts = denominator === null && !isReadyRate(basis);
  const level = (side: keyof TwoSums) => {
    const weight = denominator === null ? enterprises.length : denominators[side].value;
    return (numerators[side].value * (basis.factor ?? 1)) / (amounts ? 1 : weight);
  };
  return { baseline: level('baseline'), followUp: level('followUp') };
}

interface TwoSums {
  readonly baseline: RunningSum;
  readonly followUp: RunningSum;
}

const twoSums = (): TwoSums => ({ baseline: new RunningSum(), followUp: new RunningSum() });

function addEach(sums: TwoSums, column: Numbers, pairs: Pairs, enterprises: Int32Array): void {
  for (let i = 0; i < enterprises.length; i++) {
    sums.baseline.add(column[pairs.baseline[enterprises[i]]]);
    sums.followUp.add(column[pairs.followUp[enterprises[i]]]);
  }
}

function addMonthly(sums: TwoSums, flow: Numbers, months: Numbers, pairs: Pairs, enterprises: Int32Array): void {
  for (let i = 0; i < enterprises.length; i++) {
    const before = pairs.baseline[enterprises[i]];
    const after = pairs.followUp[enterprises[i]];
    sums.baseline.add(flow[before] / months[before]);
    sums.followUp.add(flow[after] / months[after]);
  }
}

/** Reason why enterprises with a verdict are left out of the pooled figure; null if they are like the most common kind. */
export function unlike({ basis, monthly, currency, outputUnit }: ChangeVerdict, alike: Likeness | null): Reason | null {
  if (alike === null || basis !== alike.basis) return 'no_common_basis';
  if (currency !== alike.currency) return 'currency_mismatch';
  if (outputUnit !== alike.outputUnit) return 'unit_mismatch';
  return monthly === alike.monthly ? null : 'period_length_unknown';
}

/**
 * The most common basis of a group, and on it the most common currency, product unit, and per month or not. Ties go to
 * the first in order. A blank currency or unit is not like a stated one.
 */
export function mostAlike(dataset: Measured, indicator: ChangeIndicator, tallies: readonly Tally<ChangeVerdict>[]): Likeness | null {
  const compared = tallies.filter(({ verdict, n }) => verdict.reason === null && n > 0);
  const basis = commonest(
    compared,
    (verdict) => verdict.basis,
    (a, b) => a - b,
  );
  if (basis === null) return null;
  const onBasis = compared.filter(({ verdict }) => verdict.basis === basis);
  const currency = needsCurrency(indicator.bases[basis]) ? commonestText(onBasis, (verdict) => verdict.currency, dataset.currency) : -1;
  const inCurrency = onBasis.filter(({ verdict }) => verdict.currency === currency);
  const outputUnit = poolsProducts(indicator.bases[basis])
    ? commonestText(inCurrency, (verdict) => verdict.outputUnit, dataset.outputUnit)
    : -1;
  const inUnit = inCurrency.filter(({ verdict }) => verdict.outputUnit === outputUnit);
  const monthly =
    commonest(
      inUnit,
      (verdict) => Number(verdict.monthly),
      (a, b) => b - a,
    ) === 1;
  return { basis, currency, outputUnit, monthly };
}

/** The most common code of a column, ties in natural order of its texts; −1 when none is stated. */
export function commonestText<V>(tallies: readonly Tally<V>[], codeOf: (verdict: V) => number, column: TextColumn | null): number {
  if (column === null) return -1;
  return commonest(tallies, codeOf, (a, b) => compareNatural(column.values[a], column.values[b])) ?? -1;
}

/** The code of the most enterprises, ties decided by `order`; null when there is none. Codes below zero do not count. */
function commonest<V>(
  tallies: readonly Tally<V>[],
  codeOf: (verdict: V) => number,
  order: (a: number, b: number) => number,
): number | null {
  const counts = new Map<number, number>();
  for (const { verdict, n } of tallies) {
    const code = codeOf(verdict);
    if (code >= 0 && n > 0) counts.set(code, (counts.get(code) ?? 0) + n);
  }
  const [winner] = [...counts].sort(([a, n], [b, m]) => m - n || order(a, b));
  return winner?.[0] ?? null;
}
