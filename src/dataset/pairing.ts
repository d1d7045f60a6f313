import { ExitCode, UserError } from '../user-error.js';
import { columnBytes, columnInts } from './columns/shared-bytes.js';
import type { Dataset } from './dataset.js';
import { areDated, type Period } from './periods.js';

/** Which follow-up is compared with the baseline: the first, the last, or the one with this number. */
export type FollowUpRound = 'first' | 'last' | number;

/**
 * The two observations of each enterprise that are compared. An enterprise entered twice in one of the two periods has
 * none there, since it is not known which is right.
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
 * Pairs the first baseline of each enterprise with the chosen follow-up. If all periods are dates, the earliest date of an
 * enterprise is its baseline and the later ones are its follow-ups, numbered from 1. Dates mixed with labels are not
 * compared, since their order is not known.
 */
export function pairObservations(dataset: Dataset, round: FollowUpRound): Pairs {
  const count = dataset.ids.length;
  const marks = () => new Uint8Array(columnBytes(count));
  const pairs: Pairs = {
    baseline: columnInts(count),
    followUp: columnInts(count),
    hasBaseline: marks(),
    hasFollowUp: marks(),
    duplicated: marks(),
  };
  const { periods, period, offsets, order } = dataset;
  const dated = areDated(periods);
  // By period: the number of a follow-up, 0 for a baseline, −1 if it is not compared.
  const numbers = periods.map(({ kind, round: number }) => (kind === 'follow-up' ? number : kind === 'baseline' ? 0 : -1));
  for (let e = 0; e < count; e++) {
    const end = offsets[e + 1];
    let baseline = NO_OBSERVATION;
    let followUp = NO_OBSERVATION;
    let followUps = 0;
    for (let from = offsets[e], to = from; from < end; from = to) {
      const at = period[order[from]];
      do to++;
      while (to < end && period[order[to]] === at);
      const observation = to - from === 1 ? order[from] : TWICE;
      const number = dated ? followUps + Number(baseline !== NO_OBSERVATION) : numbers[at];
      if (number === 0 && baseline === NO_OBSERVATION) baseline = observation;
      if (number <= 0) continue;
      followUps++;
      if (round === 'last' || (round === 'first' ? followUps === 1 : number === round && followUp === NO_OBSERVATION))
        followUp = observation;
    }
    pairs.baseline[e] = baseline === TWICE ? NO_OBSERVATION : baseline;
    pairs.followUp[e] = followUp === TWICE ? NO_OBSERVATION : followUp;
    pairs.hasBaseline[e] = baseline === NO_OBSERVATION ? 0 : 1;
    pairs.hasFollowUp[e] = followUp === NO_OBSERVATION ? 0 : 1;
    pairs.duplicated[e] = baseline === TWICE || followUp === TWICE ? 1 : 0;
  }
  return pairs;
}

/** In place of an observation: the period has none, or several. */
const NO_OBSERVATION = -1;
const TWICE = -2;

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

/**
 * Numbers that the compared follow-ups may have, in ascending order. Dates are counted per enterprise, so any number up to that of the
 * later dates may occur.
 */
export function comparedRounds(periods: readonly Period[], round: FollowUpRound): readonly number[] {
  if (typeof round === 'number') return [round];
  if (!areDated(periods)) return followUpNumbers(periods);
  return Array.from({ length: round === 'first' ? 1 : Math.max(0, periods.length - 1) }, (_, i) => i + 1);
}

function followUpNumbers(periods: readonly Period[]): number[] {
  return periods.filter(({ kind }) => kind === 'follow-up').map(({ round }) => round);
}

/** Checks that the round occurs at all, since otherwise the report would be empty. @throws UserError no-such-round */
export function checkRound(source: Dataset | Pick<Dataset, 'periods'>, round: FollowUpRound): void {
  if (typeof round !== 'number') return;
  const rounds = roundsOf(source);
  if (rounds.length === 0 || rounds.includes(round)) return;
  const allowed = ['first', 'last', ...rounds].join(', ');
  throw new UserError('no-such-round', { round, last: rounds[rounds.length - 1], allowed }, ExitCode.usage);
}

/** Follow-up numbers that occur, in ascending order; none for dates outside memory, where they would have to be counted. */
function roundsOf(source: Dataset | Pick<Dataset, 'periods'>): number[] {
  const { periods } = source;
  if (!areDated(periods)) return followUpNumbers(periods);
  if (!('offsets' in source)) return [];
  const last = source.enterprises.reduce((most, _, e) => Math.max(most, periodsOf(source, e).length - 1), 0);
  return Array.from({ length: last }, (_, i) => i + 1);
}
