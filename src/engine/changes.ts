import type { Dataset } from '../dataset/dataset.js';
import type { ChangeIndicator } from '../indicators/definition.js';
import type { FirmChanges } from '../indicators/evaluate.js';
import type { Reason } from '../indicators/reasons.js';
import { largestInfluence } from '../stats/influence.js';
import { modifiedZ, OUTLIER_THRESHOLD } from '../stats/modified-z.js';
import { wilsonInterval } from '../stats/wilson-interval.js';
import type { ChangeFigures, EngineOptions } from './figures.js';
import { gather, keep, reasonAt, split } from './members.js';
import { mostAlike, pool, unlike } from './pooled.js';
import { summarise } from './sample.js';

/** Figures of a change indicator over the members of a group. */
export function changeFigures(
  dataset: Dataset,
  indicator: ChangeIndicator,
  changes: FirmChanges,
  members: Int32Array,
  options: EngineOptions,
): ChangeFigures {
  const { relative } = changes;
  const { counted: evaluated, leftOut: unevaluated } = split(members, (e) => reasonAt(changes.reason, e));
  const computable = keep(evaluated, (e) => !Number.isNaN(relative[e]));
  const all = sampleOf(gather(relative, computable));
  const flagged = outliers(all, computable);
  const excluded = new Set(options.excludeOutliers ? flagged : []);
  const among = (further: (e: number) => Reason | null) =>
    split(evaluated, (e) => further(e) ?? (excluded.has(e) ? 'excluded_outlier' : null), unevaluated);

  const paired = excluded.size === 0 ? { counted: evaluated, leftOut: unevaluated } : among(() => null);
  const withChange = among((e) => (Number.isNaN(relative[e]) ? 'zero_baseline' : null));
  const percentBases = indicator.bases.map((basis) => basis.unit === 'percent');
  const inPercent = among((e) => (percentBases[changes.basis[e]] ? null : 'no_common_basis'));
  const alike = mostAlike(dataset, indicator, changes, paired.counted);
  const pooled = among((e) => unlike(indicator, changes, e, alike));

  const kept = excluded.size === 0 ? all : sampleOf(gather(relative, withChange.counted));
  const directions = countDirections(changes, paired.counted, indicator.better);
  const n = paired.counted.length;
  return {
    type: 'change',
    N: members.length,
    n,
    leftOut: paired.leftOut,
    ...directions,
    improvedInterval: n === 0 ? null : wilsonInterval(directions.improved, n, options.confidence),
    relative: summarise(kept.sorted, options.confidence),
    relativeLeftOut: withChange.leftOut,
    points: percentBases.includes(true) ? summarise(differences(changes, inPercent.counted).sort(), options.confidence) : null,
    pointsLeftOut: inPercent.leftOut,
    pooled: alike === null ? null : pool(indicator, changes, pooled.counted, alike),
    pooledLeftOut: pooled.leftOut,
    bases: basisCounts(changes, paired.counted),
    flagged,
    influence: influenceOf(kept, withChange.counted),
  };
}

function countDirections(
  changes: FirmChanges,
  counted: Int32Array,
  better: 'higher' | 'lower',
): { improved: number; unchanged: number; worse: number } {
  let [higher, lower] = [0, 0];
  for (let i = 0; i < counted.length; i++) {
    const e = counted[i];
    if (changes.followUp[e] > changes.baseline[e]) higher++;
    else if (changes.followUp[e] < changes.baseline[e]) lower++;
  }
  const unchanged = counted.length - higher - lower;
  return better === 'higher' ? { improved: higher, unchanged, worse: lower } : { improved: lower, unchanged, worse: higher };
}

function differences({ baseline, followUp }: FirmChanges, enterprises: Int32Array): Float64Array {
  const points = new Float64Array(enterprises.length);
  for (let i = 0; i < points.length; i++) points[i] = followUp[enterprises[i]] - baseline[enterprises[i]];
  return points;
}

/** Values as the enterprises stand, and in ascending order: much is asked of a sample, and sorting it takes longest. */
interface ValuesTwice {
  readonly values: Float64Array;
  readonly sorted: Float64Array;
}

function sampleOf(values: Float64Array): ValuesTwice {
  return { values, sorted: values.slice().sort() };
}

function outliers({ values, sorted }: ValuesTwice, enterprises: Int32Array): number[] {
  const z = modifiedZ(values, sorted);
  const flagged: number[] = [];
  for (let i = 0; i < z.length; i++) if (Math.abs(z[i]) > OUTLIER_THRESHOLD) flagged.push(enterprises[i]);
  return flagged;
}

function influenceOf({ values, sorted }: ValuesTwice, enterprises: Int32Array): ChangeFigures['influence'] {
  const found = largestInfluence(values, sorted);
  return found === null ? null : { enterprise: enterprises[found.index], meanWithout: found.meanWithout, share: found.share };
}

/** How many enterprises used which basis, most used first, ties in order of preference. */
function basisCounts(changes: FirmChanges, counted: Int32Array): ChangeFigures['bases'] {
  const counts = new Map<number, number>();
  for (let i = 0; i < counted.length; i++) {
    const e = counted[i];
    const key = changes.basis[e] * 2 + (1 - changes.monthly[e]);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].sort(([a, n], [b, m]) => m - n || a - b).map(([key, n]) => ({ basis: key >> 1, monthly: key % 2 === 0, n }));
}
