import { type Scratch, scratchFloats } from '../dataset/scratch.js';
import { type Reason, reasons } from '../indicators/reasons.js';
import type { LeftOutMembers } from './figures.js';

/** Why each of some members is left out of a figure: an index into `reasons`, or −1 for one who counts. */
export type Why = Int8Array;

/** The code of a reason as columns of reasons hold it. */
export const codeOf = (reason: Reason): number => reasons.indexOf(reason);

/** Why members are left out, by a column that says so for every enterprise. */
export function whyOf(members: Int32Array, column: Int8Array): Why {
  const why = new Int8Array(members.length);
  for (let i = 0; i < why.length; i++) why[i] = column[members[i]];
  return why;
}

/** How many members count, and the others by reason, in the order of reasons; with `names`, who they are. */
export function account(members: Int32Array, why: Why, names: boolean): { readonly n: number; readonly leftOut: LeftOutMembers } {
  const counts = new Int32Array(reasons.length + 1);
  for (let i = 0; i < why.length; i++) counts[why[i] + 1]++;
  const leftOut = new Map<Reason, { n: number; members: Int32Array | null }>();
  for (const [code, reason] of reasons.entries()) {
    const n = counts[code + 1];
    if (n > 0) leftOut.set(reason, { n, members: names ? members.filter((_, i) => why[i] === code) : null });
  }
  return { n: counts[0], leftOut };
}

/** The members that count, in their order. */
export function counting(members: Int32Array, why: Why): Int32Array {
  const counted = new Int32Array(members.length);
  let n = 0;
  for (let i = 0; i < why.length; i++) if (why[i] < 0) counted[n++] = members[i];
  return counted.subarray(0, n);
}

/** Puts the values of a column for the members that count into an array, in their order; `into` has as many places as they are. */
export function gather(column: Float64Array, members: Int32Array, why: Why, into: Float64Array): Float64Array {
  let next = 0;
  for (let i = 0; i < why.length; i++) if (why[i] < 0) into[next++] = column[members[i]];
  return into;
}

/** Arrays that one group after the other is computed in: new ones for each would take longer than what is done in them. */
export interface Workspace {
  /** For the changes of a group, which are needed to its end. */
  readonly changes: Scratch<Float64Array>;
  /** For whatever is needed for one figure only. */
  readonly others: Scratch<Float64Array>;
}

export const workspace = (): Workspace => ({ changes: scratchFloats(), others: scratchFloats() });

/** The enterprises for which something holds, in their order. */
export function keep(enterprises: Int32Array, holds: (enterprise: number) => boolean): Int32Array {
  const kept = new Int32Array(enterprises.length);
  let n = 0;
  for (let i = 0; i < enterprises.length; i++) if (holds(enterprises[i])) kept[n++] = enterprises[i];
  return kept.subarray(0, n);
}
