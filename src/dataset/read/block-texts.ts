import { CellKind, type Texts } from '../../csv/bytes/block.js';
import type { Blocks } from '../../csv/bytes/blocks.js';
import { growArray } from '../../csv/grow-array.js';
import { scratchInts } from '../columns/scratch.js';
import { type Slot, textOf } from './slots.js';

/** How the texts of a column are read, each distinct one once. */
export interface Reading {
  /** Whether a text is left to `RowReader`; `written` is the text in the file, before the mapping of values. */
  readonly refuses: (text: string, written: string) => boolean;
  /** The value of a text, requested when its first row is stored: rows left to `RowReader` must have no effect here. */
  readonly valueOf: (text: string) => number;
}

/** States of a text: its value is known, it is left to `RowReader`, or its value has not been requested. */
const [KNOWN, REFUSED, WAITING] = [0, 1, 2];

/** A column of few distinct texts in blocks of records, or a constant of the mapping in its place. */
export class BlockTexts {
  /** Identity of the dictionary: when it changes, text codes start again from 0. */
  #dictionary: object | null = null;
  #count = 0;
  /** By text code. */
  #values = new Float64Array(128);
  #state = new Uint8Array(128);
  #anyRefused = false;
  /** Texts in state `WAITING`. */
  readonly #waiting = new Map<number, string>();
  readonly #codes = scratchInts();

  constructor(
    private readonly blocks: Blocks,
    private readonly slot: Slot,
    private readonly reading: Reading,
  ) {
    if (slot.column >= 0) blocks.setColumn(slot.column, CellKind.text);
  }

  /** Marks the records of the block that are left to `RowReader`. Must be called for every block. */
  markRefused(): void {
    const { slot } = this;
    const { current } = this.blocks;
    const { faults } = current;
    if (slot.column < 0) {
      if (this.reading.refuses(textOf(slot, []), slot.constant)) faults.fill(1);
      return;
    }
    if (current.dictionary !== this.#dictionary) this.#startAgain(current.dictionary);
    this.#learn(current.fresh(slot.column));
    if (!this.#anyRefused) return;
    const texts = current.textCodes(slot.column);
    for (let record = 0; record < texts.length; record++) if (this.#state[texts[record]] === REFUSED) faults[record] = 1;
  }

  /** The values of records `from` to `to` (excluded). */
  values<T extends Int32Array | Float64Array>(from: number, to: number, into: T): T {
    if (this.slot.column < 0) return into.fill(this.reading.valueOf(textOf(this.slot, []))) as T;
    const texts = this.blocks.current.textCodes(this.slot.column);
    if (this.#waiting.size > 0) this.#ask(texts, from, to);
    lookUp(this.#values, texts, from, into);
    return into;
  }

  /** Requests the values of the texts in these records, in order. */
  #ask(texts: Int32Array, from: number, to: number): void {
    const state = this.#state;
    for (let record = from; record < to; record++) if (state[texts[record]] === WAITING) this.#find(texts[record]);
  }

  /** The values as codes, valid until the next call. */
  codes(from: number, to: number): Int32Array {
    return this.values(from, to, this.#codes.take(to - from));
  }

  #startAgain(dictionary: object): void {
    this.#dictionary = dictionary;
    this.#count = 0;
    this.#waiting.clear();
    this.#anyRefused = false;
  }

  #learn({ bytes, starts }: Texts): void {
    const count = starts.length - 1;
    if (this.#count + count > this.#values.length) this.#grow((this.#count + count) * 2);
    for (let i = 0; i < count; i++) {
      const text = this.#count++;
      const written = Buffer.from(bytes.buffer, bytes.byteOffset + starts[i], starts[i + 1] - starts[i]).toString('utf8');
      const mapped = this.#mapped(written);
      const refused = this.reading.refuses(mapped, written.trim());
      this.#state[text] = refused ? REFUSED : WAITING;
      this.#anyRefused ||= refused;
      if (!refused) this.#waiting.set(text, mapped);
    }
  }

  #find(text: number): void {
    this.#values[text] = this.reading.valueOf(this.#waiting.get(text) as string);
    this.#state[text] = KNOWN;
    this.#waiting.delete(text);
  }

  #grow(length: number): void {
    this.#values = growArray(this.#values, length);
    this.#state = growArray(this.#state, length);
  }

  #mapped(written: string): string {
    const cells: string[] = [];
    cells[this.slot.column] = written;
    return textOf(this.slot, cells);
  }
}

function lookUp(values: Float64Array, texts: Int32Array, from: number, into: Int32Array | Float64Array): void {
  for (let i = 0; i < into.length; i++) into[i] = values[texts[from + i]];
}
