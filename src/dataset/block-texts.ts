import { Kind } from '../csv/bytes/block.js';
import type { Blocks } from '../csv/bytes/blocks.js';
import { type Slot, textOf } from './rows.js';
import { scratchInts } from './scratch.js';

/** How the texts of a column are read: each distinct one once. */
export interface Reading {
  /** Whether a text is left to the reader of rows; `written` is what stands in the file where a mapping has another word for it. */
  readonly refuses: (text: string, written: string) => boolean;
  /** What it stands for, asked for when the first row with it is stored: a row that is left to another leaves nothing behind. */
  readonly valueOf: (text: string) => number;
}

/** So many distinct texts are expected of a column. */
const FEW = 100;

/** A column of few texts in blocks of records, or a constant of the mapping that stands for one. */
export class BlockTexts {
  readonly #values: number[] = [];
  /** Of each text that was seen whether its value is known. */
  readonly #known: boolean[] = [];
  readonly #refused = new Set<number>();
  readonly #codes = scratchInts();

  constructor(
    private readonly blocks: Blocks,
    private readonly slot: Slot,
    private readonly reading: Reading,
  ) {
    if (slot.column >= 0) blocks.setColumn(slot.column, Kind.text, FEW);
  }

  /** Marks the records of the block that are left to the reader of rows. */
  markRefused(): void {
    const { slot } = this;
    const { current } = this.blocks;
    const { faults } = current;
    if (slot.column < 0) {
      if (this.reading.refuses(textOf(slot, []), slot.constant)) faults.fill(1);
      return;
    }
    for (let text = this.#known.length; text < current.textCount(slot.column); text++) {
      const written = this.#written(text);
      if (this.reading.refuses(this.#mapped(written), written.trim())) this.#refused.add(text);
      this.#known.push(false);
    }
    if (this.#refused.size === 0) return;
    const texts = current.texts(slot.column);
    for (let record = 0; record < texts.length; record++) if (this.#refused.has(texts[record])) faults[record] = 1;
  }

  /** What the records from one to before another stand for. */
  values<T extends Int32Array | Float64Array>(from: number, to: number, values: T): T {
    if (this.slot.column < 0) return values.fill(this.reading.valueOf(textOf(this.slot, []))) as T;
    const texts = this.blocks.current.texts(this.slot.column);
    for (let record = from; record < to; record++) values[record - from] = this.#valueOf(texts[record]);
    return values;
  }

  /** The same as codes, which hold until they are asked for again. */
  codes(from: number, to: number): Int32Array {
    return this.values(from, to, this.#codes.take(to - from));
  }

  #valueOf(text: number): number {
    if (!this.#known[text]) {
      this.#values[text] = this.reading.valueOf(this.#mapped(this.#written(text)));
      this.#known[text] = true;
    }
    return this.#values[text];
  }

  #written(text: number): string {
    return this.blocks.current.textBytes(this.slot.column, text).toString('utf8');
  }

  #mapped(written: string): string {
    const cells: string[] = [];
    cells[this.slot.column] = written;
    return textOf(this.slot, cells);
  }
}
