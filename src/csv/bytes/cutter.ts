import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Block, type Kind, most, type Texts } from './block.js';
import type { RegularDialect } from './regular.js';

/** What `assembly/cut.ts` exports, whose comments say what each does. */
interface Exports {
  readonly memory: WebAssembly.Memory;
  setUp(columns: number, delimiter: number, crlf: boolean, bytes: number, records: number): number;
  setColumn(column: number, kind: Kind, expected: number): void;
  setDecimalMark(mark: number): void;
  learnText(column: number, length: number): void;
  cut(length: number): number;
  consumedBytes(): number;
  isIrregular(): number;
  isAscii(): number;
  numbersAt(column: number): number;
  textsAt(column: number): number;
  startsAt(): number;
  faultsAt(): number;
  decimalsAt(): number;
  textCount(column: number): number;
  textStart(column: number, text: number): number;
  textStartsAt(column: number): number;
  textLength(column: number, text: number): number;
}

let compiled: WebAssembly.Module | null | undefined;

/** The compiled cutter; null where it was not built or the machine has no WebAssembly, so that nothing is cut fast. */
function compile(): WebAssembly.Module | null {
  try {
    return new WebAssembly.Module(readFileSync(join(import.meta.dirname, 'cut.wasm')));
  } catch {
    return null;
  }
}

/** Cuts blocks in WebAssembly. */
export class Cutter implements Block {
  records = 0;
  consumed = 0;
  faults = new Uint8Array();
  decimals = new Uint8Array();
  starts = new Uint32Array();
  readonly #exports: Exports;
  readonly #input: number;
  readonly #room: number;

  /**
   * @param size of the file in bytes
   * @returns null where there is no WebAssembly, and for a table that is too wide
   */
  static make(columns: number, { delimiter, newline }: RegularDialect, size: number): Cutter | null {
    compiled ??= compile();
    return compiled === null || columns > most.columns ? null : new Cutter(compiled, columns, { delimiter, newline }, size);
  }

  private constructor(module: WebAssembly.Module, columns: number, { delimiter, newline }: RegularDialect, size: number) {
    const imports = { env: { abort: () => undefined } };
    this.#exports = new WebAssembly.Instance(module, imports).exports as Exports;
    // The end of the last line is added to a file that does not have it.
    this.#room = Math.min(most.bytes, size + 2);
    const records = Math.min(most.records, this.#room);
    this.#input = this.#exports.setUp(columns, delimiter.charCodeAt(0), newline === 'crlf', this.#room, records);
  }

  /** @param expected about how many texts the column holds */
  setColumn(column: number, kind: Kind, expected = 0): void {
    this.#exports.setColumn(column, kind, expected);
  }

  setDecimalMark(mark: string): void {
    this.#exports.setDecimalMark(mark.charCodeAt(0));
  }

  /** Gives texts of a column their numbers, which are the next there are. */
  learnTexts(column: number, { bytes, starts }: Texts): void {
    for (let text = 0; text + 1 < starts.length; text++) {
      const one = bytes.subarray(starts[text], starts[text + 1]);
      this.input.set(one);
      this.#exports.learnText(column, one.length);
    }
  }

  /** Where the bytes to cut are to be put; a view that holds until the next block is cut. */
  get input(): Uint8Array {
    return new Uint8Array(this.#exports.memory.buffer, this.#input, this.#room);
  }

  get bytes(): Uint8Array {
    return this.input.subarray(0, this.consumed);
  }

  /** Cuts the complete records among the first bytes of the input; false when they cannot be cut with certainty. */
  cut(length: number): boolean {
    const exports = this.#exports;
    try {
      this.records = exports.cut(length);
    } catch {
      // The memory of the module is used up, by texts that are all different.
      return false;
    }
    this.consumed = exports.consumedBytes();
    const { buffer } = exports.memory;
    this.faults = new Uint8Array(buffer, exports.faultsAt(), this.records);
    this.decimals = new Uint8Array(buffer, exports.decimalsAt(), this.records);
    this.starts = new Uint32Array(buffer, exports.startsAt(), this.records + 1);
    return exports.isIrregular() === 0;
  }

  /** Whether the bytes are known to be ASCII, with neither a NUL nor a CR among them: the cutter sees that in passing. */
  get isAscii(): boolean {
    return this.#exports.isAscii() !== 0;
  }

  numbers(column: number): Float64Array {
    return new Float64Array(this.#exports.memory.buffer, this.#exports.numbersAt(column), this.records);
  }

  texts(column: number): Int32Array {
    return new Int32Array(this.#exports.memory.buffer, this.#exports.textsAt(column), this.records);
  }

  textCount(column: number): number {
    return this.#exports.textCount(column);
  }

  textBytes(column: number, text: number): Buffer {
    const { memory, textStart, textLength } = this.#exports;
    return Buffer.from(memory.buffer, textStart(column, text), textLength(column, text));
  }

  textsFrom(column: number, text: number): Texts {
    const { memory, textCount, textStartsAt, textStart } = this.#exports;
    const starts = new Int32Array(memory.buffer, textStartsAt(column), textCount(column) + 1).slice(text);
    const [first] = starts;
    const length = starts[starts.length - 1] - first;
    for (let i = 0; i < starts.length; i++) starts[i] -= first;
    return { bytes: new Uint8Array(memory.buffer, textStart(column, text), length), starts };
  }
}
