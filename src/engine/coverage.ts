import type { Numbers } from '../dataset/columns/growing.js';
import type { Dataset } from '../dataset/dataset.js';
import type { MeasureId } from '../dataset/fields.js';
import { type Pairs, periodsOf } from '../dataset/pairing.js';
import { areDated } from '../dataset/periods.js';
import { numberAt } from '../indicators/levels.js';
import { RunningSum } from '../stats/sum.js';
import type { CountedSum, Coverage, RoundCount } from './port.js';

/**
 * Number of enterprises in a group, and of those that could be compared.
 * @param rounds those that the compared follow-ups may have
 */
export function coverageOf(dataset: Dataset, pairs: Pairs, members: Int32Array, rounds: readonly number[]): Coverage {
  const { baseline, followUp, hasBaseline, hasFollowUp, duplicated } = pairs;
  return {
    enrolled: members.length,
    withBaseline: countMarked(hasBaseline, members),
    withFollowUp: countMarked(hasFollowUp, members),
    paired: countPaired(pairs, members),
    duplicated: countMarked(duplicated, members),
    ...(rounds.length < 2 ? {} : { rounds: countRounds(dataset, followUp, members, rounds) }),
    workers: sumOver(dataset, 'workers', members, baseline, followUp),
    trained: sumOver(dataset, 'trained', members, followUp, baseline),
  };
}

function countMarked(marks: Uint8Array, members: Int32Array): number {
  let n = 0;
  for (let i = 0; i < members.length; i++) n += marks[members[i]];
  return n;
}

function countPaired({ baseline, followUp }: Pairs, members: Int32Array): number {
  let n = 0;
  for (let i = 0; i < members.length; i++) if (baseline[members[i]] >= 0 && followUp[members[i]] >= 0) n++;
  return n;
}

function countRounds(dataset: Dataset, followUp: Int32Array, members: Int32Array, rounds: readonly number[]): RoundCount[] {
  const counts = new Int32Array(Math.max(...rounds) + 1);
  if (areDated(dataset.periods)) countDates(dataset, followUp, members, counts);
  else countLabels(dataset, followUp, members, counts);
  return rounds.flatMap((round) => (counts[round] === 0 ? [] : [{ round, n: counts[round] }]));
}

function countLabels({ periods, period }: Dataset, followUp: Int32Array, members: Int32Array, counts: Int32Array): void {
  const numbers = Int32Array.from(periods, ({ round }) => round);
  for (let i = 0; i < members.length; i++) {
    const observation = followUp[members[i]];
    if (observation >= 0) counts[numbers[period[observation]]]++;
  }
}

/** A date is numbered by its place among the dates of the enterprise; the baseline is the first. */
function countDates(dataset: Dataset, followUp: Int32Array, members: Int32Array, counts: Int32Array): void {
  for (let i = 0; i < members.length; i++) {
    const observation = followUp[members[i]];
    if (observation >= 0) counts[periodsOf(dataset, members[i]).indexOf(dataset.period[observation])]++;
  }
}

/** Sum of a measure over enterprises, from the first observation or, where it has no value, the second. */
function sumOver(dataset: Dataset, measure: MeasureId, members: Int32Array, first: Int32Array, second: Int32Array): CountedSum {
  const column = dataset.measures.get(measure);
  if (column === undefined) return { value: null, n: 0 };
  const given = new RunningSum();
  const n = addGiven(given, column, members, first, second);
  return { value: n === 0 ? null : given.value, n };
}

/** Adds the values there are and returns their number. */
function addGiven(sum: RunningSum, column: Numbers, members: Int32Array, first: Int32Array, second: Int32Array): number {
  let n = 0;
  for (let i = 0; i < members.length; i++) {
    let value = numberAt(column, first[members[i]]);
    if (Number.isNaN(value)) value = numberAt(column, second[members[i]]);
    if (Number.isNaN(value)) continue;
    sum.add(value);
    n++;
  }
  return n;
}
