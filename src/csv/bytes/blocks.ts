import type { Pieces } from '../input/byte-reader.js';
import { AheadBlocks, type CuttingThread } from './ahead-blocks.js';
import type { Block, CellKind } from './block.js';
import { Cutter } from './cutter.js';
import { type BlockStep, FileBlocks } from './file-blocks.js';
import type { RegularDialect } from './regular.js';

/** Bytes of the first block: what it tells makes the others quicker. */
const FIRST = 8 * 1024;

/** Where the blocks are, how many cells their records have, and who else can cut them. */
export interface BlocksOf {
  readonly pieces: Pieces;
  readonly dialect: RegularDialect;
  readonly width: number;
  readonly position: number;
  readonly thread: CuttingThread | null;
}

/** The blocks of a regular file, whoever cuts them: the first are cut here, and the rest by another thread where there is one. */
export class Blocks {
  /** The block that was cut last. */
  current: Block;
  #source: FileBlocks | AheadBlocks;
  #limit = FIRST;
  /** The other thread was given up. */
  #lost = false;
  /** Empty while it is not known. */
  #mark = '';
  readonly #columns = new Map<number, CellKind>();

  /** Null where nothing can be cut. */
  static open(file: BlocksOf): Blocks | null {
    const cutter = Cutter.make(file.width, file.dialect, file.pieces.size);
    return cutter === null ? null : new Blocks(file, cutter);
  }

  private constructor(
    private readonly file: BlocksOf,
    private readonly cutter: Cutter,
  ) {
    this.current = cutter.block;
    this.#source = new FileBlocks(file.pieces, cutter, file.dialect.newline, file.position, FIRST);
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

  /** Makes the next block as large as there is room for, or twice as large as the last. */
  grow(toFull: boolean): void {
    if (!(this.#source instanceof FileBlocks)) return;
    const full = this.cutter.input.length;
    this.#limit = toFull ? full : this.#limit * 2;
    this.#source.limit = this.#limit;
    if (this.#limit >= full) this.#handOver();
  }

  /** To be called when no more blocks are asked for. */
  close(): void {
    this.#source.close();
    this.cutter.close();
  }

  /** Cuts the rest here, since the other thread is lost; false where that cannot be done. Texts are numbered anew. */
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
