import { type Reason, reasons } from '../../indicators/reasons.js';
import type { LeftOut } from '../port.js';
import { keyColumns } from './groups.js';

/** Counts by reason, in the order of `reasons`. */
export function leftOutOf(counts: readonly (readonly [Reason | null, number])[]): LeftOut[] {
  const byReason = new Map<Reason, number>();
  for (const [reason, n] of counts) if (reason !== null && n > 0) byReason.set(reason, (byReason.get(reason) ?? 0) + n);
  return reasons.flatMap((reason) => {
    const n = byReason.get(reason);
    return n === undefined ? [] : [{ reason, n }];
  });
}

/** Selects the keys, "enterprise_id" and "reason" of the enterprises that have a reason. */
export function leftOutSql(keys: readonly string[], firms: string, reason: string): string {
  return `SELECT ${keyColumns(keys)}"enterprise_id", "reason"
FROM (
  SELECT ${keyColumns(keys)}"enterprise_id", ${reason} AS "reason"
  FROM ${firms} AS "enterprises"
) AS "left_out"
WHERE "reason" IS NOT NULL`;
}
