import type { Dataset, TextColumn } from '../dataset/dataset.js';
import type { Basis, ChangeIndicator } from '../indicators/definition.js';
import type { FirmChanges } from '../indicators/evaluate.js';
import { columnsOf, denominatorAt, isReadyRate, needsCurrency, numeratorAt, poolsProducts } from '../indicators/levels.js';
import { compareNatural } from '../natural-order.js';
import { quantiles } from '../stats/quantile.js';
import { RunningSum } from '../stats/sum.js';
import type { PooledFigures } from './figures.js';
import { codeOf, counting, gather, keep, type Why, type Workspace } from './members.js';

/** What enterprises must share for their sums to mean anything: basis, per month or not, currency, product unit. */
export interface Likeness {
  readonly basis: number;
  readonly monthly: number;
  readonly currency: number;
  readonly outputUnit: number;
}

/**
 * The pooled figure over the members that are alike: ratio of the sums at follow-up against ratio of the sums at baseline.
 * @param n how many they are, at least one
 */
export function pool(
  dataset: Dataset,
  indicator: ChangeIndicator,
  changes: FirmChanges,
  members: Int32Array,
  why: Why,
  n: number,
  alike: Likeness,
  { others }: Workspace,
): PooledFigures {
  const basis = indicator.bases[alike.basis];
  const monthly = alike.monthly === 1;
  const medianOf = (levels: Float64Array) => quantiles(gather(levels, members, why, others.take(n)), [0.5])[0];
  const pooledAt = (observations: Int32Array) => pooledLevel(dataset, basis, observations, members, why, monthly);
  const baseline = { pooled: pooledAt(changes.pairs.baseline), median: medianOf(changes.baseline) };
  const followUp = { pooled: pooledAt(changes.pairs.followUp), median: medianOf(changes.followUp) };
  return {
    n,
    basis: alike.basis,
    monthly,
    currency: alike.currency,
    outputUnit: alike.outputUnit,
    change: baseline.pooled === 0 ? null : ((followUp.pooled - baseline.pooled) / baseline.pooled) * 100,
    pointChange: basis.unit === 'percent' ? followUp.pooled - baseline.pooled : null,
    baseline,
    followUp,
  };
}

/** Ratio of the sums; for a ready-made rate the mean rate, as every firm weighs the same; for an amount the sum. */
function pooledLevel(dataset: Dataset, basis: Basis, observations: Int32Array, members: Int32Array, why: Why, monthly: boolean): number {
  const columns = columnsOf(dataset, basis);
  const numerators = new RunningSum();
  const denominators = new RunningSum();
  for (let i = 0; columns !== null && i < why.length; i++) {
    if (why[i] >= 0) continue;
    const observation = observations[members[i]];
    numerators.add(numeratorAt(dataset, columns, observation, monthly));
    denominators.add(denominatorAt(columns, observation));
  }
  const divisor = basis.denominator === undefined && !isReadyRate(basis) ? 1 : denominators.value;
  return (numerators.value * (basis.factor ?? 1)) / divisor;
}

/** Why members are left out of the pooled figure: those who are not like the most common kind, further to those left out already. */
export function unlike(members: Int32Array, why: Why, indicator: ChangeIndicator, changes: FirmChanges, alike: Likeness | null): Why {
  const further = why.slice();
  const basis = alike && indicator.bases[alike.basis];
  const inCurrency = basis !== null && needsCurrency(basis);
  const inUnit = basis !== null && poolsProducts(basis);
  const [otherBasis, otherCurrency, otherUnit, otherLength] = (
    ['no_common_basis', 'currency_mismatch', 'unit_mismatch', 'period_length_unknown'] as const
  ).map(codeOf);
  for (let i = 0; i < further.length; i++) {
    if (further[i] >= 0) continue;
    const e = members[i];
    if (alike === null || changes.basis[e] !== alike.basis) further[i] = otherBasis;
    else if (inCurrency && changes.currency[e] !== alike.currency) further[i] = otherCurrency;
    else if (inUnit && changes.outputUnit[e] !== alike.outputUnit) further[i] = otherUnit;
    else if (changes.monthly[e] !== alike.monthly) further[i] = otherLength;
  }
  return further;
}

/**
 * The most common basis of a group, and on it the most common currency, product unit, and per month or not. Ties go to
 * the first in order. Where a column of currencies or units exists, a blank is like nothing.
 */
export function mostAlike(
  dataset: Dataset,
  indicator: ChangeIndicator,
  changes: FirmChanges,
  members: Int32Array,
  why: Why,
): Likeness | null {
  const compared = counting(members, why);
  const basis = commonest(compared, changes.basis, (a, b) => a - b);
  if (basis === null) return null;
  const onBasis = keep(compared, (e) => changes.basis[e] === basis);
  const { currency, outputUnit } = changes;
  const inCurrency = needsCurrency(indicator.bases[basis]) ? likeTheMost(onBasis, currency, dataset.currency) : onBasis;
  const inUnit = poolsProducts(indicator.bases[basis]) ? likeTheMost(inCurrency, outputUnit, dataset.outputUnit) : inCurrency;
  return {
    basis,
    currency: needsCurrency(indicator.bases[basis]) ? currency[inUnit[0]] : -1,
    outputUnit: poolsProducts(indicator.bases[basis]) ? outputUnit[inUnit[0]] : -1,
    monthly: commonest(inUnit, changes.monthly, (a, b) => b - a) ?? 0,
  };
}

/** Those with the most common code that is stated; all of them when none states one. */
function likeTheMost(enterprises: Int32Array, codes: ArrayLike<number>, column: TextColumn | null): Int32Array {
  if (column === null) return enterprises;
  const winner = commonest(enterprises, codes, (a, b) => compareNatural(column.values[a], column.values[b]));
  return winner === null ? enterprises : keep(enterprises, (e) => codes[e] === winner);
}

/** The code that most enterprises have, ties decided by an order; null when none has one. Codes below zero are none. */
export function commonest(enterprises: Int32Array, codes: ArrayLike<number>, order: (a: number, b: number) => number): number | null {
  const counts: number[] = [];
  for (let i = 0; i < enterprises.length; i++) {
    const code = codes[enterprises[i]];
    if (code >= 0) counts[code] = (counts[code] ?? 0) + 1;
  }
  const [winner] = [...counts.entries()].filter(([, n]) => n > 0).sort(([a, n], [b, m]) => m - n || order(a, b));
  return winner?.[0] ?? null;
}
