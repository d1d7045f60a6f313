/**
 * Numbers the distinct texts of a column in order of appearance, by their bytes. Open addressing with linear probing; at most
 * half of the places are taken.
 */
export class Dictionary {
  size: i32 = 0;
  /** In each place a text by its number, plus one, and its hash in the upper half; zero is an empty place. */
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
    this.table = zeroed(this.mask);
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
    return this.numberOfHashed(start, stop, hashOf(start, <i32>(stop - start)));
  }

  /** Whether the table is larger than what is near: whoever looks up many texts then does well to ask for their places before. */
  get isLarge(): bool {
    return this.mask >= FAR;
  }

  /** What stands in the place that is looked at first. */
  peek(hash: u32): u64 {
    return load<u64>(this.table + ((hash & this.mask) << 3));
  }

  /** The same as `numberOf` for a text whose hash is known. */
  numberOfHashed(start: usize, stop: usize, hash: u32): i32 {
    const length = <i32>(stop - start);
    let place = hash & this.mask;
    while (true) {
      const entry = load<u64>(this.table + (place << 3));
      if (entry === 0) return this.add(place, hash, start, length);
      if (<u32>(entry >> 32) === hash) {
        const number = <i32>entry - 1;
        const own = this.startOf(number);
        if (this.startOf(number + 1) - own === length && isSame(this.bytes + own, start, length)) return number;
      }
      place = (place + 1) & this.mask;
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
    if (this.used + length + 8 > this.room) {
      this.room = (this.room + length) * 2;
      this.bytes = moved(this.bytes, this.used, this.room);
    }
    memory.copy(this.bytes + this.used, start, length);
    this.used += length;
    store<i32>(this.starts + ((number + 1) << 2), this.used);
    store<u64>(this.table + (place << 3), ((<u64>hash) << 32) | (number + 1));
    if (<u32>this.size * 2 > this.mask) this.grow();
    return number;
  }

  private grow(): void {
    const from = this.table;
    const last = this.mask;
    this.mask = last * 2 + 1;
    this.table = zeroed(this.mask);
    for (let old: u32 = 0; old <= last; old++) {
      const entry = load<u64>(from + (old << 3));
      if (entry === 0) continue;
      let place = <u32>(entry >> 32) & this.mask;
      while (load<u64>(this.table + (place << 3)) !== 0) place = (place + 1) & this.mask;
      store<u64>(this.table + (place << 3), entry);
    }
    heap.free(from);
  }
}

/** From so many places on a table is larger than a second-level cache. */
const FAR: u32 = 65536;

function zeroed(mask: u32): usize {
  const bytes = (<usize>mask + 1) << 3;
  const table = heap.alloc(bytes);
  memory.fill(table, 0, bytes);
  return table;
}

function moved(from: usize, used: usize, room: usize): usize {
  const to = heap.alloc(room);
  memory.copy(to, from, used);
  heap.free(from);
  return to;
}

/** The first eight bytes of a text, in the upper bytes where there are fewer. */
function headOf(at: usize, length: i32): u64 {
  if (length >= 8) return load<u64>(at);
  return length === 0 ? 0 : load<u64>(at) << ((<u64>(8 - length)) << 3);
}

function isSame(a: usize, b: usize, length: i32): bool {
  if (headOf(a, length) !== headOf(b, length)) return false;
  if (length <= 8) return true;
  const last = length - 8;
  for (let at = 8; at < last; at += 8) if (load<u64>(a + at) !== load<u64>(b + at)) return false;
  return load<u64>(a + last) === load<u64>(b + last);
}

/** Multiplication moves bits upward; folding brings them down to where the place is taken from. */
function mixed(hash: u64, word: u64): u64 {
  hash = (hash ^ word) * 0x9e3779b97f4a7c15;
  return hash ^ (hash >> 32);
}

export function hashOf(at: usize, length: i32): u32 {
  let hash = mixed(length, headOf(at, length));
  if (length > 8) {
    const last = length - 8;
    for (let middle = 8; middle < last; middle += 8) hash = mixed(hash, load<u64>(at + middle));
    hash = mixed(hash, load<u64>(at + last));
  }
  return <u32>(hash ^ (hash >> 17));
}
