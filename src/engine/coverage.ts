import type { Numbers } from '../dataset/columns/growing.js';
import type { Dataset } from '../dataset/dataset.js';
import type { MeasureId } from '../dataset/fields.js';
import type { Pairs } from '../dataset/pairing.js';
import { numberAt } from '../indicators/levels.js';
import { RunningSum } from '../stats/sum.js';
import type { CountedSum, Coverage } from './port.js';

/** Number of enterprises in a group, and of those that could be compared. */
export function coverageOf(dataset: Dataset, pairs: Pairs, members: Int32Array): Coverage {
  const { baseline, followUp, hasBaseline, hasFollowUp, duplicated } = pairs;
  return {
    enrolled: members.length,
    withBaseline: countMarked(hasBaseline, members),
    withFollowUp: countMarked(hasFollowUp, members),
    paired: countPaired(pairs, members),
    duplicated: countMarked(duplicated, members),
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
