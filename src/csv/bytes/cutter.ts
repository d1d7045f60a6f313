import { type CellKind, most } from './block.js';
import { BlockView } from './block-view.js';
import { giveBack, instantiate, type NumberCutting, sharedMemory, unlessUsedUp } from './cut-module.js';
import type { RegularDialect } from './regular.js';

/** Exports of `assembly/cut.ts` for cutting; they are documented there. */
interface Exports extends NumberCutting {
  setUp(columns: number, delimiter: number, crlf: boolean, bytes: number, records: number, areas: number): void;
  setColumn(column: number, kind: CellKind): void;
  setDecimalMark(mark: number): void;
  headOf(area: number): number;
  cut(area: number, length: number): number;
}

/** How many blocks a cutter has room for, and in which memory. */
interface Keeping {
  readonly areas: number;
  readonly memory: WebAssembly.Memory | null;
  /** Whether another thread waits for the block, or soon will: it then cuts the remaining number columns itself. */
  readonly isSoonAwaited?: () => boolean;
}

/** Cuts blocks in WebAssembly: write bytes to `input`, call `cut` and read `block`. */
export class Cutter {
  /** The block that was cut last. */
  readonly block: BlockView;
  /** Addresses of the heads of its blocks, by area. */
  readonly #heads: readonly number[];
  readonly #exports: Exports;
  /** Maximum bytes of a block. */
  readonly #limit: number;
  #area = 0;

  /**
   * @param size of the file in bytes
   * @param keeping one block in memory of its own by default
   * @returns null without WebAssembly, with too little memory, or for a table that is too wide
   */
  static make(columns: number, dialect: RegularDialect, size: number, keeping?: Keeping): Cutter | null {
    if (columns > most.columns) return null;
    const { areas, memory, isSoonAwaited } = keeping ?? { areas: 1, memory: sharedMemory() };
    const exports = instantiate<Exports>(memory);
    if (exports === null || memory === null) return null;
    return unlessUsedUp(() => new Cutter(exports, memory, columns, dialect, size, areas, isSoonAwaited));
  }

  private constructor(
    exports: Exports,
    private readonly memory: WebAssembly.Memory,
    columns: number,
    dialect: RegularDialect,
    size: number,
    areas: number,
    private readonly isSoonAwaited = () => false,
  ) {
    this.block = new BlockView(memory, columns);
    this.#exports = exports;
    // Two bytes more, because a missing line end is added to the last line.
    this.#limit = Math.min(most.bytes, size + 2);
    const records = Math.min(most.records, this.#limit);
    exports.setUp(columns, dialect.delimiter.charCodeAt(0), dialect.newline === 'crlf', this.#limit, records, areas);
    this.#heads = Array.from({ length: areas }, (_, area) => exports.headOf(area));
    this.use(0);
  }

  /** Selects the area that the next block is cut into; returns the address of its head. */
  use(area: number): number {
    this.#area = area;
    this.block.show(this.#heads[area]);
    return this.#heads[area];
  }

  setColumn(column: number, kind: CellKind): void {
    this.#exports.setColumn(column, kind);
  }

  setDecimalMark(mark: string): void {
    this.#exports.setDecimalMark(mark.charCodeAt(0));
  }

  /** Where to write the bytes to cut; a view that is valid until the next block is cut. */
  get input(): Uint8Array {
    return this.block.inputOf(this.#limit);
  }

  /** Cuts the complete records among the first `length` bytes of the input; false when they are not regular or the memory is used up. */
  cut(length: number): boolean {
    const head = this.#heads[this.#area];
    // Columns of millions of distinct texts can use up the memory.
    const certain = unlessUsedUp(() => this.#cutAll(head, length)) ?? false;
    if (certain) this.block.show(head);
    return certain;
  }

  #cutAll(head: number, length: number): boolean {
    if (this.#exports.cut(this.#area, length) === 0) return false;
    while (!this.isSoonAwaited() && this.#exports.cutNextNumbers(head) !== 0);
    return true;
  }

  /** Gives the memory back. Neither the cutter nor its block may be used afterwards. */
  close(): void {
    giveBack(this.memory);
  }
}
