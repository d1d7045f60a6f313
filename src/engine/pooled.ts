import type { Dataset, TextColumn } from '../dataset/dataset.js';
import type { Basis, ChangeIndicator } from '../indicators/definition.js';
import type { FirmChanges } from '../indicators/evaluate.js';
import { isReadyRate, needsCurrency } from '../indicators/levels.js';
import type { Reason } from '../indicators/reasons.js';
import { compareNatural } from '../natural-order.js';
import { quantiles } from '../stats/quantile.js';
import { CompensatedSum } from '../stats/sum.js';
import type { LeftOutMembers, PooledFigures } from './figures.js';
import { reasonAt, split } from './members.js';

/** What enterprises must share for their sums to mean anything: basis, per month or not, currency, product unit. */
interface Likeness {
  readonly basis: number;
  readonly monthly: number;
  readonly currency: number;
  readonly outputUnit: number;
}

/**
 * The pooled figure of a group: over its most common basis, and there its most common currency and product unit. Unlike
 * enterprises are left out of it with the reason. Where a column of units or currencies exists, a blank is like nothing.
 */
export function pool(
  dataset: Dataset,
  indicator: ChangeIndicator,
  changes: FirmChanges,
  members: Int32Array,
  paired: Int32Array,
  excluded: ReadonlySet<number>,
): { readonly figures: PooledFigures | null; readonly leftOut: LeftOutMembers } {
  const alike = mostCommon(dataset, indicator, changes, paired);
  const reasonOf = (e: number): Reason | null => reasonAt(changes.reason, e) ?? unlike(likeness(indicator, changes, e), alike) ?? (excluded.has(e) ? 'excluded_outlier' : null);
  const { counted, leftOut } = split(members, reasonOf);
  if (alike === null || counted.length === 0) return { figures: null, leftOut };
  const basis = indicator.bases[alike.basis];
  const baseline = sideLevels(changes, 'baseline', counted, basis);
  const followUp = sideLevels(changes, 'followUp', counted, basis);
  const figures: PooledFigures = {
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
  return { figures, leftOut };
}

/** Pooled level: ratio of the sums; for a ready-made rate the mean rate, as every firm weighs the same; for an amount the sum. */
function sideLevels(changes: FirmChanges, side: 'baseline' | 'followUp', counted: Int32Array, basis: Basis): { pooled: number; median: number } {
  const numerator = new CompensatedSum();
  const denominator = new CompensatedSum();
  for (const e of counted) {
    numerator.add(changes.numerators[side][e]);
    denominator.add(changes.denominators[side][e]);
  }
  const divisor = basis.denominator === undefined && !isReadyRate(basis) ? 1 : denominator.value;
  const [median] = quantiles(Float64Array.from(counted, (e) => changes[side][e]), [0.5]);
  return { pooled: (numerator.value * (basis.factor ?? 1)) / divisor, median };
}

function likeness(indicator: ChangeIndicator, changes: FirmChanges, e: number): Likeness {
  const basis = indicator.bases[changes.basis[e]];
  return {
    basis: changes.basis[e],
    monthly: changes.monthly[e],
    currency: needsCurrency(basis) ? changes.currency[e] : -1,
    outputUnit: basis.perProduct ? changes.outputUnit[e] : -1,
  };
}

function unlike(one: Likeness, alike: Likeness | null): Reason | null {
  if (alike === null || one.basis !== alike.basis) return 'no_common_basis';
  if (one.currency !== alike.currency) return 'currency_mismatch';
  if (one.outputUnit !== alike.outputUnit) return 'unit_mismatch';
  return one.monthly === alike.monthly ? null : 'period_length_unknown';
}

/** Narrows down step by step: basis, then currency, then product unit, then per month or not. Ties go to the first in order. */
function mostCommon(dataset: Dataset, indicator: ChangeIndicator, changes: FirmChanges, paired: Int32Array): Likeness | null {
  let candidates = [...paired].map((e) => likeness(indicator, changes, e));
  const narrow = (key: keyof Likeness, order: (a: number, b: number) => number): void => {
    const counts = new Map<number, number>();
    for (const one of candidates) counts.set(one[key], (counts.get(one[key]) ?? 0) + 1);
    const [[winner]] = [...counts].sort(([a, n], [b, m]) => m - n || order(a, b));
    candidates = candidates.filter((one) => one[key] === winner);
  };
  const stated = (key: 'currency' | 'outputUnit', column: TextColumn | null, needed: (basis: Basis) => boolean): void => {
    const known = candidates.filter((one) => one[key] >= 0 || !needed(indicator.bases[one.basis]));
    if (column !== null && known.length > 0) candidates = known;
  };
  if (candidates.length === 0) return null;
  narrow('basis', (a, b) => a - b);
  stated('currency', dataset.currency, needsCurrency);
  stated('outputUnit', dataset.outputUnit, (basis) => basis.perProduct === true);
  narrow('currency', byText(dataset.currency));
  narrow('outputUnit', byText(dataset.outputUnit));
  narrow('monthly', (a, b) => b - a);
  return candidates[0];
}

function byText(column: TextColumn | null): (a: number, b: number) => number {
  return (a, b) => (column === null || a < 0 || b < 0 ? a - b : compareNatural(column.values[a], column.values[b]));
}
