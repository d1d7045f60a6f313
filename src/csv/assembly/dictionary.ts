/**
 * Numbers the distinct texts of a column in order of appearance, by their bytes. Open addressing with linear probing; at most
 * half of the places are taken.
 */
export class Dictionary {
  size: i32 = 0;
  private last: i32 = -1;
  /** Number of the text in each place, plus one; zero is an empty place. */
  private table: usize;
  private mask: u32;
  /** All texts, one behind the other: text n goes from `starts[n]` to `starts[n + 1]`. */
  private bytes: usize = heap.alloc(1024);
  private room: u32 = 1024;
  private used: u32 = 0;
  starts: usize = heap.alloc(129 << 2);
  private places: i32 = 128;

  /** @param expected about how many texts there will be */
  constructor(expected: u32) {
    this.mask = 255;
    while (this.mask < expected * 2) this.mask = this.mask * 2 + 1;
    this.table = heap.alloc((this.mask + 1) << 2);
    memory.fill(this.table, 0, (this.mask + 1) << 2);
    store<u32>(this.starts, 0);
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
    const length = <i32>(stop - start);
    if (this.last >= 0 && this.isText(this.last, start, length)) return this.last;
    const hash = hashOf(start, length);
    let place = hash & this.mask;
    let number = load<i32>(this.table + (place << 2)) - 1;
    while (number >= 0 && !this.isText(number, start, length)) {
      place = (place + 1) & this.mask;
      number = load<i32>(this.table + (place << 2)) - 1;
    }
    this.last = number >= 0 ? number : this.add(place, start, length);
    return this.last;
  }

  private startOf(number: i32): i32 {
    return load<i32>(this.starts + (number << 2));
  }

  private isText(number: i32, start: usize, length: i32): bool {
    const own = this.startOf(number);
    return this.startOf(number + 1) - own === length && isSame(this.bytes + own, start, length);
  }

  private add(place: u32, start: usize, length: i32): i32 {
    const number = this.size++;
    if (number === this.places) {
      this.starts = moved(this.starts, (this.places + 1) << 2, ((this.places << 1) + 1) << 2);
      this.places <<= 1;
    }
    // A word is read where a text starts, and with it up to seven bytes behind its end.
    if (this.used + length + 8 > this.room) {
      this.room = (this.room + length) * 2;
      this.bytes = moved(this.bytes, this.used, this.room);
    }
    memory.copy(this.bytes + this.used, start, length);
    this.used += length;
    store<i32>(this.starts + ((number + 1) << 2), this.used);
    store<i32>(this.table + (place << 2), number + 1);
    if (<u32>this.size * 2 > this.mask) this.rehash();
    return number;
  }

  private rehash(): void {
    heap.free(this.table);
    this.mask = this.mask * 2 + 1;
    this.table = heap.alloc((this.mask + 1) << 2);
    memory.fill(this.table, 0, (this.mask + 1) << 2);
    for (let number = 0; number < this.size; number++) {
      let place = hashOf(this.textAt(number), this.lengthOf(number)) & this.mask;
      while (load<i32>(this.table + (place << 2)) !== 0) place = (place + 1) & this.mask;
      store<i32>(this.table + (place << 2), number + 1);
    }
  }
}

function moved(from: usize, used: usize, room: usize): usize {
  const to = heap.alloc(room);
  memory.copy(to, from, used);
  heap.free(from);
  return to;
}

function isSame(a: usize, b: usize, length: i32): bool {
  while (length >= 8) {
    if (load<u64>(a) !== load<u64>(b)) return false;
    a += 8;
    b += 8;
    length -= 8;
  }
  return length === 0 || (load<u64>(a) ^ load<u64>(b)) << ((<u64>(8 - length)) << 3) === 0;
}

/** Multiplication moves bits upward; folding brings them down to where the place is taken from. */
function hashOf(at: usize, length: i32): u32 {
  let hash: u64 = length;
  while (length > 0) {
    const word = length >= 8 ? load<u64>(at) : load<u64>(at) << ((<u64>(8 - length)) << 3);
    hash = (hash ^ word) * 0x9e3779b97f4a7c15;
    hash ^= hash >> 32;
    at += 8;
    length -= 8;
  }
  return <u32>(hash ^ (hash >> 17));
}
