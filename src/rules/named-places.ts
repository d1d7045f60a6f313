import type { Place } from '../finding.js';
import { compareNatural } from '../natural-order.js';

/** "data.csv:3, data.csv:9", in order of files, followed by the number of further places: "… +12". */
export function named(places: readonly Place[], count: number): string {
  const ordered = [...places].sort((a, b) => compareNatural(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0));
  const texts = ordered.map(({ file, line, cell }) => `${file}:${cell ?? line}`);
  if (count > places.length) texts.push(`… +${count - places.length}`);
  return texts.join(', ');
}
