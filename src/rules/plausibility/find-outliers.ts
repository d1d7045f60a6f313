import { scratchFloats, scratchInts } from '../../dataset/columns/scratch.js';
import { type FirmChanges, relativeChange } from '../../indicators/evaluate.js';
import { mean } from '../../stats/mean.js';
import { modifiedZ } from '../../stats/modified-z.js';
import { quantiles } from '../../stats/quantile.js';
import { standardDeviation } from '../../stats/standard-deviation.js';
import type { Limits } from '../rule.js';

/** Enterprises whose change is far from those of the others in their group. */
export interface Outlying {
  readonly enterprises: Int32Array;
  readonly changes: Float64Array;
  /** The modified z of each. */
  readonly scores: Float64Array;
  /** The basis used by each. */
  readonly bases: Uint8Array;
  /** Enterprises with a change, and the mean and standard deviation of their changes. */
  readonly n: number;
  readonly mean: number;
  readonly sd: number | null;
}

const nobody: Outlying = {
  enterprises: new Int32Array(),
  changes: new Float64Array(),
  scores: new Float64Array(),
  bases: new Uint8Array(),
  n: 0,
  mean: 0,
  sd: null,
};

/** Scratch columns, reused for each group. */
export const outlyingScratch = () => ({ enterprises: scratchInts(), changes: scratchFloats(), scores: scratchFloats() });
export type OutlyingScratch = ReturnType<typeof outlyingScratch>;

/** Members of a group beyond a modified z and at least `points` away from the median. */
export function findOutlying(
  members: Int32Array,
  firms: FirmChanges,
  { z, points, minChanges }: Limits,
  scratch: OutlyingScratch,
): Outlying {
  const { enterprises, changes } = changed(members, firms, scratch);
  const n = changes.length;
  if (n < minChanges) return nobody;
  const [median] = quantiles(changes, [0.5]);
  const scores = modifiedZ(changes, { median, into: scratch.scores.take(n) });
  const outlying = placesBeyond(scores, z, changes, median, points);
  if (outlying.length === 0) return nobody;
  const centre = mean(changes);
  return {
    enterprises: Int32Array.from(outlying, (i) => enterprises[i]),
    changes: Float64Array.from(outlying, (i) => changes[i]),
    scores: Float64Array.from(outlying, (i) => scores[i]),
    bases: Uint8Array.from(outlying, (i) => firms.verdicts[firms.verdict[enterprises[i]]].basis),
    n,
    mean: centre,
    sd: standardDeviation(changes, centre),
  };
}

function placesBeyond(scores: Float64Array, z: number, changes: Float64Array, median: number, points: number): number[] {
  const places: number[] = [];
  for (let i = 0; i < scores.length; i++) if (Math.abs(scores[i]) > z && Math.abs(changes[i] - median) >= points) places.push(i);
  return places;
}

/** Members with a relative change, and the changes. */
function changed(
  members: Int32Array,
  { baseline, followUp }: FirmChanges,
  scratch: OutlyingScratch,
): { enterprises: Int32Array; changes: Float64Array } {
  const enterprises = scratch.enterprises.take(members.length);
  const changes = scratch.changes.take(members.length);
  const n = change(members, baseline, followUp, enterprises, changes);
  return { enterprises: enterprises.subarray(0, n), changes: changes.subarray(0, n) };
}

function change(
  members: Int32Array,
  baseline: Float64Array,
  followUp: Float64Array,
  enterprises: Int32Array,
  changes: Float64Array,
): number {
  let n = 0;
  for (let i = 0; i < members.length; i++) {
    const change = relativeChange(baseline[members[i]], followUp[members[i]]);
    if (Number.isNaN(change)) continue;
    enterprises[n] = members[i];
    changes[n++] = change;
  }
  return n;
}
