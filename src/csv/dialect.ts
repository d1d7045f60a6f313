import { CellWalker, type Delimiter, type Newline } from './cell-walker.js';
import { newlineOf } from './newlines.js';

export type { Delimiter } from './cell-walker.js';

export interface Dialect {
  readonly delimiter: Delimiter;
  /** How records end; line breaks inside quoted cells do not count. */
  readonly newline: Newline | 'mixed' | 'none';
}

export type DetectedDialect = Dialect & { readonly how: 'found' | 'given' | 'single-column' };

/** Delimiters by precedence when they fit a text equally well. The comma is last, because it is often part of cells that another one separates. */
export const candidates: readonly Delimiter[] = ['\t', ';', '|', ','];

const sampleRecords = 101;

/** Finds the delimiter from the whole header and the first hundred records, unless it is given, and how records end. */
export function detectDialect(text: string, delimiter?: Delimiter): DetectedDialect {
  if (delimiter !== undefined) return { delimiter, newline: newlineOf(text, delimiter), how: 'given' };
  let best: Delimiter = ',';
  let bestScore = 0;
  for (const candidate of candidates) {
    const score = regularity(cellCounts(text, candidate));
    if (score > bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  return { delimiter: best, newline: newlineOf(text, best), how: bestScore > 0 ? 'found' : 'single-column' };
}

/** Cells in each record of the sample that is not blank; the first is the header. */
function cellCounts(text: string, delimiter: Delimiter): number[] {
  if (!text.includes('"') && !text.includes('\r')) return plainCellCounts(text, delimiter);
  const counts: number[] = [];
  const walker = new CellWalker(text, delimiter);
  // A header of one cell rules the delimiter out.
  while (counts.length < sampleRecords && counts[0] !== 1 && walker.step()) {
    if (walker.last && !(walker.column === 0 && walker.start === walker.end)) counts.push(walker.column + 1);
  }
  return counts;
}

/** The same where every line feed ends a record and every delimiter a cell. */
function plainCellCounts(text: string, delimiter: Delimiter): number[] {
  const counts: number[] = [];
  for (let start = 0; start < text.length && counts.length < sampleRecords && counts[0] !== 1; ) {
    const feed = text.indexOf('\n', start);
    const end = feed === -1 ? text.length : feed;
    if (end > start) counts.push(delimitersIn(text, delimiter, start, end) + 1);
    start = end + 1;
  }
  return counts;
}

/** Counts in place, because splitting a line with a hundred million delimiters would use up the memory. */
function delimitersIn(text: string, delimiter: Delimiter, start: number, end: number): number {
  const mark = delimiter.charCodeAt(0);
  let count = 0;
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === mark) count++;
  return count;
}

/**
 * How well a delimiter explains the records: the records that share the commonest count of cells, weighed by that count
 * (c − 1) / c as in the pattern score of van den Burg, Nazábal and Sutton 2019. A header of one cell explains nothing.
 */
function regularity(counts: readonly number[]): number {
  if ((counts[0] ?? 1) === 1) return 0;
  const records = new Map<number, number>();
  for (const count of counts) records.set(count, (records.get(count) ?? 0) + 1);
  return Math.max(...[...records].map(([count, shared]) => (shared * (count - 1)) / count)) / counts.length;
}
