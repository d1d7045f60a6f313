import type { Block, Texts } from './block.js';

/** Words of a head, and behind them those of each column; the other side of these numbers is in ../assembly/area.ts. */
const Head = { records: 0, bytes: 1, input: 2, starts: 3, faults: 4, decimals: 5, ascii: 6, length: 10 } as const;
const OfNumbers = { numbers: 0, wide: 1 } as const;
const OfTexts = { numbers: 0, count: 1, bytes: 2, starts: 3 } as const;
const PER_COLUMN = 4;

/**
 * A block as it stands in the memory of a cutter, of this thread or of another: always of this class and never of one that extends it,
 * so that V8 need not compile whoever reads blocks once for each.
 */
export class BlockView implements Block {
  records = 0;
  readonly numbering = this;
  #head: Int32Array = new Int32Array(Head.length);

  constructor(
    private readonly memory: WebAssembly.Memory,
    private readonly columns: number,
  ) {}

  /** Shows the block in the area whose head stands there, as it is from now on. */
  show(head: number): void {
    this.#head = new Int32Array(this.memory.buffer, head, Head.length + this.columns * PER_COLUMN);
    this.records = this.#head[Head.records];
  }

  get consumed(): number {
    return this.#head[Head.bytes];
  }

  get bytes(): Uint8Array {
    return this.inputOf(this.consumed);
  }

  get faults(): Uint8Array {
    return new Uint8Array(this.memory.buffer, this.#head[Head.faults], this.records);
  }

  get decimals(): Uint8Array {
    return new Uint8Array(this.memory.buffer, this.#head[Head.decimals], this.records);
  }

  get starts(): Uint32Array {
    return new Uint32Array(this.memory.buffer, this.#head[Head.starts], this.records + 1);
  }

  /** Whether the bytes are known to be ASCII, with neither a NUL nor a CR among them: the cutter sees that in passing. */
  get isAscii(): boolean {
    return this.#head[Head.ascii] !== 0;
  }

  numbers(column: number): Float32Array | Float64Array {
    const { buffer } = this.memory;
    const at = this.#of(column, OfNumbers.numbers);
    return this.#of(column, OfNumbers.wide) === 0 ? new Float32Array(buffer, at, this.records) : new Float64Array(buffer, at, this.records);
  }

  texts(column: number): Int32Array {
    return new Int32Array(this.memory.buffer, this.#of(column, OfTexts.numbers), this.records);
  }

  fresh(column: number): Texts {
    const starts = new Int32Array(this.memory.buffer, this.#of(column, OfTexts.starts), this.#of(column, OfTexts.count) + 1);
    return { starts, bytes: new Uint8Array(this.memory.buffer, this.#of(column, OfTexts.bytes), starts[starts.length - 1]) };
  }

  /** The first bytes where those of the records stand, or are to be put. */
  inputOf(length: number): Uint8Array {
    return Buffer.from(this.memory.buffer, this.#head[Head.input], length);
  }

  #of(column: number, word: number): number {
    return this.#head[Head.length + column * PER_COLUMN + word];
  }
}
