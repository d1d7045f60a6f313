import { growArray } from '../../csv/grow-array.js';
import { columnBytes } from './shared-bytes.js';

/** Probable length of columns, so that a large file does not make them grow repeatedly. */
export interface Expected {
  length: number;
}

/** Numbers in 32 bits as long as each of them is exact there, otherwise in 64; missing is NaN. */
export type Numbers = Float32Array | Float64Array;

/** Codes in as few bytes as the largest of them needs; missing is −1. */
export type Codes = Int8Array | Int16Array | Int32Array;

const floats32 = (length: number) => new Float32Array(columnBytes(length * Float32Array.BYTES_PER_ELEMENT));
const floats64 = (length: number) => new Float64Array(columnBytes(length * Float64Array.BYTES_PER_ELEMENT));

function areNarrow(values: Float64Array): boolean {
  for (let i = 0; i < values.length; i++) if (Math.fround(values[i]) !== values[i] && !Number.isNaN(values[i])) return false;
  return true;
}

/** A column of numbers that grows by doubling; what was never set is missing. */
export class GrowingNumbers {
  #data: Numbers = new Float32Array(1024);
  /** Entries beyond it were never set, whatever they contain. */
  #used = 0;
  #narrow = true;

  constructor(private readonly expected: Expected) {}

  set(index: number, value: number): void {
    // Most values are set in order.
    if (index === this.#used && index < this.#data.length) this.#used++;
    else this.#reach(index, 1);
    if (this.#narrow && Math.fround(value) !== value && !Number.isNaN(value)) this.#widen();
    this.#data[index] = value;
  }

  /** Sets consecutive values. */
  setRun(index: number, values: Numbers): void {
    this.#reach(index, values.length);
    if (this.#narrow && values instanceof Float64Array && !areNarrow(values)) this.#widen();
    this.#data.set(values, index);
  }

  get(index: number): number {
    return index < this.#used ? this.#data[index] : Number.NaN;
  }

  toArray(length: number): Numbers {
    this.#reach(length, 0);
    return this.#data.subarray(0, length);
  }

  /** Makes room for `count` entries at an index; unset entries before it are missing. */
  #reach(index: number, count: number): void {
    if (index + count > this.#data.length) {
      const length = Math.max(index + count, this.expected.length, this.#data.length * 2);
      this.#moveTo(this.#narrow ? floats32(length) : floats64(length));
    }
    if (index > this.#used) this.#data.fill(Number.NaN, this.#used, index);
    this.#used = Math.max(this.#used, index + count);
  }

  #widen(): void {
    this.#narrow = false;
    this.#moveTo(floats64(this.#data.length));
  }

  #moveTo(data: Numbers): void {
    data.set(this.#data.subarray(0, this.#used));
    this.#data = data;
  }
}

const widths = [Int8Array, Int16Array, Int32Array] as const;
const largest = [2 ** 7 - 1, 2 ** 15 - 1, 2 ** 31 - 1];

/** A column of codes that grows by doubling, in length and in width; what was never set is missing. */
export class GrowingCodes {
  #width = 0;
  #data: Codes = new Int8Array(1024);
  /** Entries beyond it were never set, whatever they contain. */
  #used = 0;

  constructor(private readonly expected: Expected) {}

  set(index: number, code: number): void {
    if (index === this.#used && index < this.#data.length && code <= largest[this.#width]) this.#used++;
    else this.#reach(index, 1, code);
    this.#data[index] = code;
  }

  /** Sets consecutive codes, none larger than `most`. */
  setRun(index: number, codes: Int32Array, most: number): void {
    this.#reach(index, codes.length, most);
    this.#data.set(codes, index);
  }

  /** Sets one code for `count` consecutive entries. */
  setSame(index: number, code: number, count: number): void {
    this.#reach(index, count, code);
    this.#data.fill(code, index, index + count);
  }

  /** Sets consecutive codes, each one more than the last. */
  setRising(index: number, first: number, count: number): void {
    this.#reach(index, count, first + count - 1);
    for (let i = 0; i < count; i++) this.#data[index + i] = first + i;
  }

  get(index: number): number {
    return index < this.#used ? this.#data[index] : -1;
  }

  toArray(length: number): Codes {
    this.#reach(length, 0, -1);
    return this.#data.subarray(0, length);
  }

  /** Makes room for `count` entries at an index; unset entries before it are missing. */
  #reach(index: number, count: number, code: number): void {
    const fits = code <= largest[this.#width];
    while (code > largest[this.#width]) this.#width++;
    if (index + count > this.#data.length) this.#moveTo(Math.max(index + count, this.expected.length, this.#data.length * 2));
    else if (!fits) this.#moveTo(this.#data.length);
    if (index > this.#used) this.#data.fill(-1, this.#used, index);
    this.#used = Math.max(this.#used, index + count);
  }

  #moveTo(length: number): void {
    const width = widths[this.#width];
    const data: Codes = new width(columnBytes(length * width.BYTES_PER_ELEMENT) as ArrayBuffer);
    data.set(this.#data.subarray(0, this.#used));
    this.#data = data;
  }
}

/** Marked numbers, in one byte each; a Set of a million numbers takes forty times as much. */
export class GrowingMarks {
  #marks = new Uint8Array(1024);

  add(index: number): void {
    if (index >= this.#marks.length) this.#marks = growArray(this.#marks, Math.max(index + 1, this.#marks.length * 2));
    this.#marks[index] = 1;
  }

  has(index: number): boolean {
    return this.#marks[index] === 1;
  }

  /** 1 for each marked number; numbers beyond the end are not marked. */
  toArray(): Uint8Array {
    return this.#marks;
  }
}

/** Text as codes into the distinct values seen, in order of appearance; '' is missing. */
export class GrowingTexts {
  readonly values: string[] = [];
  readonly #codes: GrowingCodes;
  readonly #codeOf = new Map<string, number>();
  #last = '';
  #lastCode = -1;

  constructor(expected: Expected) {
    this.#codes = new GrowingCodes(expected);
  }

  set(index: number, text: string): void {
    if (text === '') return;
    // Most cells of a text column repeat the one above.
    if (text !== this.#last) {
      this.#last = text;
      this.#lastCode = this.codeOf(text);
    }
    this.#codes.set(index, this.#lastCode);
  }

  /** Sets consecutive texts by their codes. */
  setRun(index: number, codes: Int32Array): void {
    this.#codes.setRun(index, codes, this.values.length - 1);
  }

  toColumn(length: number): { codes: Codes; values: readonly string[] } {
    return { codes: this.#codes.toArray(length), values: this.values };
  }

  /** The code of a text, a new one if it was not seen before; −1 for ''. */
  codeOf(text: string): number {
    if (text === '') return -1;
    const known = this.#codeOf.get(text);
    if (known !== undefined) return known;
    this.#codeOf.set(text, this.values.length);
    return this.values.push(text) - 1;
  }
}
