import type { Dataset } from '../dataset/dataset.js';
import type { ChangeIndicator } from '../indicators/definition.js';
import { type FirmChanges, relativeChanges } from '../indicators/evaluate.js';
import type { Reason } from '../indicators/reasons.js';
import { largestInfluence } from '../stats/influence.js';
import { modifiedZ, OUTLIER_THRESHOLD } from '../stats/modified-z.js';
import { wilsonInterval } from '../stats/wilson-interval.js';
import type { ChangeFigures, EngineOptions } from './figures.js';
import { reasonAt, split } from './members.js';
import { pool } from './pooled.js';
import { summarise } from './sample.js';

/** Figures of a change indicator over the members of a group. */
export function changeFigures(dataset: Dataset, indicator: ChangeIndicator, changes: FirmChanges, members: Int32Array, options: EngineOptions): ChangeFigures {
  const relative = relativeChanges(changes);
  const computable = members.filter((e) => !Number.isNaN(relative[e]));
  const flagged = outliers(relative, computable);
  const excluded = new Set(options.excludeOutliers ? flagged : []);

  const paired = split(members, (e) => reasonAt(changes.reason, e) ?? (excluded.has(e) ? 'excluded_outlier' : null));
  const withChange = split(members, (e) => pairReason(changes, e, excluded, Number.isNaN(relative[e]) ? 'zero_baseline' : null));
  const percentBases = new Set(indicator.bases.flatMap((basis, i) => (basis.unit === 'percent' ? [i] : [])));
  const inPercent = split(members, (e) => pairReason(changes, e, excluded, percentBases.has(changes.basis[e]) ? null : 'no_common_basis'));
  const pooled = pool(dataset, indicator, changes, members, paired.counted, excluded);

  const sign = indicator.better === 'higher' ? 1 : -1;
  const direction = (e: number) => Math.sign(changes.followUp[e] - changes.baseline[e]) * sign;
  const improved = paired.counted.filter((e) => direction(e) > 0).length;
  const unchanged = paired.counted.filter((e) => direction(e) === 0).length;
  const n = paired.counted.length;
  const values = Float64Array.from(withChange.counted, (e) => relative[e]);
  return {
    type: 'change',
    N: members.length,
    n,
    leftOut: paired.leftOut,
    improved,
    unchanged,
    worse: n - improved - unchanged,
    improvedInterval: n === 0 ? null : wilsonInterval(improved, n, options.confidence),
    relative: summarise(values, options.confidence),
    relativeLeftOut: withChange.leftOut,
    points: percentBases.size === 0 ? null : summarise(Float64Array.from(inPercent.counted, (e) => changes.followUp[e] - changes.baseline[e]), options.confidence),
    pointsLeftOut: inPercent.leftOut,
    pooled: pooled.figures,
    pooledLeftOut: pooled.leftOut,
    bases: basisCounts(changes, paired.counted),
    flagged,
    influence: influenceOf(values, withChange.counted),
  };
}

function pairReason(changes: FirmChanges, e: number, excluded: ReadonlySet<number>, further: Reason | null): Reason | null {
  return reasonAt(changes.reason, e) ?? further ?? (excluded.has(e) ? 'excluded_outlier' : null);
}

function outliers(relative: Float64Array, computable: Int32Array): number[] {
  const z = modifiedZ(Float64Array.from(computable, (e) => relative[e]));
  return [...computable.filter((_, i) => Math.abs(z[i]) > OUTLIER_THRESHOLD)];
}

function influenceOf(values: Float64Array, enterprises: Int32Array): ChangeFigures['influence'] {
  const found = largestInfluence(values);
  return found === null ? null : { enterprise: enterprises[found.index], meanWithout: found.meanWithout, share: found.share };
}

/** How many enterprises used which basis, most used first, ties in order of preference. */
function basisCounts(changes: FirmChanges, counted: Int32Array): ChangeFigures['bases'] {
  const counts = new Map<number, number>();
  for (const e of counted) {
    const key = changes.basis[e] * 2 + (1 - changes.monthly[e]);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, n], [b, m]) => m - n || a - b)
    .map(([key, n]) => ({ basis: key >> 1, monthly: key % 2 === 0, n }));
}
