import type { Basis, ChangeIndicator } from '../../indicators/definition.js';
import { isReadyRate, needsCurrency, poolsProducts } from '../../indicators/levels.js';
import type { Reason } from '../../indicators/reasons.js';
import { compareNatural } from '../../natural-order.js';
import { quantileOfSorted } from '../../stats/quantile.js';
import type { PooledAggregates } from '../port.js';
import type { Class, ClassSums } from './cube.js';

/** Properties that enterprises must share for meaningful sums. */
export type ClassLikeness = Pick<Class, 'basis' | 'monthly' | 'currency' | 'outputUnit'>;

/** The most common likeness of a group, as in `mostAlike`. @param paired classes of the enterprises that count */
export function mostAlikeClass(indicator: ChangeIndicator, paired: readonly Class[]): ClassLikeness | null {
  if (paired.length === 0) return null;
  const basis = commonest(
    paired,
    (each) => each.basis,
    (a, b) => a - b,
  );
  const onBasis = paired.filter((each) => each.basis === basis);
  const currency = needsCurrency(indicator.bases[basis]) ? statedMost(onBasis, (each) => each.currency) : null;
  const inCurrency = onBasis.filter((each) => each.currency === currency);
  const outputUnit = poolsProducts(indicator.bases[basis]) ? statedMost(inCurrency, (each) => each.outputUnit) : null;
  const inUnit = inCurrency.filter((each) => each.outputUnit === outputUnit);
  return {
    basis,
    currency,
    outputUnit,
    monthly: commonest(
      inUnit,
      (each) => each.monthly,
      (a, b) => Number(b) - Number(a),
    ),
  };
}

/** Reason why a class is not like the most common kind; null when it is. */
export function unlikeClass(each: Class, alike: ClassLikeness | null): Reason | null {
  if (alike === null || each.basis !== alike.basis) return 'no_common_basis';
  if (each.currency !== alike.currency) return 'currency_mismatch';
  if (each.outputUnit !== alike.outputUnit) return 'unit_mismatch';
  return each.monthly === alike.monthly ? null : 'period_length_unknown';
}

/** The pooled figure of a class: ratio of the sums at follow-up against ratio of the sums at baseline. */
export function poolClass(indicator: ChangeIndicator, each: Class): PooledAggregates {
  const basis = indicator.bases[each.basis];
  const [baseline, followUp] = [levelOfSide(basis, each.baseline), levelOfSide(basis, each.followUp)];
  return {
    n: each.n,
    basis: each.basis,
    monthly: each.monthly,
    currency: each.currency,
    outputUnit: each.outputUnit,
    change: baseline.pooled === 0 ? null : ((followUp.pooled - baseline.pooled) / baseline.pooled) * 100,
    pointChange: basis.unit === 'percent' ? followUp.pooled - baseline.pooled : null,
    baseline,
    followUp,
  };
}

function levelOfSide(basis: Basis, { numerator, denominator, lower, upper }: ClassSums): { pooled: number; median: number } {
  const divisor = basis.denominator === undefined && !isReadyRate(basis) ? 1 : denominator;
  return { pooled: (numerator * (basis.factor ?? 1)) / divisor, median: quantileOfSorted([lower, upper], 0.5) };
}

/** The most common stated text; null when none is. */
function statedMost(classes: readonly Class[], textOf: (each: Class) => string | null): string | null {
  const stated = classes.filter((each) => textOf(each) !== null);
  return stated.length === 0 ? null : commonest(stated, (each) => textOf(each) as string, compareNatural);
}

function commonest<T>(classes: readonly Class[], of: (each: Class) => T, order: (a: T, b: T) => number): T {
  const counts = new Map<T, number>();
  for (const each of classes) counts.set(of(each), (counts.get(of(each)) ?? 0) + each.n);
  return [...counts].sort(([a, n], [b, m]) => m - n || order(a, b))[0][0];
}
