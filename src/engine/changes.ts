import type { Measured } from '../dataset/dataset.js';
import type { ChangeIndicator } from '../indicators/definition.js';
import { type FirmChanges, relativeChange } from '../indicators/evaluate.js';
import type { ChangeVerdict } from '../indicators/verdicts.js';
import { largestInfluence } from '../stats/influence.js';
import { modifiedZScale, OUTLIER_THRESHOLD } from '../stats/modified-z.js';
import { wilsonInterval } from '../stats/wilson-interval.js';
import type { ChangeFigures, EngineOptions, Sample } from './figures.js';
import { Cohort, type InclusionRule, type Tally, type Workspace } from './members.js';
import { mostAlike, pool, unlike } from './pooled.js';
import { summarise } from './sample.js';

const compared: InclusionRule<ChangeVerdict> = ({ reason }) => reason;
const changed: InclusionRule<ChangeVerdict> = ({ reason, fromZero }) => reason ?? (fromZero ? 'zero_baseline' : null);

/** Figures of a change indicator over the members of a group. */
export function changeFigures(
  dataset: Measured,
  indicator: ChangeIndicator,
  changes: FirmChanges,
  members: Int32Array,
  options: EngineOptions,
  workspace: Workspace,
): ChangeFigures {
  const { confidence, ledger } = options;
  const all = new Cohort(changes, members, workspace);
  const everyone = describe(changes, all, options, workspace);
  const flagged = outliers(everyone);
  const excluding = options.excludeOutliers && flagged.length > 0;
  const group = excluding ? all.without(flagged) : all;
  const { summary, influence } = excluding ? describe(changes, group, options, workspace) : everyone;

  const paired = group.account(compared, ledger);
  const directions = countDirections(group.tallies, indicator.better);
  const percentBases = indicator.bases.map((basis) => basis.unit === 'percent');
  const inPercent: InclusionRule<ChangeVerdict> = ({ reason, basis }) => reason ?? (percentBases[basis] ? null : 'no_common_basis');
  const points = percentBases.includes(true) ? group.account(inPercent, ledger) : null;
  const alike = mostAlike(dataset, indicator, group.tallies);
  const likeMost: InclusionRule<ChangeVerdict> = (verdict) => verdict.reason ?? unlike(verdict, alike);
  return {
    type: 'change',
    N: members.length,
    n: paired.n,
    leftOut: paired.leftOut,
    ...directions,
    improvedInterval: paired.n === 0 ? null : wilsonInterval(directions.improved, paired.n, confidence),
    relative: summary,
    relativeLeftOut: group.account(changed, ledger).leftOut,
    points: points && summarise(differences(changes, group.counting(inPercent, workspace.enterprises), workspace), confidence),
    pointsLeftOut: points?.leftOut ?? new Map(),
    pooled: alike && pool(dataset, indicator, changes, group.counting(likeMost, workspace.enterprises), alike, workspace),
    pooledLeftOut: group.account(likeMost, ledger).leftOut,
    bases: basisCounts(group.tallies),
    flagged,
    influence,
  };
}

function countDirections(
  tallies: readonly Tally<ChangeVerdict>[],
  better: 'higher' | 'lower',
): { improved: number; unchanged: number; worse: number } {
  const good = better === 'higher' ? 1 : -1;
  const count = (towards: number) =>
    tallies.reduce((sum, { verdict, n }) => (verdict.reason === null && verdict.direction === towards ? sum + n : sum), 0);
  return { improved: count(good), unchanged: count(0), worse: count(-good) };
}

function differences({ baseline, followUp }: FirmChanges, enterprises: Int32Array, workspace: Workspace): Float64Array {
  const values = workspace.values.take(enterprises.length);
  for (let i = 0; i < values.length; i++) values[i] = followUp[enterprises[i]] - baseline[enterprises[i]];
  return values;
}

/** Relative changes of a group. Both arrays belong to the workspace and are overwritten by the next figure. */
interface Described {
  readonly enterprises: Int32Array;
  readonly values: Float64Array;
  readonly summary: Sample | null;
  readonly influence: ChangeFigures['influence'];
}

function describe(
  { baseline, followUp }: FirmChanges,
  group: Cohort<ChangeVerdict>,
  { confidence, influenceAbove }: EngineOptions,
  workspace: Workspace,
): Described {
  const enterprises = group.counting(changed, workspace.enterprises);
  const values = workspace.values.take(enterprises.length);
  relativeChanges(baseline, followUp, enterprises, values);
  const summary = summarise(values, confidence);
  const found = summary && largestInfluence(values, { ...endsOf(summary), summed: values, above: influenceAbove });
  const influence = found && { enterprise: enterprises[found.index], meanWithout: found.meanWithout, share: found.share };
  return { enterprises, values, summary, influence };
}

function relativeChanges(baseline: Float64Array, followUp: Float64Array, enterprises: Int32Array, into: Float64Array): void {
  for (let i = 0; i < into.length; i++) into[i] = relativeChange(baseline[enterprises[i]], followUp[enterprises[i]]);
}

function endsOf({ min, max, mean }: Sample) {
  return { lowest: min, highest: max, centre: mean };
}

/** Enterprises whose change has a modified z beyond the threshold. Overwrites the described values. */
function outliers({ enterprises, values, summary }: Described): Int32Array {
  if (summary === null) return new Int32Array();
  const deviations = values;
  const scale = modifiedZScale(values, summary.median, deviations);
  return enterprises.slice(0, scale === 0 ? 0 : keepFar(enterprises, deviations, scale));
}

/** Moves the enterprises beyond the threshold to the front and returns their number. */
function keepFar(enterprises: Int32Array, deviations: Float64Array, scale: number): number {
  let n = 0;
  for (let i = 0; i < deviations.length; i++) if (deviations[i] / scale > OUTLIER_THRESHOLD) enterprises[n++] = enterprises[i];
  return n;
}

/** Number of enterprises per basis, most used first, ties in order of preference. */
function basisCounts(tallies: readonly Tally<ChangeVerdict>[]): ChangeFigures['bases'] {
  const counts: number[] = [];
  for (const { verdict, n } of tallies) {
    if (verdict.reason !== null) continue;
    const key = verdict.basis * 2 + (verdict.monthly ? 0 : 1);
    counts[key] = (counts[key] ?? 0) + n;
  }
  return [...counts.entries()]
    .filter(([, n]) => n > 0)
    .sort(([a, n], [b, m]) => m - n || a - b)
    .map(([key, n]) => ({ basis: key >> 1, monthly: key % 2 === 0, n }));
}
