import { modifiedZ, OUTLIER_THRESHOLD } from '../stats/modified-z.js';
import { quantiles } from '../stats/quantile.js';
import type { FirmIndicator } from './firm-model.js';
import type { EvaluatedIndicator } from './firm-results.js';

type Standing = Pick<FirmIndicator, 'rank' | 'peerMedian' | 'flagged'>;

/** Rank of an enterprise and median among its peers, itself included; none when it has no peer. */
export function peerRank({ indicator, ranking, alike }: EvaluatedIndicator, e: number, peers: Int32Array): Standing {
  if (peers.length < 2) return { rank: null, peerMedian: null, flagged: false };
  const known = peers.filter((peer) => alike(e, peer) && !Number.isNaN(ranking[peer]));
  const { type, better } = indicator;
  return {
    rank: type === 'practice' || (type === 'amount' && ranking[e] === 0) ? null : rankOf(ranking, e, known, better === 'higher' ? 1 : -1),
    peerMedian: peerMedian(ranking, known, type === 'practice'),
    flagged: type === 'change' && isOutlier(ranking, e, known),
  };
}

/** Rank among the peers that have a figure, best first; ties share the better rank. */
function rankOf(ranking: Float64Array, e: number, known: Int32Array, sign: number): Standing['rank'] {
  const own = ranking[e];
  if (Number.isNaN(own)) return null;
  const better = known.filter((peer) => (ranking[peer] - own) * sign > 0 && !isTie(ranking[peer], own));
  return { rank: 1 + better.length, n: known.length };
}

/** Rounding of a change, relative to it; of one near zero, in percentage points. */
const ROUNDING = 1e-12;

/** Whether two figures differ by rounding only: 25 → 20 and 10 → 8 are the same fall, whatever they were divided by. */
function isTie(one: number, other: number): boolean {
  return Math.abs(one - other) <= ROUNDING * Math.max(1, Math.abs(one), Math.abs(other));
}

/** Median of the peers' figures; for a yes/no answer the share of yes in per cent. */
function peerMedian(ranking: Float64Array, known: Int32Array, share: boolean): Standing['peerMedian'] {
  if (known.length === 0) return null;
  const n = known.length;
  if (!share) return { value: quantiles(figuresOf(ranking, known), [0.5])[0], n };
  const k = known.filter((peer) => ranking[peer] === 1).length;
  return { value: (k / n) * 100, n, k };
}

/** The same rule as for the figures of a group. */
function isOutlier(ranking: Float64Array, e: number, known: Int32Array): boolean {
  const place = known.indexOf(e);
  return place >= 0 && Math.abs(modifiedZ(figuresOf(ranking, known))[place]) > OUTLIER_THRESHOLD;
}

function figuresOf(ranking: Float64Array, known: Int32Array): Float64Array {
  return Float64Array.from(known, (peer) => ranking[peer]);
}
