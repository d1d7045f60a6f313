import type { Dataset } from '../dataset/dataset.js';
import type { ChangeIndicator } from '../indicators/definition.js';
import type { FirmChanges } from '../indicators/evaluate.js';
import { influenceOf } from '../stats/influence.js';
import { modifiedZScale, OUTLIER_THRESHOLD } from '../stats/modified-z.js';
import { orderStatistics } from '../stats/order-statistics.js';
import { ranksOf } from '../stats/quantile.js';
import { wilsonInterval } from '../stats/wilson-interval.js';
import type { ChangeFigures, EngineOptions, Sample } from './figures.js';
import { account, codeOf, gather, type Why, type Workspace, whyOf } from './members.js';
import { mostAlike, pool, unlike } from './pooled.js';
import { summarise } from './sample.js';

/** Figures of a change indicator over the members of a group. */
export function changeFigures(
  dataset: Dataset,
  indicator: ChangeIndicator,
  changes: FirmChanges,
  members: Int32Array,
  options: EngineOptions,
  room: Workspace,
): ChangeFigures {
  const { relative } = changes;
  const { confidence, ledger } = options;
  const why = whyOf(members, changes.reason);
  const anyChange = withoutChange(members, why, relative);
  const everyone = sampleOf(relative, members, anyChange, confidence, room);
  const flagged = outliers(everyone, relative, members, anyChange, room);
  const excluded = options.excludeOutliers && flagged.length > 0 ? new Set(flagged) : null;
  const among = (further: Why) => (excluded === null ? further : withoutExcluded(members, further, excluded));

  const compared = among(why);
  const withChange = among(anyChange);
  const percentBases = indicator.bases.map((basis) => basis.unit === 'percent');
  const inPercent = percentBases.includes(true) ? among(withoutPercent(members, why, changes.basis, percentBases)) : null;
  const alike = mostAlike(dataset, indicator, changes, members, compared);
  const likeMost = among(unlike(members, why, indicator, changes, alike));

  const paired = account(members, compared, ledger);
  const points = inPercent && account(members, inPercent, ledger);
  const pooled = account(members, likeMost, ledger);
  const kept = excluded === null ? everyone : sampleOf(relative, members, withChange, confidence, room);
  const directions = countDirections(changes, members, compared, indicator.better);
  return {
    type: 'change',
    N: members.length,
    n: paired.n,
    leftOut: paired.leftOut,
    ...directions,
    improvedInterval: paired.n === 0 ? null : wilsonInterval(directions.improved, paired.n, confidence),
    relative: kept.summary,
    relativeLeftOut: account(members, withChange, ledger).leftOut,
    points: inPercent && points && summarise(differences(changes, members, inPercent, room.others.take(points.n)), confidence),
    pointsLeftOut: points?.leftOut ?? new Map(),
    pooled: alike === null ? null : pool(dataset, indicator, changes, members, likeMost, pooled.n, alike, room),
    pooledLeftOut: pooled.leftOut,
    bases: basisCounts(changes, members, compared),
    flagged,
    influence: mostInfluential(kept, relative, members, withChange),
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
  members: Int32Array,
  why: Why,
  better: 'higher' | 'lower',
): { improved: number; unchanged: number; worse: number } {
  let [higher, lower, unchanged] = [0, 0, 0];
  for (let i = 0; i < why.length; i++) {
    if (why[i] >= 0) continue;
    const [before, after] = [baseline[members[i]], followUp[members[i]]];
    if (after > before) higher++;
    else if (after < before) lower++;
    else unchanged++;
  }
  return better === 'higher' ? { improved: higher, unchanged, worse: lower } : { improved: lower, unchanged, worse: higher };
}

function differences({ baseline, followUp }: FirmChanges, members: Int32Array, why: Why, points: Float64Array): Float64Array {
  let next = 0;
  for (let i = 0; i < why.length; i++) if (why[i] < 0) points[next++] = followUp[members[i]] - baseline[members[i]];
  return points;
}

/** Changes in the order of the members, and what is said of them. */
interface Described {
  readonly values: Float64Array;
  readonly summary: Sample | null;
}

function sampleOf(relative: Float64Array, members: Int32Array, why: Why, confidence: number, { changes }: Workspace): Described {
  const values = gather(relative, members, why, changes.take(account(members, why, false).n));
  return { values, summary: summarise(values, confidence) };
}

/** The enterprises whose change has a modified z beyond the threshold. */
function outliers({ values, summary }: Described, relative: Float64Array, members: Int32Array, why: Why, { others }: Workspace): number[] {
  if (summary === null) return [];
  const { median } = summary;
  const deviations = others.take(values.length);
  for (let i = 0; i < values.length; i++) deviations[i] = Math.abs(values[i] - median);
  const scale = modifiedZScale(deviations, orderStatistics(deviations, ranksOf(deviations.length, 0.5)));
  const flagged: number[] = [];
  for (let i = 0; scale !== 0 && i < why.length; i++) {
    if (why[i] < 0 && Math.abs((relative[members[i]] - median) / scale) > OUTLIER_THRESHOLD) flagged.push(members[i]);
  }
  return flagged;
}

function mostInfluential(
  { values, summary }: Described,
  relative: Float64Array,
  members: Int32Array,
  why: Why,
): ChangeFigures['influence'] {
  const found = summary && influenceOf(values, { lowest: summary.min, highest: summary.max, centre: summary.mean });
  if (found === null) return null;
  const { index, meanWithout, share } = found;
  let i = 0;
  while (why[i] >= 0 || relative[members[i]] !== values[index]) i++;
  return { enterprise: members[i], meanWithout, share };
}

/** How many enterprises used which basis, most used first, ties in order of preference. */
function basisCounts({ basis, monthly }: FirmChanges, members: Int32Array, why: Why): ChangeFigures['bases'] {
  const counts: number[] = [];
  for (let i = 0; i < why.length; i++) {
    if (why[i] >= 0) continue;
    const key = basis[members[i]] * 2 + 1 - monthly[members[i]];
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return [...counts.entries()]
    .filter(([, n]) => n > 0)
    .sort(([a, n], [b, m]) => m - n || a - b)
    .map(([key, n]) => ({ basis: key >> 1, monthly: key % 2 === 0, n }));
}
