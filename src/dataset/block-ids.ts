import { Kind } from '../csv/bytes/block.js';
import type { Blocks } from '../csv/bytes/blocks.js';
import type { DatasetBuilder } from './builder.js';
import type { Slot } from './rows.js';
import { scratchInts } from './scratch.js';

const colon = 0x3a;

/** Of an enterprise no row of which was stored so far. */
const UNNUMBERED = -1;
/** Of a text that may be a total, a remark or a header. */
const REFUSED = -2;

/** The ids of a file in blocks of records: told apart by their bytes, and made texts when a row of theirs is first stored. */
export class BlockIds {
  /** Code of the enterprise by number of the text. */
  #codes = new Int32Array(1024);
  #known = 0;
  #anyRefused = false;
  readonly #run = scratchInts();
  /** The texts that are new in this block, one behind the other; most are stored in the block they are first seen in. */
  #fresh: { readonly first: number; readonly text: string; readonly starts: Int32Array } = {
    first: 0,
    text: '',
    starts: new Int32Array(1),
  };

  /** @param expected about how many enterprises there are */
  constructor(
    private readonly blocks: Blocks,
    private readonly slot: Slot,
    private readonly builder: DatasetBuilder,
    expected: number,
  ) {
    blocks.setColumn(slot.column, Kind.text, expected);
  }

  /** Marks the records that may be a total, a remark or a header. */
  markRefused(): void {
    this.#readFresh();
    if (!this.#anyRefused) return;
    const { faults } = this.blocks.current;
    const texts = this.#texts();
    for (let record = 0; record < texts.length; record++) if (this.#codes[texts[record]] === REFUSED) faults[record] = 1;
  }

  /** Codes of the enterprises of the records from one to before another; they hold until they are asked for again. */
  codes(from: number, to: number): Int32Array {
    const texts = this.#texts();
    const codes = this.#run.take(to - from);
    for (let record = from; record < to; record++) {
      const text = texts[record];
      if (this.#codes[text] === UNNUMBERED) this.#codes[text] = this.builder.enterpriseCode(this.#written(text));
      codes[record - from] = this.#codes[text];
    }
    return codes;
  }

  /** Adds a record by its texts, without its id being looked for among all where it is known here. */
  announce(record: number, add: () => void): void {
    const text = this.#texts()[record];
    if (text < 0 || this.#codes[text] === REFUSED) add();
    else this.#codes[text] = this.builder.expectEnterprise(this.#written(text), this.#codes[text], add);
  }

  /** The ids of the records of the block, by number. */
  #texts(): Int32Array {
    return this.blocks.current.texts(this.slot.column);
  }

  #readFresh(): void {
    const { bytes, starts } = this.blocks.current.textsFrom(this.slot.column, this.#known);
    const first = this.#known;
    const count = starts.length - 1;
    if (first + count > this.#codes.length) {
      const larger = new Int32Array((first + count) * 2);
      larger.set(this.#codes);
      this.#codes = larger;
    }
    for (let i = 0; i < count; i++) {
      const plain = isPlainId(bytes, starts[i], starts[i + 1]);
      this.#codes[first + i] = plain ? UNNUMBERED : REFUSED;
      this.#anyRefused ||= !plain;
    }
    this.#known += count;
    this.#fresh = { first, text: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'), starts };
  }

  #written(number: number): string {
    const { first, text, starts } = this.#fresh;
    const i = number - first;
    return i >= 0 ? text.slice(starts[i], starts[i + 1]) : this.blocks.current.textBytes(this.slot.column, number).toString('latin1');
  }
}

/** ASCII without blanks around it, with a digit and no colon: no total, remark or header is written so beside a period. */
function isPlainId(bytes: Uint8Array, start: number, end: number): boolean {
  let digits = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at];
    if (byte >= 0x80 || byte < 0x20 || byte === colon) return false;
    if (byte >= 0x30 && byte <= 0x39) digits++;
  }
  return digits > 0 && bytes[start] !== 0x20 && bytes[end - 1] !== 0x20;
}
