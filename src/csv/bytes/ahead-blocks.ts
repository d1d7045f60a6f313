import type { Block, Texts } from './block.js';
import { ALL, type CuttingJob, Turn } from './cut-ahead.js';
import type { Step } from './file-blocks.js';
import { freshTexts, makeSlot, taken } from './slots.js';
import { TextStore } from './text-store.js';

/** Another thread, which cuts while this one stores. */
export interface CuttingThread {
  readonly cutAhead: (job: CuttingJob) => void;
}

/** One is cut while another is stored; one more, since neither always takes the same time. */
const SLOTS = 3;

/** Milliseconds after which a thread that cuts nothing is given up. */
const LOST = 10_000;

/** Blocks that another thread cuts. */
export class AheadBlocks implements Block {
  records = 0;
  bytes = new Uint8Array();
  faults = new Uint8Array();
  decimals = new Uint8Array();
  starts = new Uint32Array();
  readonly block = this;
  /** Where the next block starts. */
  position: number;
  #slot: CuttingJob['slots'][number];
  /** Blocks that were asked for. */
  #asked = 0;
  readonly #job: CuttingJob;
  /** By column, its place among the columns that are cut, and its texts. */
  readonly #places = new Map<number, number>();
  readonly #texts = new Map<number, TextStore>();

  constructor(thread: CuttingThread, rest: Omit<CuttingJob, 'slots' | 'turn'>, mark: string) {
    const slots = Array.from({ length: SLOTS }, () => makeSlot(rest.columns));
    this.#job = { ...rest, slots, turn: new Int32Array(new SharedArrayBuffer(3 * Int32Array.BYTES_PER_ELEMENT)) };
    this.position = rest.position;
    [this.#slot] = slots;
    for (const [place, { column, known }] of rest.columns.entries()) {
      this.#places.set(column, place);
      if (known === null) continue;
      const texts = new TextStore();
      texts.add(known);
      this.#texts.set(column, texts);
    }
    if (mark !== '') this.setDecimalMark(mark);
    thread.cutAhead(this.#job);
  }

  setDecimalMark(mark: string): void {
    Atomics.store(this.#job.turn, Turn.mark, mark.charCodeAt(0));
  }

  next(): Step {
    const { turn, slots } = this.#job;
    const number = this.#asked++;
    this.#tellDone(number);
    while (Atomics.load(turn, Turn.cut) <= number) {
      if (Atomics.wait(turn, Turn.cut, number, LOST) === 'timed-out') return 'irregular';
    }
    this.#slot = slots[number % slots.length];
    const { step, ...block } = taken(this.#slot);
    if (step !== 'block') return step;
    Object.assign(this, block);
    this.position += this.bytes.length;
    for (const [column, texts] of this.#texts) texts.add(freshTexts(this.#slot, this.#placeOf(column)));
    return step;
  }

  /** Nothing more is needed. */
  close(): void {
    this.#tellDone(ALL);
  }

  numbers(column: number): Float64Array {
    return this.#slot.columns[this.#placeOf(column)].numbers.subarray(0, this.records);
  }

  texts(column: number): Int32Array {
    return this.#slot.columns[this.#placeOf(column)].texts.subarray(0, this.records);
  }

  textCount(column: number): number {
    return this.#textsOf(column).count;
  }

  textBytes(column: number, text: number): Buffer {
    return this.#textsOf(column).bytesOf(text);
  }

  textsFrom(column: number, text: number): Texts {
    return this.#textsOf(column).from(text);
  }

  #tellDone(blocks: number): void {
    Atomics.store(this.#job.turn, Turn.done, blocks);
    Atomics.notify(this.#job.turn, Turn.done);
  }

  #placeOf(column: number): number {
    return this.#places.get(column) as number;
  }

  #textsOf(column: number): TextStore {
    return this.#texts.get(column) as TextStore;
  }
}
