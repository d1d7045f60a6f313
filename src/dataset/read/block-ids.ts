import { CellKind, type Texts } from '../../csv/bytes/block.js';
import type { Blocks } from '../../csv/bytes/blocks.js';
import { longer } from '../../csv/grow-array.js';
import type { GrowingIds } from '../columns/growing-ids.js';
import { scratchInts } from '../columns/scratch.js';
import type { Slot } from './row-reader.js';

/*
 * Words for what stands for an id or a text:
 * text code  its place among the texts of a column so far, or, of an id, among the ids of its block: `Block.textCodes`
 * number     of an id: its place among all ids that came in any record, in the order in which they first came: `IdBytes`
 * code       of an enterprise: its place among those of which an observation was stored, in that order: `GrowingIds`
 * rank       of an enterprise: its place in the natural order of ids, by which a dataset knows it
 * A record is what csv-parse would call one; they count from 0, the header and blank lines included. An observation is one that was stored.
 */

const [colon, hash, exclamation] = [0x3a, 0x23, 0x21];

/** What is known of an id in this file. */
const PLAIN = 1;
/** It may be a total, a remark, a header or the error of a spreadsheet. */
const REFUSED = 2;

/** The ids of a file in blocks of records: told apart by their bytes, and given a code when a row of theirs is first stored. */
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

  /** Marks the records that may be a total, a remark or a header. To be called for every block. */
  markRefused(): void {
    const fresh = this.blocks.current.fresh(this.slot.column);
    const numbers = this.ids.numbersOf(fresh);
    // Records of the block that are left to the reader of rows have their ids looked for too.
    this.#numbers = this.#ofBlock.take(numbers.length);
    this.#numbers.set(numbers);
    this.#learn(fresh);
    if (!this.#anyRefused) return;
    const { faults } = this.blocks.current;
    const codes = this.#textCodes();
    for (let record = 0; record < codes.length; record++) if (this.#known[this.#numbers[codes[record]]] === REFUSED) faults[record] = 1;
  }

  /** Codes of the enterprises of the records from one to before another; they hold until they are asked for again. */
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

  /** The ids of the records of the block, by their place among those. */
  #textCodes(): Int32Array {
    return this.blocks.current.textCodes(this.slot.column);
  }

  #learn({ bytes, starts }: Texts): void {
    const numbers = this.#numbers;
    for (let i = 0; i < numbers.length; i++) {
      const number = numbers[i];
      if (number >= this.#known.length) this.#known = longer(this.#known, number * 2);
      if (this.#known[number] !== 0) continue;
      const plain = isPlainId(bytes, starts[i], starts[i + 1]);
      this.#known[number] = plain ? PLAIN : REFUSED;
      this.#anyRefused ||= !plain;
    }
  }
}

/** ASCII without blanks around it, with a digit and no colon, and not like #DIV/0!: no total, remark or header is written so beside a period. */
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
