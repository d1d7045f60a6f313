import type { Dataset } from '../dataset/dataset.js';
import type { MeasureId } from '../dataset/fields.js';
import type { Pairs } from '../dataset/pairing.js';
import { numberAt } from '../indicators/levels.js';
import { RunningSum } from '../stats/sum.js';
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
function sumOver(dataset: Dataset, measure: MeasureId, members: Int32Array, first: Int32Array, second: Int32Array): CountedSum {
  const column = dataset.measures.get(measure) ?? null;
  const given = new RunningSum();
  let n = 0;
  for (let i = 0; column !== null && i < members.length; i++) {
    let value = numberAt(column, first[members[i]]);
    if (Number.isNaN(value)) value = numberAt(column, second[members[i]]);
    if (Number.isNaN(value)) continue;
    given.add(value);
    n++;
  }
  return { value: n === 0 ? null : given.value, n };
}
