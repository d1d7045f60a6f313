import { BlockView } from './block-view.js';
import { ALL, type CuttingJob, outcomes, Turn, turnOf } from './cut-ahead.js';
import { giveBack, instantiate, type NumberCutting, sharedMemory } from './cut-module.js';
import type { BlockStep } from './file-blocks.js';

/** Another thread that cuts blocks while this one stores them. */
export interface CuttingThread {
  readonly cutAhead: (job: CuttingJob) => void;
  /** Whether it has started, so that it begins a job at once. Taken as true when it is undefined. */
  readonly hasStarted?: boolean;
}

/** Blocks in memory at the same time: one is cut while another is stored, and a third absorbs differences in speed. */
const AREAS = 3;

/** Milliseconds after which a thread that has cut nothing is given up. Giving up too early costs little. */
const GIVE_UP_AFTER_MS = 2_000;

/** The part of a job that does not depend on which thread does it in which memory. */
type Rest = Omit<CuttingJob, 'memory' | 'areas' | 'turn'>;

/**
 * Blocks that another thread cuts in memory that both share. The threads coordinate through `Turn`: the other one raises `cut` after each block,
 * and this one raises `done` when the area of a block may be used again.
 */
export class AheadBlocks {
  readonly block: BlockView;
  /** Where the next block starts. */
  position: number;
  /** Number of blocks requested so far. */
  #asked = 0;
  readonly #turn: Int32Array;
  /** The other thread has reported that it cuts no more. */
  #ended = false;

  /** Hands the rest of a file to the other thread; null where no memory can be shared. */
  static start(thread: CuttingThread, rest: Rest, mark: string): AheadBlocks | null {
    const memory = sharedMemory();
    // Before the other thread writes there: a module initialises its memory.
    const exports = instantiate<NumberCutting>(memory);
    return memory === null || exports === null ? null : new AheadBlocks(thread, rest, memory, exports, mark);
  }

  private constructor(
    thread: CuttingThread,
    rest: Rest,
    private readonly memory: WebAssembly.Memory,
    private readonly exports: NumberCutting,
    mark: string,
  ) {
    this.block = new BlockView(memory, rest.width);
    this.#turn = turnOf(AREAS);
    this.position = rest.position;
    if (mark !== '') this.setDecimalMark(mark);
    thread.cutAhead({ ...rest, memory, areas: AREAS, turn: this.#turn });
  }

  setDecimalMark(mark: string): void {
    Atomics.store(this.#turn, Turn.mark, mark.charCodeAt(0));
  }

  /** Waits for the next block; `lost` when the other thread does not deliver it. */
  next(): BlockStep | 'lost' {
    const turn = this.#turn;
    const number = this.#asked++;
    this.#setDone(number);
    while (Atomics.load(turn, Turn.cut) <= number) {
      if (Atomics.wait(turn, Turn.cut, number, GIVE_UP_AFTER_MS) === 'timed-out') return 'lost';
    }
    const area = number % AREAS;
    const step = outcomes[turn[Turn.areas + 2 * area]];
    if (step !== 'block') {
      this.#ended = true;
      return step;
    }
    const head = turn[Turn.areas + 2 * area + 1];
    // Cuts the number columns that the other thread left because this one was about to wait.
    while (this.exports.cutNextNumbers(head) !== 0);
    this.block.show(head);
    this.position += this.block.consumed;
    return step;
  }

  /** Ends the job of the other thread. */
  close(): void {
    this.#setDone(ALL);
    // Memory is reused only when the other thread is known to have stopped writing to it.
    if (this.#ended) giveBack(this.memory);
  }

  #setDone(blocks: number): void {
    Atomics.store(this.#turn, Turn.done, blocks);
    Atomics.notify(this.#turn, Turn.done);
  }
}
