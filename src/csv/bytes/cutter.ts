import { type CellKind, most } from './block.js';
import { BlockView } from './block-view.js';
import { giveBack, instantiate, type NumberCutting, sharedMemory, unlessUsedUp } from './cut-module.js';
import type { RegularDialect } from './regular.js';

/** What `assembly/cut.ts` exports for cutting, whose comments say what each does. */
interface Exports extends NumberCutting {
  setUp(columns: number, delimiter: number, crlf: boolean, bytes: number, records: number, areas: number): void;
  setColumn(column: number, kind: CellKind): void;
  setDecimalMark(mark: number): void;
  headOf(area: number): number;
  cut(area: number, length: number): number;
}

/** How many blocks a cutter keeps, and where. */
interface Keeping {
  readonly areas: number;
  readonly memory: WebAssembly.Memory | null;
  /** Whether another thread waits for the block or soon will, so that it had better cut the numbers that are left. */
  readonly isSoonAwaited?: () => boolean;
}

/** Cuts blocks in WebAssembly. */
export class Cutter {
  /** The block that was cut last. */
  readonly block: BlockView;
  /** Where the heads of the blocks stand that it keeps. */
  readonly #heads: readonly number[];
  readonly #exports: Exports;
  /** Bytes of a block at most. */
  readonly #limit: number;
  #area = 0;

  /**
   * @param size of the file in bytes
   * @param keeping one block, in memory of its own, when it is not said
   * @returns null where there is no WebAssembly or too little memory, and for a table that is too wide
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
    // The end of the last line is added to a file that does not have it.
    this.#limit = Math.min(most.bytes, size + 2);
    const records = Math.min(most.records, this.#limit);
    exports.setUp(columns, dialect.delimiter.charCodeAt(0), dialect.newline === 'crlf', this.#limit, records, areas);
    this.#heads = Array.from({ length: areas }, (_, area) => exports.headOf(area));
    this.use(0);
  }

  /** Says which of the blocks that it keeps is cut next; where its head stands. */
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

  /** Where the bytes to cut are to be put; a view that holds until the next block is cut. */
  get input(): Uint8Array {
    return this.block.inputOf(this.#limit);
  }

  /** Cuts the complete records among the first bytes of the input; false when they cannot be cut with certainty. */
  cut(length: number): boolean {
    const head = this.#heads[this.#area];
    // Texts that are all different use up the memory.
    const certain = unlessUsedUp(() => this.#cutAll(head, length)) ?? false;
    if (certain) this.block.show(head);
    return certain;
  }

  #cutAll(head: number, length: number): boolean {
    if (this.#exports.cut(this.#area, length) === 0) return false;
    while (!this.isSoonAwaited() && this.#exports.cutNextNumbers(head) !== 0);
    return true;
  }

  /** Nothing is cut any more, and nothing that was cut is looked at. */
  close(): void {
    giveBack(this.memory);
  }
}
