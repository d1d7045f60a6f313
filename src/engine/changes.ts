import type { Dataset } from '../dataset/dataset.js';
import type { ChangeIndicator } from '../indicators/definition.js';
import type { FirmChanges } from '../indicators/evaluate.js';
import { ascending } from '../stats/ascending.js';
import { largestInfluence } from '../stats/influence.js';
import { modifiedZ, OUTLIER_THRESHOLD } from '../stats/modified-z.js';
import { wilsonInterval } from '../stats/wilson-interval.js';
import type { ChangeFigures, EngineOptions } from './figures.js';
import { codeOf, gather, split, type Why, whyOf } from './members.js';
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
  const why = whyOf(members, changes.reason);
  const all = split(members, withoutChange(members, why, relative));
  const everyone = sampleOf(gather(relative, all.counted));
  const flagged = outliers(everyone, all.counted);
  const excluded = options.excludeOutliers && flagged.length > 0 ? new Set(flagged) : null;
  const among = (further: Why) => split(members, excluded === null ? further : withoutExcluded(members, further, excluded));

  const paired = among(why);
  const withChange = excluded === null ? all : among(withoutChange(members, why, relative));
  const percentBases = indicator.bases.map((basis) => basis.unit === 'percent');
  const inPercent = among(withoutPercent(members, why, changes.basis, percentBases));
  const alike = mostAlike(dataset, indicator, changes, paired.counted);
  const pooled = among(unlike(members, why, indicator, changes, alike));

  const kept = excluded !== null ? sampleOf(gather(relative, withChange.counted)) : everyone;
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
    points: percentBases.includes(true) ? summarise(ascending(differences(changes, inPercent.counted)), options.confidence) : null,
    pointsLeftOut: inPercent.leftOut,
    pooled: alike === null ? null : pool(dataset, indicator, changes, pooled.counted, alike),
    pooledLeftOut: pooled.leftOut,
    bases: basisCounts(changes, paired.counted),
    flagged,
    influence: influenceOf(kept, withChange.counted),
  };
}

function withoutChange(members: Int32Array, why: Why, relative: Float64Array): Why {
  const zeroBaseline = codeOf('zero_baseline');
  const further = why.slice();
  for (let i = 0; i < further.length; i++) if (further[i] < 0 && Number.isNaN(relative[members[i]])) further[i] = zeroBaseline;
  return further;
}

function withoutPercent(members: Int32Array, why: Why, basis: Int8Array, percentBases: readonly boolean[]): Why {
  const noCommonBasis = codeOf('no_common_basis');
  const further = why.slice();
  for (let i = 0; i < further.length; i++) if (further[i] < 0 && !percentBases[basis[members[i]]]) further[i] = noCommonBasis;
  return further;
}

function withoutExcluded(members: Int32Array, why: Why, excluded: ReadonlySet<number>): Why {
  const outlier = codeOf('excluded_outlier');
  const further = why.slice();
  for (let i = 0; i < further.length; i++) if (further[i] < 0 && excluded.has(members[i])) further[i] = outlier;
  return further;
}

function countDirections(
  { baseline, followUp }: FirmChanges,
  counted: Int32Array,
  better: 'higher' | 'lower',
): { improved: number; unchanged: number; worse: number } {
  let [higher, lower] = [0, 0];
  for (let i = 0; i < counted.length; i++) {
    const e = counted[i];
    if (followUp[e] > baseline[e]) higher++;
    else if (followUp[e] < baseline[e]) lower++;
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
  return { values, sorted: ascending(values) };
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
function basisCounts({ basis, monthly }: FirmChanges, counted: Int32Array): ChangeFigures['bases'] {
  const counts: number[] = [];
  for (let i = 0; i < counted.length; i++) {
    const e = counted[i];
    const key = basis[e] * 2 + 1 - monthly[e];
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return [...counts.entries()]
    .filter(([, n]) => n > 0)
    .sort(([a, n], [b, m]) => m - n || a - b)
    .map(([key, n]) => ({ basis: key >> 1, monthly: key % 2 === 0, n }));
}
