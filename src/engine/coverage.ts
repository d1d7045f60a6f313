import type { Dataset } from '../dataset/dataset.js';
import type { MeasureId } from '../dataset/fields.js';
import type { Pairs } from '../dataset/pairing.js';
import { sum } from '../stats/sum.js';
import type { CountedSum, Coverage } from './port.js';

/** How many enterprises of a group there are, and how many could be compared. */
export function coverageOf(dataset: Dataset, pairs: Pairs, members: Int32Array): Coverage {
  const { baseline, followUp, hasBaseline, hasFollowUp, duplicated } = pairs;
  const count = { withBaseline: 0, withFollowUp: 0, paired: 0, duplicated: 0 };
  for (let i = 0; i < members.length; i++) {
    const e = members[i];
    count.withBaseline += hasBaseline[e];
    count.withFollowUp += hasFollowUp[e];
    count.duplicated += duplicated[e];
    if (baseline[e] >= 0 && followUp[e] >= 0) count.paired++;
  }
  return {
    enrolled: members.length,
    ...count,
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
