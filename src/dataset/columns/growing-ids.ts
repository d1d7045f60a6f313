import { isAscii } from 'node:buffer';
import type { Texts } from '../../csv/bytes/block.js';
import { IdBytes } from '../../csv/bytes/id-bytes.js';
import { growArray } from '../../csv/grow-array.js';
import { areInOrder, compareNatural } from '../../natural-order.js';
import { Ids } from './ids.js';

/** Code of an id without a stored observation. */
const NO_CODE = -1;

/** Numbers ids in order of first appearance. */
interface Numbering {
  readonly count: number;
  numberOf(id: string): number;
  textOf(number: number): string;
}

/**
 * Ids of enterprises, with codes in the order in which their first observations were stored. They are kept as texts, or as bytes after
 * {@link expectBytes}.
 */
export class GrowingIds {
  /** Number of enterprises with a code. */
  count = 0;
  #numbering: Numbering = new TextNumbering();
  #bytes: IdBytes | null = null;
  /** Codes by number and numbers by code; null as long as both are the same, because no id was skipped. */
  #other: { codes: Int32Array<ArrayBuffer>; numbers: Int32Array<ArrayBuffer> } | null = null;
  #last = '';
  #lastCode = NO_CODE;

  codeOf(id: string): number {
    // The rows of an enterprise are often adjacent.
    if (id !== this.#last) {
      this.#last = id;
      this.#lastCode = this.codeOfNumber(this.#numbering.numberOf(id));
    }
    return this.#lastCode;
  }

  /** Prepares for about this many ids as bytes; false where that is impossible. */
  expectBytes(expected: number): boolean {
    if (this.#bytes !== null) return true;
    const bytes = IdBytes.make(expected);
    if (bytes === null) return false;
    for (let number = 0; number < this.#numbering.count; number++) bytes.numberOf(this.#numbering.textOf(number));
    this.#bytes = bytes;
    this.#numbering = bytes;
    return true;
  }

  /** Numbers of ids given as bytes, as a view that is valid until the next call. Only after {@link expectBytes}. */
  numbersOf(ids: Texts): Int32Array {
    return (this.#bytes as IdBytes).numbersOf(ids);
  }

  /** The code of the id with this number, a new one when it has none. */
  codeOfNumber(number: number): number {
    if (this.#other === null) {
      if (number < this.count) return number;
      if (number === this.count) return this.count++;
      const same = Int32Array.from({ length: this.count }, (_, code) => code);
      this.#other = { codes: same, numbers: same.slice() };
    }
    const other = this.#other;
    if (number >= other.codes.length) other.codes = growArray(other.codes, number * 2 + 64).fill(NO_CODE, other.codes.length);
    if (other.codes[number] !== NO_CODE) return other.codes[number];
    if (this.count >= other.numbers.length) other.numbers = growArray(other.numbers, this.count * 2 + 64);
    other.numbers[this.count] = number;
    other.codes[number] = this.count;
    return this.count++;
  }

  /** The ids in natural order, and the rank of each code; null when codes are already in order. */
  finish(): { readonly ids: Ids; readonly rank: Int32Array | null } {
    const numbers = this.#other?.numbers ?? null;
    const numberOf = (code: number) => (numbers === null ? code : numbers[code]);
    const texts = this.#bytes?.all() ?? null;
    const numbering = texts === null ? this.#numbering : new FixedNumbering(texts);
    const ids = new Ids(this.count, (code) => numbering.textOf(numberOf(code)), this.#bytes, numbers);
    return areSorted(ids, numbers, texts) ? { ids, rank: null } : ranked(ids.all());
  }
}

/** Whether ids are in natural order. For most, the bytes are enough to decide. */
function areSorted(ids: Ids, numbers: Int32Array | null, texts: Texts | null): boolean {
  for (let code = 1; code < ids.length; code++) {
    const before = numbers === null ? code - 1 : numbers[code - 1];
    const number = numbers === null ? code : numbers[code];
    if (texts !== null && areInOrder(texts, before, number)) continue;
    if (compareNatural(ids.at(code - 1), ids.at(code)) > 0) return false;
  }
  return true;
}

function ranked(texts: readonly string[]): { ids: Ids; rank: Int32Array } {
  const order = Array.from(texts, (_, code) => code).sort((a, b) => compareNatural(texts[a], texts[b]));
  const rank = new Int32Array(texts.length);
  for (let i = 0; i < order.length; i++) rank[order[i]] = i;
  return { ids: new Ids(texts.length, (enterprise) => texts[order[enterprise]]), rank };
}

class TextNumbering implements Numbering {
  readonly #texts: string[] = [];
  readonly #numbers = new Map<string, number>();

  get count(): number {
    return this.#texts.length;
  }

  numberOf(id: string): number {
    const known = this.#numbers.get(id);
    if (known !== undefined) return known;
    this.#numbers.set(id, this.#texts.length);
    return this.#texts.push(id) - 1;
  }

  textOf(number: number): string {
    return this.#texts[number];
  }
}

/** A complete list of ids. */
class FixedNumbering {
  readonly #bytes: Buffer;
  readonly #starts: Int32Array;
  readonly #isAscii: boolean;
  /** Texts of `DECODED_AT_ONCE` ids each: where one is printed, its neighbours often are, and again in the next list. */
  readonly #texts: string[] = [];

  constructor({ bytes, starts }: Texts) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    this.#starts = starts;
    this.#isAscii = isAscii(this.#bytes);
  }

  textOf(number: number): string {
    const starts = this.#starts;
    if (!this.#isAscii) return this.#bytes.toString('utf8', starts[number], starts[number + 1]);
    const piece = Math.floor(number / DECODED_AT_ONCE);
    const start = starts[piece * DECODED_AT_ONCE];
    let text = this.#texts[piece];
    if (text === undefined) {
      text = this.#bytes.toString('latin1', start, starts[Math.min((piece + 1) * DECODED_AT_ONCE, starts.length - 1)]);
      this.#texts[piece] = text;
    }
    return text.slice(starts[number] - start, starts[number + 1] - start);
  }
}

/** Ids that are decoded together, which takes little longer than one. */
const DECODED_AT_ONCE = 1024;
