import type { FileVersion } from '../input/byte-reader.js';
import { piecesIn } from '../input/stored-file.js';
import type { CellKind } from './block.js';
import { Cutter } from './cutter.js';
import { type BlockStep, FileBlocks } from './file-blocks.js';
import type { RegularDialect } from './regular.js';

/** The rest of a file, which another thread is to cut. */
export interface CuttingJob {
  /** Its path, or the descriptor it is open as. */
  readonly file: string | number;
  readonly size: number;
  /** See `Pieces`. */
  readonly version?: FileVersion;
  /** Where the next block starts. */
  readonly position: number;
  /** Cells of a record. */
  readonly width: number;
  readonly dialect: RegularDialect;
  readonly columns: readonly { readonly column: number; readonly kind: CellKind }[];
  /** Where the blocks are cut. */
  readonly memory: WebAssembly.Memory;
  /** So many blocks are kept: they are cut into one area after the other and again from the first. */
  readonly areas: number;
  /** See `Turn`. */
  readonly turn: Int32Array;
}

/**
 * What the threads tell each other: how many blocks were cut, how many are not needed any more, and the decimal mark or zero. Then for
 * each area what came of the wish for a block, and where its head stands.
 */
export const Turn = { cut: 0, done: 1, mark: 2, areas: 3 } as const;

export const turnOf = (areas: number) => new Int32Array(new SharedArrayBuffer((Turn.areas + 2 * areas) * Int32Array.BYTES_PER_ELEMENT));

/** What may come of the wish for a block, by the number that the threads tell each other. */
export const outcomes = ['block', 'end', 'irregular', 'lost'] as const satisfies readonly (BlockStep | 'lost')[];

/** So many blocks are never cut: nothing more is needed. */
export const ALL = 2 ** 31 - 1;

/** Cuts blocks as long as there is an area for them, and ends when the file does or nothing more is needed. */
export function cutAhead(job: CuttingJob): void {
  const { turn, areas } = job;
  let number = 0;
  // The other thread stores the block before this one, or waits already.
  const isSoonAwaited = () => Atomics.load(turn, Turn.done) >= number - 1;
  let blocks: FileBlocks | null = null;
  const next = (area: number): BlockStep | 'lost' => {
    try {
      blocks ??= open(job, isSoonAwaited);
      const mark = Atomics.load(turn, Turn.mark);
      if (mark !== 0) blocks.setDecimalMark(String.fromCharCode(mark));
      turn[Turn.areas + 2 * area + 1] = blocks.use(area);
      return blocks.next();
    } catch {
      // The other thread cuts this block itself: it meets with what went wrong here, and says so.
      return 'lost';
    }
  };
  for (; awaitArea(turn, number, areas); number++) {
    const area = number % areas;
    const step = next(area);
    turn[Turn.areas + 2 * area] = outcomes.indexOf(step);
    Atomics.store(turn, Turn.cut, number + 1);
    Atomics.notify(turn, Turn.cut);
    if (step !== 'block') return;
  }
}

function open(
  { file, size, version, position, width, dialect, columns, memory, areas }: CuttingJob,
  isSoonAwaited: () => boolean,
): FileBlocks {
  const cutter = Cutter.make(width, dialect, size, { areas, memory, isSoonAwaited });
  if (cutter === null) throw new Error('there is no cutter');
  for (const { column, kind } of columns) cutter.setColumn(column, kind);
  return new FileBlocks(piecesIn(file, size, version), cutter, dialect.newline, position);
}

/** Waits for an area for a block; false when it is not needed any more. */
function awaitArea(turn: Int32Array, number: number, areas: number): boolean {
  for (;;) {
    const done = Atomics.load(turn, Turn.done);
    if (done === ALL) return false;
    if (number - done < areas) return true;
    Atomics.wait(turn, Turn.done, done);
  }
}
