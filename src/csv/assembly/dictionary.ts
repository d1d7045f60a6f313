import { Bytes } from './bytes';

/**
 * Numbers the distinct texts of a column in order of appearance, by their bytes. Open addressing with linear probing; at most
 * half of the places are taken, so that a number leaves bits of its place free for a part of the hash.
 */
export class Dictionary {
  size: i32 = 0;
  /** In each place a text by its number, plus one, and above it those bits of its hash that leave room for it; zero is an empty place. */
  private table: usize;
  private mask: u32;
  /** All texts, one behind the other: text n goes from `starts[n]` to `starts[n + 1]`. */
  private bytes: usize;
  private capacity: u32;
  private used: u32 = 0;
  starts: usize;
  private places: i32;

  /** @param expected about how many texts there will be */
  constructor(expected: u32) {
    this.mask = 255;
    while (this.mask < expected * 2) this.mask = this.mask * 2 + 1;
    this.table = zeroed(this.mask);
    // Memory that is not needed is never there, and it is moved when there is too little.
    this.places = max(128, expected + (expected >> 2));
    this.starts = heap.alloc((this.places + 1) << 2);
    store<u32>(this.starts, 0);
    // Most ids are that long.
    this.capacity = max(1024, expected * 12);
    this.bytes = heap.alloc(this.capacity);
  }

  /** Where a text is kept; it moves when more are added. */
  textAt(number: i32): usize {
    return this.bytes + this.startOf(number);
  }

  lengthOf(number: i32): i32 {
    return this.startOf(number + 1) - this.startOf(number);
  }

  /** The number of a text; `size` as it was before when it is new. */
  numberOf(start: usize, stop: usize): i32 {
    return this.numberOfHashed(start, stop, Bytes.hashOf(start, <i32>(stop - start)));
  }

  /** What stands in the place that is looked at first. */
  peek(hash: u32): u32 {
    return load<u32>(this.table + ((hash & this.mask) << 2));
  }

  /** The same as `numberOf` for a text whose hash is known. */
  numberOfHashed(start: usize, stop: usize, hash: u32): i32 {
    const length = <i32>(stop - start);
    const mask = this.mask;
    let place = hash & mask;
    while (true) {
      const entry = load<u32>(this.table + (place << 2));
      if (entry === 0) return this.add(place, hash, start, length);
      if (((entry ^ hash) & ~mask) === 0) {
        const number = <i32>(entry & mask) - 1;
        const own = this.startOf(number);
        if (this.startOf(number + 1) - own === length && Bytes.areSame(this.bytes + own, start, length)) return number;
      }
      place = (place + 1) & mask;
    }
  }

  private startOf(number: i32): i32 {
    return load<i32>(this.starts + (number << 2));
  }

  private add(place: u32, hash: u32, start: usize, length: i32): i32 {
    const number = this.size++;
    if (number === this.places) {
      this.starts = moved(this.starts, (this.places + 1) << 2, ((this.places << 1) + 1) << 2);
      this.places <<= 1;
    }
    // A word is read where a text starts, and with it up to seven bytes behind its end.
    if (this.used + length + 8 > this.capacity) {
      this.capacity = (this.capacity + length) * 2;
      this.bytes = moved(this.bytes, this.used, this.capacity);
    }
    memory.copy(this.bytes + this.used, start, length);
    this.used += length;
    store<i32>(this.starts + ((number + 1) << 2), this.used);
    store<u32>(this.table + (place << 2), (hash & ~this.mask) | (number + 1));
    if (<u32>this.size * 2 > this.mask) this.grow();
    return number;
  }

  private grow(): void {
    heap.free(this.table);
    this.mask = this.mask * 2 + 1;
    this.table = zeroed(this.mask);
    for (let number = 0; number < this.size; number++) {
      const hash = Bytes.hashOf(this.textAt(number), this.lengthOf(number));
      let place = hash & this.mask;
      while (load<u32>(this.table + (place << 2)) !== 0) place = (place + 1) & this.mask;
      store<u32>(this.table + (place << 2), (hash & ~this.mask) | (number + 1));
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
