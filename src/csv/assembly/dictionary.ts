import { Bytes } from './bytes';

/**
 * Numbers the distinct texts of a column by their bytes, in order of appearance. A hash table with open addressing and linear probing. At most
 * half of its slots are used, so that a number needs fewer bits than a slot has, and the rest stores a part of the hash.
 */
export class Dictionary {
  size: i32 = 0;
  /** Each slot contains the number of a text plus one in the bits of `mask`, and the upper bits of its hash in the others; zero is an empty slot. */
  private table: usize;
  private mask: u32;
  /** All texts, one after another: text n goes from `starts[n]` to `starts[n + 1]`. */
  private bytes: usize;
  private capacity: u32;
  private used: u32 = 0;
  starts: usize;
  private places: i32;

  /** @param expected approximate number of texts */
  constructor(expected: u32) {
    this.mask = 255;
    while (this.mask < expected * 2) this.mask = this.mask * 2 + 1;
    this.table = zeroed(this.mask);
    // Reserving too much is free, because untouched pages take up no memory; too little is moved later.
    this.places = max(128, expected + (expected >> 2));
    this.starts = heap.alloc((this.places + 1) << 2);
    store<u32>(this.starts, 0);
    // Twelve bytes are the length of most ids.
    this.capacity = max(1024, expected * 12);
    this.bytes = heap.alloc(this.capacity);
  }

  /** Address of a text, valid until another text is added. */
  textAt(number: i32): usize {
    return this.bytes + this.startOf(number);
  }

  lengthOf(number: i32): i32 {
    return this.startOf(number + 1) - this.startOf(number);
  }

  /** Returns the number of a text. A new text gets the next number, the previous `size`. */
  numberOf(start: usize, stop: usize): i32 {
    return this.numberOfHashed(start, stop, Bytes.hashOf(start, <i32>(stop - start)));
  }

  /** Reads the slot that a lookup of this hash reads first. */
  peek(hash: u32): u32 {
    return load<u32>(this.table + ((hash & this.mask) << 2));
  }

  /** Like `numberOf`, for a text whose hash is known. */
  numberOfHashed(start: usize, stop: usize, hash: u32): i32 {
    const length = <i32>(stop - start);
    const mask = this.mask;
    let slot = hash & mask;
    while (true) {
      const entry = load<u32>(this.table + (slot << 2));
      if (entry === 0) return this.add(slot, hash, start, length);
      if (((entry ^ hash) & ~mask) === 0) {
        const number = <i32>(entry & mask) - 1;
        const own = this.startOf(number);
        if (this.startOf(number + 1) - own === length && Bytes.areSame(this.bytes + own, start, length)) return number;
      }
      slot = (slot + 1) & mask;
    }
  }

  private startOf(number: i32): i32 {
    return load<i32>(this.starts + (number << 2));
  }

  private add(slot: u32, hash: u32, start: usize, length: i32): i32 {
    const number = this.size++;
    if (number === this.places) {
      this.starts = moved(this.starts, (this.places + 1) << 2, ((this.places << 1) + 1) << 2);
      this.places <<= 1;
    }
    // Texts are read in words of eight bytes, so up to seven bytes after the last one are read too.
    if (this.used + length + 8 > this.capacity) {
      this.capacity = (this.capacity + length) * 2;
      this.bytes = moved(this.bytes, this.used, this.capacity);
    }
    memory.copy(this.bytes + this.used, start, length);
    this.used += length;
    store<i32>(this.starts + ((number + 1) << 2), this.used);
    store<u32>(this.table + (slot << 2), (hash & ~this.mask) | (number + 1));
    if (<u32>this.size * 2 > this.mask) this.grow();
    return number;
  }

  private grow(): void {
    heap.free(this.table);
    this.mask = this.mask * 2 + 1;
    this.table = zeroed(this.mask);
    for (let number = 0; number < this.size; number++) {
      const hash = Bytes.hashOf(this.textAt(number), this.lengthOf(number));
      let slot = hash & this.mask;
      while (load<u32>(this.table + (slot << 2)) !== 0) slot = (slot + 1) & this.mask;
      store<u32>(this.table + (slot << 2), (hash & ~this.mask) | (number + 1));
    }
  }
}

function zeroed(mask: u32): usize {
  const bytes = (<usize>mask + 1) << 2;
  const table = heap.alloc(bytes);
  memory.fill(table, 0, bytes);
  return table;
}

function moved(from: usize, used: usize, capacity: usize): usize {
  const to = heap.alloc(capacity);
  memory.copy(to, from, used);
  heap.free(from);
  return to;
}
