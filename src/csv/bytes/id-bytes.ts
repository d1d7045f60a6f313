import type { Texts } from './block.js';
import { giveBack, instantiate, sharedMemory, unlessUsedUp } from './cut-module.js';

/** Exports of `assembly/cut.ts` for ids; they are documented there. */
interface Exports {
  setUpIds(expected: number): void;
  reserveIds(bytes: number, count: number): number;
  idsStarts(): number;
  numberIds(count: number): void;
  idAt(number: number): number;
  idTextStarts(): number;
  chooseIds(count: number, betweenBytes: number): number;
  joinIds(count: number, betweenBytes: number): number;
  joinedIds(): number;
}

/**
 * The distinct ids of all files, compared as bytes and numbered in the order of their first appearance. A string is created only for an id that
 * is looked up. Throws when the memory is used up (see `isUsedUp`); the object is unusable afterwards.
 */
export class IdBytes {
  count = 0;
  readonly #memory: WebAssembly.Memory;
  readonly #exports: Exports;
  #known: { readonly bytes: Buffer; readonly words: Int32Array } | null = null;

  /**
   * @param expected approximate number of ids
   * @returns null without WebAssembly, or with too little memory for this number
   */
  static make(expected: number): IdBytes | null {
    const memory = sharedMemory();
    const exports = instantiate<Exports>(memory);
    if (exports === null || memory === null) return null;
    const ids = unlessUsedUp(() => new IdBytes(memory, exports, expected));
    if (ids === null) giveBack(memory);
    return ids;
  }

  private constructor(memory: WebAssembly.Memory, exports: Exports, expected: number) {
    this.#memory = memory;
    this.#exports = exports;
    exports.setUpIds(expected);
  }

  /** Returns the numbers of ids, as a view that is valid until the next call. */
  numbersOf({ bytes, starts }: Texts): Int32Array {
    const exports = this.#exports;
    const count = starts.length - 1;
    const input = exports.reserveIds(bytes.length, count);
    new Uint8Array(this.#memory.buffer, input).set(bytes);
    const at = exports.idsStarts();
    new Int32Array(this.#memory.buffer, at).set(starts);
    exports.numberIds(count);
    const numbers = new Int32Array(this.#memory.buffer, at, count);
    for (let i = 0; i < count; i++) if (numbers[i] >= this.count) this.count = numbers[i] + 1;
    return numbers;
  }

  numberOf(text: string): number {
    const exports = this.#exports;
    // A UTF-16 unit takes at most three bytes of UTF-8.
    const input = exports.reserveIds(text.length * 3, 1);
    const at = exports.idsStarts() / Int32Array.BYTES_PER_ELEMENT;
    const { bytes, words } = this.#views();
    words[at] = 0;
    words[at + 1] = bytes.write(text, input);
    exports.numberIds(1);
    const number = this.#views().words[at];
    this.count = Math.max(this.count, number + 1);
    return number;
  }

  textOf(number: number): string {
    return this.#views().bytes.toString('utf8', this.#exports.idAt(number), this.#exports.idAt(number + 1));
  }

  /** Views of the whole memory; growing replaces its buffer, so they are then created again. */
  #views(): { readonly bytes: Buffer; readonly words: Int32Array } {
    const { buffer } = this.#memory;
    if (this.#known?.bytes.buffer !== buffer) this.#known = { bytes: Buffer.from(buffer), words: new Int32Array(buffer) };
    return this.#known;
  }

  /** All ids by number, as a view that is valid until more are added. */
  all(): Texts {
    const { buffer } = this.#memory;
    const starts = new Int32Array(buffer, this.#exports.idTextStarts(), this.count + 1);
    return { bytes: new Uint8Array(buffer, this.#exports.idAt(0), starts[this.count]), starts };
  }

  /**
   * Some ids with `between` between them; null where they are too long, or where one is not ASCII or has a control character, a quote or a
   * backslash.
   */
  joined(numbers: Int32Array, between: Uint8Array): Uint8Array | null {
    const exports = this.#exports;
    const length = unlessUsedUp(() => {
      const chosen = exports.chooseIds(numbers.length, between.length);
      const { bytes, words } = this.#views();
      words.set(numbers, chosen / Int32Array.BYTES_PER_ELEMENT);
      bytes.set(between, chosen + numbers.byteLength);
      return exports.joinIds(numbers.length, between.length);
    });
    if (length === null || length < 0) return null;
    const at = exports.joinedIds();
    return Buffer.from(this.#views().bytes.subarray(at, at + Math.max(0, length - between.length)));
  }
}
