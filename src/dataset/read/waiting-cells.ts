import { GrowingCodes, GrowingTexts } from '../columns/growing.js';
import type { MeasureId } from '../fields.js';

/** A cell of a measure with an unsettled number. A constant of the mapping has column −1. */
export interface WaitingCell {
  readonly observation: number;
  readonly record: number;
  readonly measure: MeasureId;
  readonly column: number;
  readonly text: string;
  readonly factor: number;
}

type Slot = Pick<WaitingCell, 'measure' | 'column' | 'factor'>;

const unknown = { length: 0 };

/**
 * Waiting cells, stored by column: a file of a million rows may have only unsettled numbers. Their texts repeat, since there are
 * fewer than a million ways to write one.
 */
export class WaitingCells {
  size = 0;
  readonly #observations = new GrowingCodes(unknown);
  readonly #records = new GrowingCodes(unknown);
  readonly #texts = new GrowingCodes(unknown);
  readonly #slots = new GrowingCodes(unknown);
  readonly #known = new GrowingTexts(unknown);
  readonly #slot: Slot[] = [];

  add({ observation, record, measure, column, text, factor }: WaitingCell): void {
    let slot = this.#slot.findIndex((known) => known.measure === measure && known.column === column && known.factor === factor);
    if (slot < 0) slot = this.#slot.push({ measure, column, factor }) - 1;
    this.#observations.set(this.size, observation);
    this.#records.set(this.size, record);
    this.#texts.set(this.size, this.#known.codeOf(text));
    this.#slots.set(this.size, slot);
    this.size++;
  }

  *[Symbol.iterator](): Iterator<WaitingCell> {
    for (let i = 0; i < this.size; i++) {
      const text = this.#known.values[this.#texts.get(i)];
      yield { observation: this.#observations.get(i), record: this.#records.get(i), text, ...this.#slot[this.#slots.get(i)] };
    }
  }
}
