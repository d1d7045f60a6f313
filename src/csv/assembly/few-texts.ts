import { Bytes } from './bytes';
import { Dictionary } from './dictionary';

/** Multiplier that spreads the bits of a text over the upper ones. */
const SPREAD: u64 = 0x9e3779b97f4a7c15;

/** Slots of the memo: many for the number of texts, so that seldom do two of them share one. */
const SLOT_BITS: u64 = 10;

/** A slot contains the first and the last eight bytes of a text, its length and its number, and is filled up to a power of two. */
const SLOT_BYTES: usize = 32;
const TAIL: usize = 8;
const LENGTH: usize = 16;
const NUMBER: usize = 20;

/** The longest text that its first and last eight bytes determine. */
const LONGEST_SHORT: i32 = 16;

/**
 * A dictionary of a column that has few distinct texts, most of them short. The numbers of short ones are remembered in a memo where one
 * comparison without loops or branches on the length finds them: cells then differ in nothing that the processor would have to predict.
 */
export class FewTexts {
  private dictionary: Dictionary;
  private memo: usize;

  /** @param expected approximate number of texts */
  constructor(expected: u32) {
    const bytes = SLOT_BYTES << (<usize>SLOT_BITS);
    this.dictionary = new Dictionary(expected);
    this.memo = heap.alloc(bytes);
    // A length that no text has.
    memory.fill(this.memo, 0xff, bytes);
  }

  get size(): i32 {
    return this.dictionary.size;
  }

  /** Address of a text, valid until another text is added. */
  textAt(number: i32): usize {
    return this.dictionary.textAt(number);
  }

  /** Returns the number of a text. A new text gets the next number, the previous `size`. */
  @inline
  numberOf(start: usize, length: i32): i32 {
    const head = Bytes.headOf(start, length);
    const tail = Bytes.tailOf(start, length);
    const hash = (head ^ (tail << 1)) * SPREAD;
    const slot = this.memo + <usize>(hash >> (64 - SLOT_BITS)) * SLOT_BYTES;
    const differs = (load<u64>(slot) ^ head) | (load<u64>(slot, TAIL) ^ tail) | (load<u32>(slot, LENGTH) ^ length);
    return differs === 0 ? load<i32>(slot, NUMBER) : this.find(start, length, slot);
  }

  private find(start: usize, length: i32, slot: usize): i32 {
    const number = this.dictionary.numberOf(start, start + length);
    if (length <= LONGEST_SHORT) {
      store<u64>(slot, Bytes.headOf(start, length));
      store<u64>(slot, Bytes.tailOf(start, length), TAIL);
      store<i32>(slot, length, LENGTH);
      store<i32>(slot, number, NUMBER);
    }
    return number;
  }
}
