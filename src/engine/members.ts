import { type Reason, reasons } from '../indicators/reasons.js';
import type { LeftOutMembers } from './figures.js';

/** Members that count in a figure, and the others by reason. */
export interface Split {
  readonly counted: Int32Array;
  readonly leftOut: LeftOutMembers;
}

/** Splits members by a function that says why one is left out, or null. Order is kept; reasons come in their own order. */
export function split(members: Int32Array, reasonOf: (enterprise: number) => Reason | null): Split {
  const counted: number[] = [];
  const byReason = new Map<Reason, number[]>();
  for (const enterprise of members) {
    const reason = reasonOf(enterprise);
    if (reason === null) counted.push(enterprise);
    else if (byReason.has(reason)) byReason.get(reason)?.push(enterprise);
    else byReason.set(reason, [enterprise]);
  }
  const leftOut = new Map<Reason, readonly number[]>();
  for (const reason of reasons) if (byReason.has(reason)) leftOut.set(reason, byReason.get(reason) as number[]);
  return { counted: Int32Array.from(counted), leftOut };
}

/** The reason stored for an enterprise in a column of indexes into `reasons` (−1 is none). */
export function reasonAt(column: Int8Array, enterprise: number): Reason | null {
  return column[enterprise] < 0 ? null : reasons[column[enterprise]];
}
