import type { Delimiter } from '../cell-walker.js';
import { cr, lf, quote } from '../characters.js';
import { growArray } from '../grow-array.js';

/**
 * Walks the records of a regular file in order and returns their cells as strings: the simple counterpart of the cutter, for the few records
 * that are not cut in blocks. It finds records and cells exactly where csv-parse does; differential tests check that.
 */
export class ByteRecords {
  /** Records count from 0, blank lines included. */
  record = -1;
  /** Number of cells of the record. The bytes of cell n go from `starts[n]` to `ends[n]`, quotes excluded; the arrays grow as needed. */
  cells = 0;
  starts = new Int32Array(64);
  ends = new Int32Array(64);
  /** Whether a cell contains a doubled quote, so that its bytes are not its text. */
  escaped = false;
  /** False once a quoted cell is not closed where it should be. */
  regular = true;
  /** Where the next record starts. */
  position = 0;
  readonly #delimiter: number;
  readonly #buffer: Buffer;

  constructor(
    readonly bytes: Uint8Array,
    delimiter: Delimiter,
  ) {
    this.#delimiter = delimiter.charCodeAt(0);
    this.#buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  /** Moves to the next record; false at the end and where the bytes are not regular. */
  step(): boolean {
    const { bytes } = this;
    if (this.position >= bytes.length) return false;
    this.record++;
    this.escaped = false;
    const delimiter = this.#delimiter;
    let { starts, ends } = this;
    let cells = 0;
    let start = this.position;
    let at = start;
    for (;;) {
      if (cells === starts.length) ({ starts, ends } = this.#grow());
      if (bytes[at] === quote) {
        starts[cells] = at + 1;
        at = this.#closing(at + 1);
        ends[cells++] = at++;
        const after = bytes[at];
        this.regular &&= after === undefined || after === delimiter || after === lf || (after === cr && bytes[at + 1] === lf);
        if (!this.regular) return false;
      } else {
        while (at < bytes.length && bytes[at] !== delimiter && bytes[at] !== lf) at++;
        starts[cells] = start;
        ends[cells++] = at;
      }
      if (bytes[at] !== delimiter) break;
      start = ++at;
    }
    // CRLF: the CR was read as part of the last cell, or follows its closing quote.
    if (bytes[at] === cr) at++;
    else if (bytes[at - 1] === cr && ends[cells - 1] === at) ends[cells - 1]--;
    this.cells = cells;
    this.position = at + 1;
    return true;
  }

  /** The cells of the first record. */
  first(): string[] {
    this.step();
    return this.texts();
  }

  /** The cells as text. */
  texts(): string[] {
    return Array.from({ length: this.cells }, (_, cell) => this.textAt(cell));
  }

  textAt(cell: number): string {
    const start = this.starts[cell];
    const text = this.#buffer.toString('utf8', start, this.ends[cell]);
    return this.escaped && this.bytes[start - 1] === quote ? text.replaceAll('""', '"') : text;
  }

  /** Position of the quote that closes a cell. */
  #closing(from: number): number {
    for (let at = from; ; at += 2) {
      at = this.bytes.indexOf(quote, at);
      if (at === -1) this.regular = false;
      if (at === -1 || this.bytes[at + 1] !== quote) return at;
      this.escaped = true;
    }
  }

  #grow(): Pick<ByteRecords, 'starts' | 'ends'> {
    this.starts = growArray(this.starts, this.starts.length * 2);
    this.ends = growArray(this.ends, this.ends.length * 2);
    return this;
  }
}
