import type { FileVersion } from '../input/byte-reader.js';
import { piecesIn } from '../input/stored-file.js';
import type { CellKind } from './block.js';
import { Cutter } from './cutter.js';
import { type BlockStep, FileBlocks } from './file-blocks.js';
import type { RegularDialect } from './regular.js';

/** A job for the other thread: the rest of a file to cut. */
export interface CuttingJob {
  /** Its path, or the descriptor it is open as. */
  readonly file: string | number;
  readonly size: number;
  /** As in `ByteReader`. */
  readonly version?: FileVersion;
  /** Where the next block starts. */
  readonly position: number;
  /** Cells of a record. */
  readonly width: number;
  readonly dialect: RegularDialect;
  readonly columns: readonly { readonly column: number; readonly kind: CellKind }[];
  /** The shared memory that blocks are cut in. */
  readonly memory: WebAssembly.Memory;
  /** Number of areas, each with room for one block. Block n is cut into area n modulo this. */
  readonly areas: number;
  /** See `Turn`. */
  readonly turn: Int32Array;
}

/**
 * Positions in the array through which the threads coordinate. `cut` is the number of blocks cut so far, `done` the number of blocks whose
 * areas may be used again, and `mark` the decimal mark or zero. From `areas` on there are two words per area: the outcome as an index into
 * `outcomes`, and the address of the head of its block.
 */
export const Turn = { cut: 0, done: 1, mark: 2, areas: 3 } as const;

export const turnOf = (areas: number) => new Int32Array(new SharedArrayBuffer((Turn.areas + 2 * areas) * Int32Array.BYTES_PER_ELEMENT));

/** Outcomes of a request for a block; the threads exchange the index. */
export const outcomes = ['block', 'end', 'irregular', 'lost'] as const satisfies readonly (BlockStep | 'lost')[];

/** Value of `Turn.done` that ends the job: no further blocks are needed. */
export const ALL = 2 ** 31 - 1;

/** Runs in the other thread: cuts block after block, waiting for a free area each time, until the file ends or no more blocks are needed. */
export function cutAhead(job: CuttingJob): void {
  const { turn, areas } = job;
  let number = 0;
  // The main thread is storing the previous block, or already waits for this one.
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
      // The main thread then cuts this block itself, meets the same error and reports it.
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

/** Waits until the area of a block is free; false when the block is not needed any more. */
function awaitArea(turn: Int32Array, number: number, areas: number): boolean {
  for (;;) {
    const done = Atomics.load(turn, Turn.done);
    if (done === ALL) return false;
    if (number - done < areas) return true;
    Atomics.wait(turn, Turn.done, done);
  }
}
