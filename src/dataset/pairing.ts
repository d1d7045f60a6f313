import { ExitCode, UserError } from '../user-error.js';
import type { Dataset } from './dataset.js';
import { longInts } from './long.js';

/** Which follow-up is compared with the baseline: the first, the last, or the one with this number. */
export type FollowUpRound = 'first' | 'last' | number;

/**
 * For each enterprise the two observations that are compared. An enterprise entered twice in one of the two periods has
 * none there: nobody can say which of the two is right.
 */
export interface Pairs {
  /** Observation number, or −1. */
  readonly baseline: Int32Array;
  readonly followUp: Int32Array;
  /** 1 where the enterprise was observed in the period at all, even twice. */
  readonly hasBaseline: Uint8Array;
  readonly hasFollowUp: Uint8Array;
  /** 1 where the enterprise was entered twice in one of the two periods. */
  readonly duplicated: Uint8Array;
}

/**
 * Pairs the first baseline of each enterprise with the chosen follow-up. Where periods are dates, the earliest of the
 * enterprise is its baseline and the later ones are its follow-ups, numbered from 1. Dates beside labels are not compared:
 * nobody can say where they belong.
 */
export function pairObservations(dataset: Dataset, round: FollowUpRound): Pairs {
  const count = dataset.ids.length;
  const pairs: Pairs = {
    baseline: longInts(count).fill(-1),
    followUp: longInts(count).fill(-1),
    hasBaseline: new Uint8Array(count),
    hasFollowUp: new Uint8Array(count),
    duplicated: new Uint8Array(count),
  };
  const { periods, period, offsets, order } = dataset;
  const dated = periods.every(({ kind }) => kind === 'dated');
  for (let e = 0; e < count; e++) {
    const [first, end] = [offsets[e], offsets[e + 1]];
    let baseline = -1;
    let followUp = -1;
    let followUps = 0;
    for (let from = first; from < end; from = periodEnd(dataset, from, end)) {
      const { kind, round: label } = periods[period[order[from]]];
      if (dated ? from === first : kind === 'baseline') {
        if (baseline < 0) baseline = from;
      } else if (dated || kind === 'follow-up') {
        followUps++;
        const number = dated ? followUps : label;
        if (round === 'last' || (round === 'first' ? followUps === 1 : number === round && followUp < 0)) followUp = from;
      }
    }
    place(pairs, pairs.baseline, pairs.hasBaseline, dataset, e, baseline);
    place(pairs, pairs.followUp, pairs.hasFollowUp, dataset, e, followUp);
  }
  return pairs;
}

/** Where in the order of its observations the period of an enterprise ends that starts at a place. */
function periodEnd({ period, order }: Dataset, from: number, end: number): number {
  let to = from + 1;
  while (to < end && period[order[to]] === period[order[from]]) to++;
  return to;
}

/** Distinct periods of an enterprise, in order of time. */
export function periodsOf(dataset: Dataset, enterprise: number): number[] {
  const periods: number[] = [];
  for (let i = dataset.offsets[enterprise]; i < dataset.offsets[enterprise + 1]; i++) {
    const period = dataset.period[dataset.order[i]];
    if (periods.at(-1) !== period) periods.push(period);
  }
  return periods;
}

/** Observations of an enterprise in one period: none, one, or duplicates. */
export function observationsIn(dataset: Dataset, enterprise: number, period: number): number[] {
  const found: number[] = [];
  for (let i = dataset.offsets[enterprise]; i < dataset.offsets[enterprise + 1]; i++) {
    if (dataset.period[dataset.order[i]] === period) found.push(dataset.order[i]);
  }
  return found;
}

/** Stores the one observation of the period that starts at a place in the order; −1 is no period. */
function place(pairs: Pairs, side: Int32Array, has: Uint8Array, dataset: Dataset, enterprise: number, from: number): void {
  if (from < 0) return;
  has[enterprise] = 1;
  if (periodEnd(dataset, from, dataset.offsets[enterprise + 1]) === from + 1) side[enterprise] = dataset.order[from];
  else pairs.duplicated[enterprise] = 1;
}

/** A round that nobody has would make a report of nothing. @throws UserError bad-option */
export function checkRound({ periods }: Pick<Dataset, 'periods'>, round: FollowUpRound): void {
  const rounds = periods.filter((period) => period.kind === 'follow-up').map((period) => period.round);
  if (typeof round !== 'number' || rounds.length === 0 || rounds.includes(round)) return;
  const allowed = ['first', 'last', ...new Set(rounds)].join(', ');
  throw new UserError('bad-option', { option: '--follow-up-round', value: round, allowed }, ExitCode.usage);
}
