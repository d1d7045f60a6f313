import type { Dataset, TextColumn } from '../dataset/dataset.js';
import type { Basis, ChangeIndicator } from '../indicators/definition.js';
import type { FirmChanges } from '../indicators/evaluate.js';
import { isReadyRate, needsCurrency, poolsProducts } from '../indicators/levels.js';
import type { Reason } from '../indicators/reasons.js';
import { compareNatural } from '../natural-order.js';
import { quantiles } from '../stats/quantile.js';
import { sum } from '../stats/sum.js';
import type { PooledFigures } from './figures.js';
import { gather, keep } from './members.js';

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
export function pool(indicator: ChangeIndicator, changes: FirmChanges, counted: Int32Array, alike: Likeness): PooledFigures {
  const basis = indicator.bases[alike.basis];
  const baseline = sideLevels(changes, 'baseline', counted, basis);
  const followUp = sideLevels(changes, 'followUp', counted, basis);
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
  changes: FirmChanges,
  side: 'baseline' | 'followUp',
  counted: Int32Array,
  basis: Basis,
): { pooled: number; median: number } {
  const numerator = sum(gather(changes.numerators[side], counted));
  const divisor = basis.denominator === undefined && !isReadyRate(basis) ? 1 : sum(gather(changes.denominators[side], counted));
  const [median] = quantiles(gather(changes[side], counted), [0.5]);
  return { pooled: (numerator * (basis.factor ?? 1)) / divisor, median };
}

/** Why an enterprise is not like the most common kind; null when it is. */
export function unlike(indicator: ChangeIndicator, changes: FirmChanges, e: number, alike: Likeness | null): Reason | null {
  if (alike === null || changes.basis[e] !== alike.basis) return 'no_common_basis';
  const basis = indicator.bases[alike.basis];
  if (needsCurrency(basis) && changes.currency[e] !== alike.currency) return 'currency_mismatch';
  if (poolsProducts(basis) && changes.outputUnit[e] !== alike.outputUnit) return 'unit_mismatch';
  return changes.monthly[e] === alike.monthly ? null : 'period_length_unknown';
}

/**
 * The most common basis of a group, and on it the most common currency, product unit, and per month or not. Ties go to
 * the first in order. Where a column of currencies or units exists, a blank is like nothing.
 */
export function mostAlike(dataset: Dataset, indicator: ChangeIndicator, changes: FirmChanges, paired: Int32Array): Likeness | null {
  if (paired.length === 0) return null;
  const basis = commonest(paired, changes.basis, (a, b) => a - b);
  const onBasis = keep(paired, (e) => changes.basis[e] === basis);
  const { currency, outputUnit } = changes;
  const inCurrency = needsCurrency(indicator.bases[basis]) ? likeTheMost(onBasis, currency, dataset.currency) : onBasis;
  const inUnit = poolsProducts(indicator.bases[basis]) ? likeTheMost(inCurrency, outputUnit, dataset.outputUnit) : inCurrency;
  return {
    basis,
    currency: needsCurrency(indicator.bases[basis]) ? currency[inUnit[0]] : -1,
    outputUnit: poolsProducts(indicator.bases[basis]) ? outputUnit[inUnit[0]] : -1,
    monthly: commonest(inUnit, changes.monthly, (a, b) => b - a),
  };
}

/** Those with the most common code that is stated; all of them when none states one. */
function likeTheMost(enterprises: Int32Array, codes: Int32Array, column: TextColumn | null): Int32Array {
  const stated = keep(enterprises, (e) => codes[e] >= 0);
  if (column === null || stated.length === 0) return enterprises;
  const winner = commonest(stated, codes, (a, b) => compareNatural(column.values[a], column.values[b]));
  return keep(stated, (e) => codes[e] === winner);
}

function commonest(enterprises: Int32Array, codes: ArrayLike<number>, order: (a: number, b: number) => number): number {
  const counts = new Map<number, number>();
  for (let i = 0; i < enterprises.length; i++) {
    const code = codes[enterprises[i]];
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts].sort(([a, n], [b, m]) => m - n || order(a, b))[0][0];
}
