import { type Reason, reasons } from '../indicators/reasons.js';
import type { LeftOutMembers } from './figures.js';

/** Members that count in a figure, and the others by reason. */
export interface Split {
  readonly counted: Int32Array;
  readonly leftOut: LeftOutMembers;
}

const nobody: LeftOutMembers = new Map();

/**
 * Splits members by a function that says why one is left out, or null; those who are left out already stay so. The order
 * of members is kept, and reasons come in their own order.
 */
export function split(members: Int32Array, reasonOf: (enterprise: number) => Reason | null, already: LeftOutMembers = nobody): Split {
  const counted = new Int32Array(members.length);
  let n = 0;
  const byReason = new Map<Reason, number[]>();
  // An index loop: iterators over typed arrays cost more than the work itself while the code is cold.
  for (let i = 0; i < members.length; i++) {
    const enterprise = members[i];
    const reason = reasonOf(enterprise);
    if (reason === null) counted[n++] = enterprise;
    else if (byReason.has(reason)) byReason.get(reason)?.push(enterprise);
    else byReason.set(reason, [enterprise]);
  }
  if (byReason.size === 0) return { counted: counted.subarray(0, n), leftOut: already };
  const leftOut = new Map<Reason, readonly number[]>();
  for (const reason of reasons) {
    const both = merged(already.get(reason) ?? [], byReason.get(reason) ?? []);
    if (both.length > 0) leftOut.set(reason, both);
  }
  return { counted: counted.subarray(0, n), leftOut };
}

/** The enterprises for which something holds, in their order. */
export function keep(enterprises: Int32Array, holds: (enterprise: number) => boolean): Int32Array {
  const kept = new Int32Array(enterprises.length);
  let n = 0;
  for (let i = 0; i < enterprises.length; i++) if (holds(enterprises[i])) kept[n++] = enterprises[i];
  return kept.subarray(0, n);
}

/** Two lists of numbers in ascending order as one. */
function merged(first: readonly number[], second: readonly number[]): readonly number[] {
  if (second.length === 0) return first;
  if (first.length === 0) return second;
  return [...first, ...second].sort((a, b) => a - b);
}

/** The values of a column for some enterprises, in their order. */
export function gather(column: Float64Array, enterprises: Int32Array): Float64Array {
  const values = new Float64Array(enterprises.length);
  for (let i = 0; i < values.length; i++) values[i] = column[enterprises[i]];
  return values;
}

/** The reason stored for an enterprise in a column of indexes into `reasons` (−1 is none). */
export function reasonAt(column: Int8Array, enterprise: number): Reason | null {
  return column[enterprise] < 0 ? null : reasons[column[enterprise]];
}
