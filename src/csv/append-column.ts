import { CellWalker } from './cell-walker.js';
import type { Dialect } from './dialect.js';
import type { Encoding } from './input/encoding.js';
import { encodeWindows1252 } from './input/windows-1252.js';
import { guardFormula } from './writer.js';

/** A file as stored, and how it was read. */
export interface StoredFile {
  readonly bytes: Uint8Array;
  readonly encoding: Encoding;
  readonly dialect: Pick<Dialect, 'delimiter'>;
}

/** A column to add: its name, to which a number is added if the file already has it, and its texts by record, blank lines counted. */
export interface NewColumn {
  readonly header: string;
  /** The record of the header; the first that is not blank when not given. */
  readonly headerRecord?: number;
  readonly cells: ReadonlyMap<number, string>;
}

/**
 * Returns the file with one more cell at the end of each record, and otherwise byte for byte as it was: encoding, byte order mark, line ends
 * and quotes. Blank lines stay blank. From a quote that breaks a cell on nothing is added, because it is unknown where cells end.
 */
export function appendColumn({ bytes, encoding, dialect: { delimiter } }: StoredFile, column: NewColumn): Uint8Array {
  const mark = markLength(bytes, encoding);
  const text = unitsOf(bytes.subarray(mark), encoding);
  const pieces: Uint8Array[] = [];
  let { headerRecord } = column;
  let from = 0;
  let blank = true;
  let names: string[] = [];
  const walker = new CellWalker(text, delimiter);
  while (walker.step() && walker.fault === null) {
    const raw = text.slice(walker.start, walker.end);
    blank = (walker.column === 0 || blank) && raw.trim() === '';
    if (walker.column === 0) names = [];
    names.push(raw);
    if (!walker.last || (blank && walker.column === 0)) continue;
    if (!blank) headerRecord ??= walker.record;
    const at = mark + walker.end * (isUtf16(encoding) ? 2 : 1);
    const cell = walker.record === headerRecord ? newName(column.header, names) : (column.cells.get(walker.record) ?? '');
    pieces.push(bytes.subarray(from, at), encode(delimiter + written(cell, delimiter), encoding));
    from = at;
  }
  return Buffer.concat([...pieces, bytes.subarray(from)]);
}

/** The name, or the first of "findings 2", "findings 3" … that no column has. */
function newName(name: string, taken: readonly string[]): string {
  const known = new Set(taken.map((raw) => raw.replaceAll('"', '').trim().toLowerCase()));
  let wanted = name;
  for (let n = 2; known.has(wanted); n++) wanted = `${name} ${n}`;
  return wanted;
}

/**
 * A string in which every unit is one byte of the file, or two of UTF-16. Delimiters, quotes and line ends are the same bytes in every encoding
 * here, so that cells end where those of the decoded text do.
 */
function unitsOf(bytes: Uint8Array, encoding: Encoding): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (encoding === 'utf-16be')
    return Buffer.from(buffer.subarray(0, buffer.length & ~1))
      .swap16()
      .toString('utf16le');
  return buffer.toString(encoding === 'utf-16le' ? 'utf16le' : 'latin1');
}

function markLength(bytes: Uint8Array, encoding: Encoding): number {
  const marks = isUtf16(encoding) ? ['fffe', 'feff'] : ['efbbbf'];
  const beginning = Buffer.from(bytes.subarray(0, 3)).toString('hex');
  return (marks.find((mark) => beginning.startsWith(mark)) ?? '').length / 2;
}

function isUtf16(encoding: Encoding): boolean {
  return encoding === 'utf-16le' || encoding === 'utf-16be';
}

function written(cell: string, delimiter: string): string {
  const guarded = guardFormula(cell);
  return /["\r\n]/.test(guarded) || guarded.includes(delimiter) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'windows-1252') return encodeWindows1252(text);
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  return Buffer.from(text);
}
