import { binaryKind } from '../csv/binary.js';
import { regularNewline } from '../csv/bytes/regular.js';
import { type Delimiter, type DetectedDialect, detectDialect } from '../csv/dialect.js';
import { findTitle } from './header-search.js';
import type { Mapping } from './mapping.js';

/** Smaller files are read before it could matter. */
const FROM = 256 * 1024;

/** Bytes in which the dialect is found; a record of more than a hundredth of it is no row of a table of firms. */
const HEAD = 256 * 1024;

export interface RegularDialect extends DetectedDialect {
  /** About how many rows there are. */
  readonly rows: number;
}

function countOf(sign: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) count++;
  return count;
}

/** The dialect of a file whose rows can be read straight from its bytes; null for one that the reader of record takes. */
export function regularDialect(
  bytes: Uint8Array,
  delimiter: Delimiter | undefined,
  mapping: Mapping,
  fast: boolean | undefined,
): RegularDialect | null {
  if (fast === false || (fast === undefined && bytes.length < FROM)) return null;
  const whole = bytes.length <= HEAD;
  const end = whole ? bytes.length : bytes.lastIndexOf(0x0a, HEAD) + 1;
  if (binaryKind(bytes) !== null) return null;
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, end).toString('utf8');
  if (head.trim() === '' || (!whole && head.split('\n', 150).length < 150)) return null;
  const detected = detectDialect(head, delimiter);
  const newline = regularNewline(bytes, detected.delimiter);
  if (newline === null || findTitle(head, detected, mapping) !== null) return null;
  return { ...detected, newline, rows: Math.ceil((bytes.length / end) * countOf('\n', head) * 1.05) };
}
