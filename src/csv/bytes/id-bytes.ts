import type { Texts } from './block.js';
import { giveBack, instantiate, sharedMemory, unlessUsedUp } from './cut-module.js';

/** What `assembly/cut.ts` exports for ids, whose comments say what each does. */
interface Exports {
  setUpIds(expected: number): void;
  reserveIds(bytes: number, count: number): number;
  idsStarts(): number;
  numberIds(count: number): void;
  idAt(number: number): number;
  idTextStarts(): number;
}

/**
 * Ids told apart by their bytes and numbered in the order in which they first came: no text is made of any before it is asked for.
 * When numbering them uses up the memory it throws, see `isUsedUp`, and nothing can be asked of any of them any more.
 */
export class IdBytes {
  count = 0;
  readonly #memory: WebAssembly.Memory;
  readonly #exports: Exports;
  #known: { readonly bytes: Buffer; readonly words: Int32Array } | null = null;

  /**
   * @param expected about how many ids there will be
   * @returns null where there is no WebAssembly, and where there is too little memory for so many
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

  /** The numbers of some ids, in a view that holds until others are asked for. */
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
    // A unit of a text is three bytes at most.
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

  /** All of the memory, in views that are made anew when it has grown. */
  #views(): { readonly bytes: Buffer; readonly words: Int32Array } {
    const { buffer } = this.#memory;
    if (this.#known?.bytes.buffer !== buffer) this.#known = { bytes: Buffer.from(buffer), words: new Int32Array(buffer) };
    return this.#known;
  }

  /** All of them by number, in a view that holds until others are asked for. */
  all(): Texts {
    const { buffer } = this.#memory;
    const starts = new Int32Array(buffer, this.#exports.idTextStarts(), this.count + 1);
    return { bytes: new Uint8Array(buffer, this.#exports.idAt(0), starts[this.count]), starts };
  }
}
