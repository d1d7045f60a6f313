import { getOrInsert } from '../dataset/columns/get-or-insert.js';
import type { Finding, Place } from '../finding.js';
import { named } from './named-places.js';

/** Rules about the period of a row that leave out the row. */
const aboutPeriod: ReadonlySet<string> = new Set(['SC204', 'SC305', 'SC306']);

/** Named rows of one enterprise. */
const MOST_NAMED = 5;

/** By enterprise, the places of rows that are not used because of their period. */
export function unusedRowsOf(findings: readonly Finding[]): ReadonlyMap<string, string> {
  const places = new Map<string, Place[]>();
  for (const { code, args, at } of findings) {
    if (aboutPeriod.has(code)) getOrInsert(places, String(args.enterprise), () => []).push(at);
  }
  return new Map(Array.from(places, ([enterprise, all]) => [enterprise, named(all.slice(0, MOST_NAMED), all.length)]));
}
