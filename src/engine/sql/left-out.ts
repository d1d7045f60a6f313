import { type Reason, reasons } from '../../indicators/reasons.js';
import type { LeftOut } from '../port.js';

/** Counts by reason, in the order of `reasons`. */
export function leftOutOf(counts: readonly (readonly [Reason | null, number])[]): LeftOut[] {
  const byReason = new Map<Reason, number>();
  for (const [reason, n] of counts) if (reason !== null && n > 0) byReason.set(reason, (byReason.get(reason) ?? 0) + n);
  return reasons.flatMap((reason) => {
    const n = byReason.get(reason);
    return n === undefined ? [] : [{ reason, n }];
  });
}
