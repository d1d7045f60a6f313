import { ExitCode, UserError } from '../user-error.js';
import type { Dataset } from './dataset.js';

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
  const count = dataset.enterprises.length;
  const pairs: Pairs = {
    baseline: new Int32Array(count).fill(-1),
    followUp: new Int32Array(count).fill(-1),
    hasBaseline: new Uint8Array(count),
    hasFollowUp: new Uint8Array(count),
    duplicated: new Uint8Array(count),
  };
  const dated = dataset.periods.every((period) => period.kind === 'dated');
  for (let e = 0; e < count; e++) {
    const periods = periodsOf(dataset, e);
    const baseline = dated ? periods[0] : periods.find((period) => dataset.periods[period].kind === 'baseline');
    const followUps = dated ? periods.slice(1) : periods.filter((period) => dataset.periods[period].kind === 'follow-up');
    place(pairs, pairs.baseline, pairs.hasBaseline, dataset, e, baseline);
    place(pairs, pairs.followUp, pairs.hasFollowUp, dataset, e, chooseFollowUp(dataset, followUps, round));
  }
  return pairs;
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

function chooseFollowUp(dataset: Dataset, followUps: readonly number[], round: FollowUpRound): number | undefined {
  if (round === 'first') return followUps[0];
  if (round === 'last') return followUps.at(-1);
  return followUps.find((period, i) => (dataset.periods[period].kind === 'dated' ? i + 1 : dataset.periods[period].round) === round);
}

function place(pairs: Pairs, side: Int32Array, has: Uint8Array, dataset: Dataset, enterprise: number, period: number | undefined): void {
  if (period === undefined) return;
  const observations = observationsIn(dataset, enterprise, period);
  has[enterprise] = 1;
  if (observations.length === 1) side[enterprise] = observations[0];
  else pairs.duplicated[enterprise] = 1;
}

/** A round that nobody has would make a report of nothing. @throws UserError bad-option */
export function checkRound({ periods }: Pick<Dataset, 'periods'>, round: FollowUpRound): void {
  const rounds = periods.filter((period) => period.kind === 'follow-up').map((period) => period.round);
  if (typeof round !== 'number' || rounds.length === 0 || rounds.includes(round)) return;
  const allowed = ['first', 'last', ...new Set(rounds)].join(', ');
  throw new UserError('bad-option', { option: '--follow-up-round', value: round, allowed }, ExitCode.usage);
}
