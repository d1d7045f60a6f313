import { CellKind, type Texts } from '../../csv/bytes/block.js';
import type { Blocks } from '../../csv/bytes/blocks.js';
import { growArray } from '../../csv/grow-array.js';
import type { GrowingIds } from '../columns/growing-ids.js';
import { scratchInts } from '../columns/scratch.js';
import type { Slot } from './slots.js';

/*
 * Terms for the index of an id or a text:
 * text code  its index among the texts of a column so far, or, of an id, among the ids of its block: `Block.textCodes`
 * number     of an id: its index among the ids of all records, in order of first appearance: `IdBytes`
 * code       of an enterprise: its index among those with a stored observation, in that order: `GrowingIds`
 * rank       of an enterprise: its index in the natural order of ids, which a dataset uses
 * Records are those of csv-parse; they count from 0, the header and blank lines included. An observation is one that was stored.
 */

const [colon, hash, exclamation] = [0x3a, 0x23, 0x21];

/** State of an id in this file; 0 if it has not been checked. */
const PLAIN = 1;
/** It may be a total, a remark, a header or a spreadsheet error. */
const REFUSED = 2;

/** The ids of a file in blocks of records: compared as bytes, and given a code when their first row is stored. */
export class BlockIds {
  /** By number of the id. */
  #known = new Uint8Array(1024);
  #anyRefused = false;
  /** Numbers of the ids of the block. */
  #numbers = new Int32Array();
  readonly #ofBlock = scratchInts();
  readonly #run = scratchInts();

  constructor(
    private readonly blocks: Blocks,
    private readonly slot: Slot,
    private readonly ids: GrowingIds,
  ) {
    blocks.setColumn(slot.column, CellKind.id);
  }

  /** Marks the records that may be a total, a remark or a header. Must be called for every block. */
  markRefused(): void {
    const fresh = this.blocks.current.fresh(this.slot.column);
    const numbers = this.ids.numbersOf(fresh);
    // Copied, since `RowReader` looks up ids too, after which the view is not valid.
    this.#numbers = this.#ofBlock.take(numbers.length);
    this.#numbers.set(numbers);
    this.#learn(fresh);
    if (!this.#anyRefused) return;
    const { faults } = this.blocks.current;
    const codes = this.#textCodes();
    for (let record = 0; record < codes.length; record++) if (this.#known[this.#numbers[codes[record]]] === REFUSED) faults[record] = 1;
  }

  /** Codes of the enterprises of records `from` to `to` (excluded), valid until the next call. */
  codes(from: number, to: number): Int32Array {
    const { ids } = this;
    const texts = this.#textCodes();
    const numbers = this.#numbers;
    const codes = this.#run.take(to - from);
    for (let record = from; record < to; record++) {
      const same = record > from && texts[record] === texts[record - 1];
      codes[record - from] = same ? codes[record - from - 1] : ids.codeOfNumber(numbers[texts[record]]);
    }
    return codes;
  }

  /** Text codes of the ids of the block, by record. */
  #textCodes(): Int32Array {
    return this.blocks.current.textCodes(this.slot.column);
  }

  #learn({ bytes, starts }: Texts): void {
    const numbers = this.#numbers;
    for (let i = 0; i < numbers.length; i++) {
      const number = numbers[i];
      if (number >= this.#known.length) this.#known = growArray(this.#known, number * 2);
      if (this.#known[number] !== 0) continue;
      const plain = isPlainId(bytes, starts[i], starts[i + 1]);
      this.#known[number] = plain ? PLAIN : REFUSED;
      this.#anyRefused ||= !plain;
    }
  }
}

/** ASCII without surrounding blanks, with a digit and no colon, and unlike #DIV/0!: no total, remark or header beside a period is like that. */
function isPlainId(bytes: Uint8Array, start: number, end: number): boolean {
  let digits = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at];
    if (byte >= 0x80 || byte < 0x20 || byte === colon) return false;
    if (byte >= 0x30 && byte <= 0x39) digits++;
  }
  if (bytes[start] === hash && bytes[end - 1] === exclamation) return false;
  return digits > 0 && bytes[start] !== 0x20 && bytes[end - 1] !== 0x20;
}
