import { isAscii } from 'node:buffer';
import { decodePlain } from './bytes/regular.js';
import type { Delimiter } from './cell-walker.js';
import { lf, quote } from './characters.js';
import type { ByteReader } from './input/byte-reader.js';
import { featuresOf, type PieceFeatures } from './piece-features.js';

/** Some whole records of a text, and the numbers of records, physical lines and UTF-16 units before them. */
export interface TextPiece {
  readonly text: string;
  readonly record: number;
  readonly line: number;
  readonly start: number;
}

/** Some of the records of a piece, or all of them. */
export interface TextPart extends TextPiece {
  /** The first record after the part; infinite where the part reaches to the end of the piece. */
  readonly until: number;
}

/** A decoded text in pieces, so that cells can be found in a text that does not fit into memory or one string. */
export interface TextPieces {
  readonly count: number;
  readonly hasQuotes: boolean;
  /** False where no blank of the piece is beside another one, or at the start or end of a cell. */
  mayHaveStrayBlanks(piece: number, delimiter: Delimiter): boolean;
  at(piece: number): TextPiece;
  /** Records of a piece from `from` up to `to` or fewer, or the whole piece where it cannot be cut at lines. Must be called in ascending order. */
  part(piece: number, from: number, to: number): TextPart;
  /** The number of the piece with this record; the last where there is none. */
  withRecord(record: number): number;
  /** The piece with this unit; the last where there is none. */
  withUnit(unit: number): TextPiece;
}

/** Maximum number of records decoded at a time, so that their text stays short. */
const RECORDS = 256;

/** A text that is in memory, as one piece. */
export function wholeText(text: string): TextPieces {
  const piece = { text, record: 0, line: 0, start: 0 };
  return {
    count: 1,
    hasQuotes: text.includes('"'),
    mayHaveStrayBlanks: () => true,
    at: () => piece,
    part: () => ({ ...piece, until: Number.POSITIVE_INFINITY }),
    withRecord: () => 0,
    withUnit: () => piece,
  };
}

/**
 * The text of a regular file, which is decoded from its bytes again when cells are looked up. The reader of the file calls `begin` for each
 * piece; the lines and units before a piece are counted when they are first needed.
 */
export class RegularText implements TextPieces {
  readonly #begins: { readonly record: number; readonly position: number }[] = [{ record: 0, position: 0 }];
  readonly #before: Pick<TextPiece, 'line' | 'start'>[] = [{ line: 0, start: 0 }];
  #buffer = Buffer.alloc(0);
  #held: { readonly piece: number; readonly bytes: Buffer } | null = null;
  #passed: { readonly piece: number; readonly record: number; readonly at: number } = { piece: 0, record: 0, at: 0 };
  #last: { readonly number: number; readonly piece: TextPiece } | null = null;
  #looks: readonly PieceFeatures[] = [];

  constructor(private readonly source: ByteReader) {}

  /** Starts a new piece with this record, at this byte. */
  begin(record: number, position: number): void {
    this.#begins.push({ record, position });
  }

  get count(): number {
    return this.#begins.length;
  }

  get hasQuotes(): boolean {
    return this.#lookAtAll().some(({ quotes }) => quotes);
  }

  mayHaveStrayBlanks(piece: number, delimiter: Delimiter): boolean {
    const { ascii, tabs, straySpaces } = this.#lookAtAll()[piece];
    return !ascii || straySpaces || (tabs && delimiter !== '\t');
  }

  /** Finds all features of all pieces in one pass. */
  #lookAtAll(): readonly PieceFeatures[] {
    if (this.#looks.length < this.count) this.#looks = this.#begins.map((_, piece) => featuresOf(this.#bytesOf(piece)));
    return this.#looks;
  }

