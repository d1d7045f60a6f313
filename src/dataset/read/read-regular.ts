import { isRegular, plainNewline, type RegularDialect } from '../../csv/bytes/regular.js';
import { lf } from '../../csv/characters.js';
import { type Delimiter, type DetectedDialect, detectDialect } from '../../csv/dialect.js';
import { binaryKind } from '../../csv/input/binary-kind.js';
import type { ByteReader } from '../../csv/input/byte-reader.js';
import { piecesOf, type Source } from '../../csv/input/source.js';
import { RegularText } from '../../csv/text-pieces.js';
import { findTitle } from '../header/header-search.js';
import type { Mapping } from '../header/mapping.js';
import type { FileText } from './read-text.js';

/** Bytes; smaller files are read quickly in any case. */
const FAST_FROM_BYTES = 256 * 1024;

/** Bytes in which the dialect is detected; with fewer than 150 lines in them, a file is no table of firms. */
const DETECTION_BYTES = 256 * 1024;

/** A file that seems regular: the records of its head can be cut from the bytes as they are. */
export interface RegularFile extends FileText {
  readonly pieces: ByteReader;
  /** Whole lines at the beginning. */
  readonly head: Uint8Array;
  readonly dialect: DetectedDialect & RegularDialect;
  readonly text: RegularText;
  /** Approximate number of rows. */
  readonly rows: number;
}

/** Null for a file that `readByRecords` must read. `fast` is whether to check at all; by default only large files are. */
export function openRegular(
  source: Source,
  delimiter: Delimiter | undefined,
  mapping: Mapping,
  fast: boolean | undefined,
): RegularFile | null {
  if (fast === false) return null;
  const pieces = piecesOf(source);
  if (fast === undefined && pieces.size < FAST_FROM_BYTES) return null;
  const room = new Uint8Array(Math.min(pieces.size, DETECTION_BYTES));
  const start = room.subarray(0, pieces.read(room, 0));
  const whole = start.length === pieces.size;
  const head = whole ? start : start.subarray(0, start.lastIndexOf(lf) + 1);
  if (binaryKind(start) !== null) return null;
  const text = Buffer.from(head.buffer, head.byteOffset, head.length).toString('utf8');
  if (text.trim() === '' || (!whole && text.split('\n', 150).length < 150)) return null;
  const dialect = detectDialect(text, delimiter);
  const newline = plainNewline(head);
  if (newline === null || head[0] === 0xef || !isRegular(head, newline) || findTitle(text, dialect, mapping) !== null) return null;
  return {
    pieces,
    head,
    text: new RegularText(pieces),
    encoding: 'utf-8',
    dialect: { ...dialect, newline },
    title: null,
    rows: Math.ceil((pieces.size / head.length) * countOf('\n', text) * 1.05),
  };
}

function countOf(character: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) count++;
  return count;
}
