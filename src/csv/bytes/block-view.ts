import type { Block, Texts } from './block.js';
import * as layout from './layout.js';

/**
 * A block in the memory of a cutter, whichever thread runs that. Blocks of both threads are of this one class and it has no subclasses, so
 * that V8 compiles the code that reads them only once.
 */
export class BlockView implements Block {
  records = 0;
  readonly dictionary = this;
  #head: Int32Array = new Int32Array(layout.HEAD_WORDS);

  constructor(
    private readonly memory: WebAssembly.Memory,
    private readonly columns: number,
  ) {}

  /** Shows the block whose head is at this address. See layout.ts for the words of a head. */
  show(head: number): void {
    this.#head = new Int32Array(this.memory.buffer, head, layout.HEAD_WORDS + this.columns * layout.PER_COLUMN);
    this.records = this.#head[layout.RECORDS];
  }

  get consumed(): number {
    return this.#head[layout.BYTES];
  }

  get bytes(): Uint8Array {
    return this.inputOf(this.consumed);
  }

  get faults(): Uint8Array {
    return new Uint8Array(this.memory.buffer, this.#head[layout.FAULTS], this.records);
  }

  get decimals(): Uint8Array {
    return new Uint8Array(this.memory.buffer, this.#head[layout.DECIMALS], this.records);
  }

  get starts(): Uint32Array {
    return new Uint32Array(this.memory.buffer, this.#head[layout.STARTS], this.records + 1);
  }

  /** Whether the bytes are known to be ASCII without NUL and CR, which the cutter notices in passing. */
  get isAscii(): boolean {
    return this.#head[layout.ASCII] !== 0;
  }

  numbers(column: number): Float32Array | Float64Array {
    const { buffer } = this.memory;
    const at = this.#of(column, layout.VALUES);
    return this.#of(column, layout.WIDE) === 0 ? new Float32Array(buffer, at, this.records) : new Float64Array(buffer, at, this.records);
  }

  textCodes(column: number): Int32Array {
    return new Int32Array(this.memory.buffer, this.#of(column, layout.VALUES), this.records);
  }

  fresh(column: number): Texts {
    const starts = new Int32Array(this.memory.buffer, this.#of(column, layout.FRESH_STARTS), this.#of(column, layout.FRESH_COUNT) + 1);
    return { starts, bytes: new Uint8Array(this.memory.buffer, this.#of(column, layout.FRESH_BYTES), starts[starts.length - 1]) };
  }

  /** The first bytes of the input, where those to be cut are written and those of the records are afterwards. */
  inputOf(length: number): Uint8Array {
    return Buffer.from(this.memory.buffer, this.#head[layout.INPUT], length);
  }

  #of(column: number, word: number): number {
    return this.#head[layout.HEAD_WORDS + column * layout.PER_COLUMN + word];
  }
}