  at(piece: number): TextPiece {
    if (this.#last?.number === piece) return this.#last.piece;
    const { line, start } = this.#countBefore(piece);
    const found = { text: decodePlain(this.#bytesOf(piece)), record: this.#begins[piece].record, line, start };
    this.#last = { number: piece, piece: found };
    return found;
  }

  part(piece: number, from: number, to: number): TextPart {
    const { line, start } = this.#countBefore(piece);
    const { record } = this.#begins[piece];
    const begin = this.#isPlain(piece) ? this.#startOf(piece, from) : -1;
    if (begin === -1) return { ...this.at(piece), until: Number.POSITIVE_INFINITY };
    const bytes = this.#bytesOf(piece);
    const until = Math.min(to + 1, from + RECORDS);
    const end = passLines(bytes, begin, until - from);
    this.#passed = { piece, record: until, at: end };
    const text = bytes.toString('latin1', begin, end === -1 ? bytes.length : end);
    return { text, record: from, line: line + from - record, start: start + begin, until };
  }

  /** Offset of a record in a plain piece; −1 where the piece ends before it. Resumes where the last search ended. */
  #startOf(piece: number, record: number): number {
    const passed = this.#passed;
    const known = passed.piece === piece && passed.record <= record ? passed : { record: this.#begins[piece].record, at: 0 };
    return known.at === -1 ? -1 : passLines(this.#bytesOf(piece), known.at, record - known.record);
  }

  withRecord(record: number): number {
    return lastUpTo(this.count, (piece) => this.#begins[piece].record <= record);
  }

  withUnit(unit: number): TextPiece {
    while (this.#before.length < this.count && this.#before[this.#before.length - 1].start <= unit) this.#countBefore(this.#before.length);
    return this.at(lastUpTo(this.#before.length, (piece) => this.#before[piece].start <= unit));
  }

  #countBefore(piece: number): Pick<TextPiece, 'line' | 'start'> {
    for (let known = this.#before.length; known <= piece; known++) {
      const { line, start } = this.#before[known - 1];
      const { lines, units } = this.#countIn(known - 1);
      this.#before.push({ line: line + lines, start: start + units });
    }
    return this.#before[piece];
  }

  #countIn(piece: number): { readonly lines: number; readonly units: number } {
    const [begin, end] = [this.#begins[piece], this.#begins[piece + 1]];
    if (this.#isPlain(piece)) return { lines: end.record - begin.record, units: end.position - begin.position };
    const bytes = this.#bytesOf(piece);
    return { lines: countLines(bytes), units: decodePlain(bytes).length };
  }

  /** Whether every line of a piece is a record and every byte a character, so that it need not be decoded. */
  #isPlain(piece: number): boolean {
    const { ascii, quotes } = this.#looks[piece] ?? { ascii: isAscii(this.#bytesOf(piece)), quotes: this.#bytesOf(piece).includes(quote) };
    return ascii && !quotes;
  }

  /** The bytes of a piece, valid until those of another one are read. */
  #bytesOf(piece: number): Buffer {
    if (this.#held?.piece === piece) return this.#held.bytes;
    const from = this.#begins[piece].position;
    const length = (this.#begins[piece + 1]?.position ?? this.source.size) - from;
    if (this.#buffer.length < length) this.#buffer = Buffer.allocUnsafe(length);
    let read = 0;
    while (read < length) {
      const more = this.source.read(this.#buffer.subarray(read, length), from + read);
      if (more === 0) break;
      read += more;
    }
    this.#held = { piece, bytes: this.#buffer.subarray(0, read) };
    return this.#held.bytes;
  }
}

function countLines(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(lf); at !== -1; at = bytes.indexOf(lf, at + 1)) count++;
  return count;
}

/** Offset behind `count` lines from `from` on; −1 where there are fewer. */
function passLines(bytes: Buffer, from: number, count: number): number {
  let at = from;
  for (let passed = 0; passed < count; passed++) {
    const end = bytes.indexOf(lf, at);
    if (end === -1) return -1;
    at = end + 1;
  }
  return at;
}

/** Binary search: the last index below `count` for which `isUpTo` holds; 0 if there is none. */
function lastUpTo(count: number, isUpTo: (number: number) => boolean): number {
  let low = 0;
  let high = count;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (isUpTo(middle)) low = middle;
    else high = middle;
  }
  return low;
}
