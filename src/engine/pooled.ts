import type { Dataset, TextColumn } from '../dataset/dataset.js';
import type { Basis, ChangeIndicator } from '../indicators/definition.js';
import type { FirmChanges } from '../indicators/evaluate.js';
import { columnsOf, isReadyRate, levelParts, needsCurrency, poolsProducts } from '../indicators/levels.js';
import { compareNatural } from '../natural-order.js';
import { quantiles } from '../stats/quantile.js';
import { sum } from '../stats/sum.js';
import type { PooledFigures } from './figures.js';
import { codeOf, gather, keep, type Why } from './members.js';

/** What enterprises must share for their sums to mean anything: basis, per month or not, currency, product unit. */
export interface Likeness {
  readonly basis: number;
  readonly monthly: number;
  readonly currency: number;
  readonly outputUnit: number;
}

/**
 * The pooled figure over enterprises that are alike: ratio of the sums at follow-up against ratio of the sums at baseline.
 * @param counted at least one enterprise
 */
export function pool(
  dataset: Dataset,
  indicator: ChangeIndicator,
  changes: FirmChanges,
  counted: Int32Array,
  alike: Likeness,
): PooledFigures {
  const basis = indicator.bases[alike.basis];
  const baseline = sideLevels(dataset, changes, 'baseline', counted, basis, alike.monthly === 1);
  const followUp = sideLevels(dataset, changes, 'followUp', counted, basis, alike.monthly === 1);
  return {
    n: counted.length,
    basis: alike.basis,
    monthly: alike.monthly === 1,
    currency: alike.currency,
    outputUnit: alike.outputUnit,
    change: baseline.pooled === 0 ? null : ((followUp.pooled - baseline.pooled) / baseline.pooled) * 100,
    pointChange: basis.unit === 'percent' ? followUp.pooled - baseline.pooled : null,
    baseline,
    followUp,
  };
}

/** Pooled level: ratio of the sums; for a ready-made rate the mean rate, as every firm weighs the same; for an amount the sum. */
function sideLevels(
  dataset: Dataset,
  changes: FirmChanges,
  side: 'baseline' | 'followUp',
  counted: Int32Array,
  basis: Basis,
  monthly: boolean,
): { pooled: number; median: number } {
  const observations = changes.pairs[side];
  const columns = columnsOf(dataset, basis);
  const numerators = new Float64Array(counted.length);
  const denominators = new Float64Array(counted.length);
  for (let i = 0; columns !== null && i < counted.length; i++) {
    const { numerator, denominator, months } = levelParts(dataset, columns, observations[counted[i]], monthly);
    numerators[i] = numerator / months;
    denominators[i] = denominator;
  }
  const divisor = basis.denominator === undefined && !isReadyRate(basis) ? 1 : sum(denominators);
  const [median] = quantiles(gather(changes[side], counted), [0.5]);
  return { pooled: (sum(numerators) * (basis.factor ?? 1)) / divisor, median };
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
export function mostAlike(dataset: Dataset, indicator: ChangeIndicator, changes: FirmChanges, paired: Int32Array): Likeness | null {
  const basis = commonest(paired, changes.basis, (a, b) => a - b);
  if (basis === null) return null;
  const onBasis = keep(paired, (e) => changes.basis[e] === basis);
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
