import type { Dataset } from '../dataset/dataset.js';
import type { MeasureId } from '../dataset/fields.js';
import type { Pairs } from '../dataset/pairing.js';
import { sum } from '../stats/sum.js';
import type { CountedSum, Coverage } from './port.js';

/** How many enterprises of a group there are, and how many could be compared. */
export function coverageOf(dataset: Dataset, pairs: Pairs, members: Int32Array): Coverage {
  const count = (test: (e: number) => boolean) => {
    let n = 0;
    for (let i = 0; i < members.length; i++) if (test(members[i])) n++;
    return n;
  };
  return {
    enrolled: members.length,
    withBaseline: count((e) => pairs.hasBaseline[e] === 1),
    withFollowUp: count((e) => pairs.hasFollowUp[e] === 1),
    paired: count((e) => pairs.baseline[e] >= 0 && pairs.followUp[e] >= 0),
    duplicated: count((e) => pairs.duplicated[e] === 1),
    workers: sumOver(dataset, 'workers', members, pairs.baseline, pairs.followUp),
    trained: sumOver(dataset, 'trained', members, pairs.followUp, pairs.baseline),
  };
}

/** Sum of a measure over enterprises, each with its first choice of observation that gives a value. */
function sumOver(dataset: Dataset, measure: MeasureId, members: Int32Array, ...choices: readonly Int32Array[]): CountedSum {
  const column = dataset.measures.get(measure);
  if (column === undefined) return { value: null, n: 0 };
  const given = new Float64Array(members.length);
  let n = 0;
  for (let i = 0; i < members.length; i++) {
    for (const observations of choices) {
      const observation = observations[members[i]];
      if (observation < 0 || Number.isNaN(column[observation])) continue;
      given[n++] = column[observation];
      break;
    }
  }
  return { value: n === 0 ? null : sum(given.subarray(0, n)), n };
}
