import { CellWalker, type Delimiter, type Newline } from './cell-walker.js';

const kinds: readonly Newline[] = ['lf', 'crlf', 'cr'];

/** How records end; line breaks inside quoted cells do not count. */
export function newlineOf(text: string, delimiter: Delimiter): Newline | 'mixed' | 'none' {
  if (!text.includes('\r')) return text.includes('\n') ? 'lf' : 'none';
  const walker = new CellWalker(text, delimiter);
  let found: Newline | null = null;
  while (walker.step()) {
    if (walker.newline === null || walker.newline === found) continue;
    if (found !== null) return 'mixed';
    found = walker.newline;
  }
  return found ?? 'none';
}

/** The line breaks of a text that mixes them. */
export interface MixedNewlines {
  readonly counts: Readonly<Record<Newline, number>>;
  /** The first that is not of the commonest kind. */
  readonly start: number;
  readonly end: number;
}

/** Counts line ends by kind. Of two equally common kinds, the one that comes first counts as the regular one. */
export function countNewlines(text: string, delimiter: Delimiter): MixedNewlines {
  const counts: Record<Newline, number> = { lf: 0, crlf: 0, cr: 0 };
  const first = new Map<Newline, number>();
  const walker = new CellWalker(text, delimiter);
  while (walker.step()) {
    if (walker.newline === null) continue;
    counts[walker.newline]++;
    if (!first.has(walker.newline)) first.set(walker.newline, walker.end);
  }
  const firstOf = (kind: Newline): number => first.get(kind) ?? text.length;
  const [, ...others] = [...kinds].sort((a, b) => counts[b] - counts[a] || firstOf(a) - firstOf(b));
  const start = Math.min(...others.map(firstOf));
  return { counts, start, end: start + (text.startsWith('\r\n', start) ? 2 : 1) };
}
