import { type Reason, reasons } from '../indicators/reasons.js';
import type { LeftOutMembers } from './figures.js';

/** Why each of some members is left out of a figure: an index into `reasons`, or −1 for one who counts. */
export type Why = Int8Array;

/** Members that count in a figure, and the others by reason. */
export interface Split {
  readonly counted: Int32Array;
  readonly leftOut: LeftOutMembers;
}

/** The code of a reason as columns of reasons hold it. */
export const codeOf = (reason: Reason): number => reasons.indexOf(reason);

/** Why members are left out, by a column that says so for every enterprise. */
export function whyOf(members: Int32Array, column: Int8Array): Why {
  const why = new Int8Array(members.length);
  for (let i = 0; i < why.length; i++) why[i] = column[members[i]];
  return why;
}

/** Splits members by why they are left out. Their order is kept, and reasons come in their own order. */
export function split(members: Int32Array, why: Why): Split {
  const counts = new Int32Array(reasons.length + 1);
  for (let i = 0; i < why.length; i++) counts[why[i] + 1]++;
  if (counts[0] === members.length) return { counted: members, leftOut: new Map() };
  const lists = Array.from(counts, (count) => new Int32Array(count));
  const next = new Int32Array(lists.length);
  for (let i = 0; i < why.length; i++) {
    const list = why[i] + 1;
    lists[list][next[list]++] = members[i];
  }
  const [counted, ...leftOut] = lists;
  return { counted, leftOut: new Map(reasons.flatMap((reason, r) => (leftOut[r].length === 0 ? [] : [[reason, leftOut[r]]]))) };
}

/** The enterprises for which something holds, in their order. */
export function keep(enterprises: Int32Array, holds: (enterprise: number) => boolean): Int32Array {
  const kept = new Int32Array(enterprises.length);
  let n = 0;
  for (let i = 0; i < enterprises.length; i++) if (holds(enterprises[i])) kept[n++] = enterprises[i];
  return kept.subarray(0, n);
}

/** The values of a column for some enterprises, in their order. */
export function gather(column: Float64Array, enterprises: Int32Array): Float64Array {
  const values = new Float64Array(enterprises.length);
  for (let i = 0; i < values.length; i++) values[i] = column[enterprises[i]];
  return values;
}
