import type { ByteReader } from '../input/byte-reader.js';
import { AheadBlocks, type CuttingThread } from './ahead-blocks.js';
import type { Block, CellKind } from './block.js';
import { Cutter } from './cutter.js';
import { type BlockStep, FileBlocks } from './file-blocks.js';
import type { RegularDialect } from './regular.js';

/** Bytes of the first block. It is small because the decimal mark, once found in it, makes all others faster. */
const FIRST_BLOCK_BYTES = 8 * 1024;

/** What is cut: the file, the cells per record, where the first block starts, and the other thread, if any, that can cut. */
export interface BlocksOf {
  readonly pieces: ByteReader;
  readonly dialect: RegularDialect;
  readonly width: number;
  readonly position: number;
  readonly thread: CuttingThread | null;
}

/**
 * The blocks of a regular file: `FileBlocks` reads bytes into the memory of a `Cutter`, which cuts them in WebAssembly (see assembly/cut.ts), and a
 * `BlockView` shows the resulting columns. `AheadBlocks` gives the same blocks, cut in another thread.
 *
 * The first ones are cut in this thread and grow to full size; then the rest goes to the other thread if there is
 * one. If that thread does not deliver, this one cuts the rest after all.
 */
export class Blocks {
  /** The block that was cut last. */
  current: Block;
  #source: FileBlocks | AheadBlocks;
  #limit = FIRST_BLOCK_BYTES;
  /** The other thread was given up and gets no more work. */
  #lost = false;
  /** The decimal mark; empty while it is not known. */
  #mark = '';
  readonly #columns = new Map<number, CellKind>();

  /** Returns null where nothing can be cut; see `Cutter.make`. */
  static open(file: BlocksOf): Blocks | null {
    const cutter = Cutter.make(file.width, file.dialect, file.pieces.size);
    return cutter === null ? null : new Blocks(file, cutter);
  }

  private constructor(
    private readonly file: BlocksOf,
    private readonly cutter: Cutter,
  ) {
    this.current = cutter.block;
    this.#source = new FileBlocks(file.pieces, cutter, file.dialect.newline, file.position, FIRST_BLOCK_BYTES);
  }

  /** Where the next block starts. */
  get position(): number {
    return this.#source.position;
  }

  setColumn(column: number, kind: CellKind): void {
    this.cutter.setColumn(column, kind);
    this.#columns.set(column, kind);
  }

  setDecimalMark(mark: string): void {
    this.#mark = mark;
    this.#source.setDecimalMark(mark);
  }

  next(): BlockStep {
    const step = this.#source.next();
    if (step === 'lost') return this.#takeBack() ? this.next() : 'irregular';
    this.current = this.#source.block;
    return step;
  }

  /** Makes the next block twice as large as the last, or of full size. Full-sized blocks are handed to the other thread. */
  grow(toFull: boolean): void {
    if (!(this.#source instanceof FileBlocks)) return;
    const full = this.cutter.input.length;
    this.#limit = toFull ? full : this.#limit * 2;
    this.#source.limit = this.#limit;
    if (this.#limit >= full) this.#handOver();
  }

  /** Must be called after the last block. */
  close(): void {
    this.#source.close();
    this.cutter.close();
  }

  /** Resumes cutting in this thread after the other one was lost; false if that is impossible. The new cutter numbers texts from 0 again. */
  #takeBack(): boolean {
    const { pieces, dialect, width } = this.file;
    const { position } = this.#source;
    this.#source.close();
    this.#lost = true;
    const cutter = Cutter.make(width, dialect, pieces.size);
    if (cutter === null) return false;
    for (const [column, kind] of this.#columns) cutter.setColumn(column, kind);
    this.#source = new FileBlocks(pieces, cutter, dialect.newline, position);
    if (this.#mark !== '') cutter.setDecimalMark(this.#mark);
    return true;
  }

  #handOver(): void {
    const { pieces, dialect, width, thread } = this.file;
    const { file, size, version } = pieces;
    if (thread === null || thread.hasStarted === false || this.#lost || file === undefined) return;
    const columns = Array.from(this.#columns, ([column, kind]) => ({ column, kind }));
    const { delimiter, newline } = dialect;
    const job = { file, size, version, position: this.position, width, dialect: { delimiter, newline }, columns };
    this.#source = AheadBlocks.start(thread, job, this.#mark) ?? this.#source;
  }
}
