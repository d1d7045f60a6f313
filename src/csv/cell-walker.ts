import { cr, lf, quote } from './characters.js';

export type Delimiter = ',' | ';' | '\t' | '|';
export type Newline = 'lf' | 'crlf' | 'cr';

/** A quote in a wrong position: never closed (`at` is where it opened), or closed before the cell ends (`at` is the closing quote). */
export interface QuoteFault {
  readonly code: 'unclosed-quote' | 'misplaced-quote';
  readonly at: number;
}

/** The text of a raw cell, without the quotes of a quoted one. */
export function unquoted(raw: string): string {
  return raw.length > 1 && raw.startsWith('"') && raw.endsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw;
}

/**
 * Walks the cells of a text in order. It finds records and cells exactly where csv-parse with `relax_quotes` does, which the differential test in
 * `locate.test.ts` checks.
 */
export class CellWalker {
  /** Records count from 0 (the header), blank lines included. */
  record = 0;
  column = -1;
  /** Where the first cell of the record starts. */
  recordStart = 0;
  /** Offsets of the raw cell, quotes included. */
  start = 0;
  end = 0;
  /** The line end after this cell; null when another cell follows or the text ends. */
  newline: Newline | null = null;
  fault: QuoteFault | null = null;
  #next = 0;
  #more = false;
  #plain: boolean | undefined;
  readonly #delimiter: number;

  constructor(
    private readonly text: string,
    delimiter: Delimiter,
  ) {
    this.#delimiter = delimiter.charCodeAt(0);
  }

  /** Whether this cell is the last of its record. */
  get last(): boolean {
    return !this.#more;
  }

  /** Moves to the next cell; false at the end of the text. */
  step(): boolean {
    if (!this.#more) {
      if (this.#next >= this.text.length) return false;
      if (this.column >= 0) this.record++;
      this.column = -1;
    }
    this.column++;
    this.start = this.#next;
    if (this.column === 0) this.recordStart = this.start;
    this.fault = null;
    this.end = this.text.charCodeAt(this.start) === quote ? this.#quotedEnd() : this.#plainEnd(this.start);
    this.#passSeparator();
    return true;
  }

  /** Whether every line is a record: there are no quotes, and no single carriage returns. */
  get recordsAreLines(): boolean {
    this.#plain ??= !this.text.includes('"') && !(this.text.includes('\r') && /\r(?!\n)/.test(this.text));
    return this.#plain;
  }

  /**
   * Skips whole records without walking their cells, as long as they are unwanted. Skips none where records are not lines.
   *
   * @param unwanted receives the number of a record and the offset of the line feed that ends it
   */
  pass(unwanted: (record: number, end: number) => boolean): void {
    if (!this.recordsAreLines) return;
    const from = this.#next;
    let record = this.column < 0 || this.#more ? this.record : this.record + 1;
    for (let end = this.#lineEnd(); end !== -1 && unwanted(record, end); end = this.#lineEnd()) {
      this.#next = end + 1;
      record++;
    }
    if (this.#next === from) return;
    this.record = record;
    this.column = -1;
    this.#more = false;
  }

  #lineEnd(): number {
    return this.text.indexOf('\n', this.#next);
  }

  #plainEnd(from: number): number {
    const { text } = this;
    const delimiter = this.#delimiter;
    let at = from;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === delimiter || code === lf || code === cr) break;
    }
    return at;
  }

  #quotedEnd(): number {
    const { text } = this;
    let at = this.start + 1;
    for (;;) {
      at = text.indexOf('"', at);
      if (at === -1) {
        this.fault = { code: 'unclosed-quote', at: this.start };
        return text.length;
      }
      if (text.charCodeAt(at + 1) !== quote) break;
      at += 2;
    }
    const end = this.#plainEnd(at + 1);
    if (end > at + 1) this.fault = { code: 'misplaced-quote', at };
    return end;
  }

  #passSeparator(): void {
    const { text, end } = this;
    const code = text.charCodeAt(end);
    this.#more = code === this.#delimiter;
    this.newline = code === lf ? 'lf' : code !== cr ? null : text.charCodeAt(end + 1) === lf ? 'crlf' : 'cr';
    this.#next = end >= text.length ? end : this.newline === 'crlf' ? end + 2 : end + 1;
  }
}
