import { BlockView } from './block-view.js';
import { ALL, type CuttingJob, outcomes, Turn, turnOf } from './cut-ahead.js';
import { giveBack, instantiate, type NumberCutting, sharedMemory } from './cut-module.js';
import type { BlockStep } from './file-blocks.js';

/** Another thread, which cuts while this one stores. */
export interface CuttingThread {
  readonly cutAhead: (job: CuttingJob) => void;
  /** Whether it has started, so that work given to it is begun at once; where it is not said, it has. */
  readonly hasStarted?: boolean;
}

/** One is cut while another is stored; one more, since neither always takes the same time. */
const AREAS = 3;

/** Milliseconds after which a thread that cuts nothing is given up: it costs little to be wrong. */
const LOST = 2_000;

/** What the rest of a file is, whoever cuts it where. */
type Rest = Omit<CuttingJob, 'memory' | 'areas' | 'turn'>;

/** Blocks that another thread cuts, in memory that both share. */
export class AheadBlocks {
  readonly block: BlockView;
  /** Where the next block starts. */
  position: number;
  /** Blocks that were asked for. */
  #asked = 0;
  readonly #turn: Int32Array;
  /** The other thread has said that it cuts no more. */
  #ended = false;

  /** Null where there is no memory that both can share. */
  static start(thread: CuttingThread, rest: Rest, mark: string): AheadBlocks | null {
    const memory = sharedMemory();
    // Before the other thread puts anything there.
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

  /** The next block; `lost` when the other thread does not cut it. */
  next(): BlockStep | 'lost' {
    const turn = this.#turn;
    const number = this.#asked++;
    this.#setDone(number);
    while (Atomics.load(turn, Turn.cut) <= number) {
      if (Atomics.wait(turn, Turn.cut, number, LOST) === 'timed-out') return 'lost';
    }
    const area = number % AREAS;
    const step = outcomes[turn[Turn.areas + 2 * area]];
    if (step !== 'block') {
      this.#ended = true;
      return step;
    }
    const head = turn[Turn.areas + 2 * area + 1];
    // Columns of numbers that the other thread left uncut because this one was about to wait.
    while (this.exports.cutNextNumbers(head) !== 0);
    this.block.show(head);
    this.position += this.block.consumed;
    return step;
  }

  /** Nothing more is needed. */
  close(): void {
    this.#setDone(ALL);
    // Another thread that was not heard of may still write there.
    if (this.#ended) giveBack(this.memory);
  }

  #setDone(blocks: number): void {
    Atomics.store(this.#turn, Turn.done, blocks);
    Atomics.notify(this.#turn, Turn.done);
  }
}
