import type { ChangeIndicator } from '../../indicators/definition.js';
import type { Reason } from '../../indicators/reasons.js';
import { wilsonInterval } from '../../stats/wilson-interval.js';
import type { Sample } from '../figures.js';
import type { ChangeAggregates, LeftOut } from '../port.js';
import type { Class } from './cube.js';
import { leftOutOf } from './left-out.js';
import { mostAlikeClass, poolClass, unlikeClass } from './pool-classes.js';

/** Results about a group that do not follow from its classes. */
export interface ChangeDetails {
  readonly relative: Sample | null;
  readonly points: Sample | null;
  readonly flagged: readonly string[];
  readonly influence: ChangeAggregates['influence'];
}

/** Aggregates of a change indicator over one group, from its classes. */
export function changeAggregates(
  indicator: ChangeIndicator,
  classes: readonly Class[],
  details: ChangeDetails,
  confidence: number,
): ChangeAggregates {
  const paired = classes.filter((each) => each.reason === null && !each.excluded);
  const total = (of: (each: Class) => number) => paired.reduce((sum, each) => sum + of(each), 0);
  const n = total((each) => each.n);
  const [higher, lower] = [total((each) => each.higher), total((each) => each.lower)];
  const [improved, worse] = indicator.better === 'higher' ? [higher, lower] : [lower, higher];
  const alike = mostAlikeClass(indicator, paired);
  const pooled = paired.find((each) => unlikeClass(each, alike) === null);
  return {
    type: 'change',
    N: classes.reduce((sum, each) => sum + each.n, 0),
    n,
    leftOut: among(classes, () => null),
    improved,
    unchanged: n - higher - lower,
    worse,
    improvedInterval: n === 0 ? null : wilsonInterval(improved, n, confidence),
    relative: details.relative,
    relativeLeftOut: leftOutOf(
      classes.flatMap((each) => [
        [each.reason ?? 'zero_baseline', each.n - each.relative.n],
        [each.excluded ? 'excluded_outlier' : null, each.relative.n],
      ]),
    ),
    points: details.points,
    pointsLeftOut: among(classes, (each) => (inPercent(indicator, each) ? null : 'no_common_basis')),
    pooled: pooled === undefined ? null : poolClass(indicator, pooled),
    pooledLeftOut: among(classes, (each) => unlikeClass(each, alike)),
    bases: basisCounts(paired),
    flagged: details.flagged,
    influence: details.influence,
  };
}

export function inPercent(indicator: ChangeIndicator, { basis }: Class): boolean {
  return indicator.bases[basis]?.unit === 'percent';
}

/** Number of enterprises left out of a figure: for lack of levels, then for a requirement of the figure itself, then as outliers. */
function among(classes: readonly Class[], further: (each: Class) => Reason | null): LeftOut[] {
  return leftOutOf(classes.map((each) => [each.reason ?? further(each) ?? (each.excluded ? 'excluded_outlier' : null), each.n]));
}

/** Number of enterprises per basis, most used first, ties in order of preference. */
function basisCounts(paired: readonly Class[]): ChangeAggregates['bases'] {
  const counts = new Map<number, number>();
  for (const { basis, monthly, n } of paired) {
    const key = basis * 2 + (monthly ? 0 : 1);
    counts.set(key, (counts.get(key) ?? 0) + n);
  }
  return [...counts].sort(([a, n], [b, m]) => m - n || a - b).map(([key, n]) => ({ basis: key >> 1, monthly: key % 2 === 0, n }));
}
