import { piecesIn } from '../stored-file.js';
import { Cutter } from './cutter.js';
import { FileBlocks, type Step } from './file-blocks.js';
import type { RegularDialect } from './regular.js';
import { type ColumnToCut, leave, leaveStep, type Slot } from './slots.js';

/** The rest of a file, which another thread is to cut. */
export interface CuttingJob {
  /** Its path, or the descriptor it is open as. */
  readonly file: string | number;
  readonly size: number;
  /** Where the next block starts. */
  readonly position: number;
  /** Cells of a record. */
  readonly width: number;
  readonly dialect: RegularDialect;
  readonly columns: readonly ColumnToCut[];
  /** See `Turn`. */
  readonly turn: Int32Array;
  /** Filled one after the other and again from the first. */
  readonly slots: readonly Slot[];
}

/** What the threads tell each other: how many blocks were cut, how many are not needed any more, and the decimal mark or zero. */
export const Turn = { cut: 0, done: 1, mark: 2 } as const;

/** So many blocks are never cut: nothing more is needed. */
export const ALL = 2 ** 31 - 1;

/** Cuts blocks as long as there is a slot for them, and ends when the file does or nothing more is needed. */
export function cutAhead(job: CuttingJob): void {
  const { turn, slots } = job;
  let blocks: FileBlocks | null = null;
  const counts = Int32Array.from(job.columns, ({ known }) => (known === null ? 0 : known.starts.length - 1));
  const next = (slot: Slot): Step => {
    try {
      blocks ??= open(job);
      const mark = Atomics.load(turn, Turn.mark);
      if (mark !== 0) blocks.setDecimalMark(String.fromCharCode(mark));
      const step = blocks.next();
      if (step === 'block') leave(blocks.block, job.columns, slot, counts);
      return step;
    } catch {
      // Whoever reads the file then reads it otherwise, and says what is wrong with it.
      return 'irregular';
    }
  };
  for (let number = 0; hasRoom(turn, number, slots.length); number++) {
    const slot = slots[number % slots.length];
    const step = next(slot);
    leaveStep(slot, step);
    Atomics.store(turn, Turn.cut, number + 1);
    Atomics.notify(turn, Turn.cut);
    if (step !== 'block') return;
  }
}

function open({ file, size, position, width, dialect, columns }: CuttingJob): FileBlocks {
  const cutter = Cutter.make(width, dialect, size);
  if (cutter === null) throw new Error('there is no cutter');
  for (const { column, kind, expected, known } of columns) {
    cutter.setColumn(column, kind, expected);
    if (known !== null) cutter.learnTexts(column, known);
  }
  return new FileBlocks(piecesIn(file, size), cutter, dialect.newline, position);
}

/** Waits for a slot for a block; false when it is not needed any more. */
function hasRoom(turn: Int32Array, number: number, slots: number): boolean {
  for (;;) {
    const done = Atomics.load(turn, Turn.done);
    if (done === ALL) return false;
    if (number - done < slots) return true;
    Atomics.wait(turn, Turn.done, done);
  }
}
