/**
 * Numbers the distinct texts of a column in order of appearance, from the bytes of their cells: no string is made for a text
 * that was seen before. Open addressing with linear probing; at most half of the places are taken.
 */
export class ByteDictionary {
  size = 0;
  #table = new Int32Array(256).fill(-1);
  #hashes = new Int32Array(128);
  #starts = new Int32Array(128);
  #ends = new Int32Array(128);
  #last = 0;

  constructor(private readonly bytes: Uint8Array) {}

  /** The number of a text; `size` as it was before when it is new. */
  numberOf(start: number, end: number): number {
    if (this.size > 0 && this.#isText(this.#last, start, end)) return this.#last;
    this.#last = this.#find(start, end);
    return this.#last;
  }

  #find(start: number, end: number): number {
    const bytes = this.bytes;
    let hash = end - start;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ bytes[at], 0x01000193);
    // The multiplication moves bits upward only; the place is taken from below.
    hash ^= hash >>> 15;
    const mask = this.#table.length - 1;
    for (let place = hash & mask; ; place = (place + 1) & mask) {
      const number = this.#table[place];
      if (number === -1) return this.#add(place, hash, start, end);
      if (this.#hashes[number] === hash && this.#isText(number, start, end)) return number;
    }
  }

  #isText(number: number, start: number, end: number): boolean {
    const bytes = this.bytes;
    let known = this.#starts[number];
    if (this.#ends[number] - known !== end - start) return false;
    for (let at = start; at < end; at++) if (bytes[at] !== bytes[known++]) return false;
    return true;
  }

  #add(place: number, hash: number, start: number, end: number): number {
    const number = this.size++;
    if (number === this.#hashes.length) this.#grow();
    this.#hashes[number] = hash;
    this.#starts[number] = start;
    this.#ends[number] = end;
    if (this.size * 2 > this.#table.length) this.#rehash();
    else this.#table[place] = number;
    return number;
  }

  #grow(): void {
    const larger = (array: Int32Array<ArrayBuffer>) => {
      const copy = new Int32Array(array.length * 2);
      copy.set(array);
      return copy;
    };
    this.#hashes = larger(this.#hashes);
    this.#starts = larger(this.#starts);
    this.#ends = larger(this.#ends);
  }

  #rehash(): void {
    this.#table = new Int32Array(this.#table.length * 2).fill(-1);
    const mask = this.#table.length - 1;
    for (let number = 0; number < this.size; number++) {
      let place = this.#hashes[number] & mask;
      while (this.#table[place] !== -1) place = (place + 1) & mask;
      this.#table[place] = number;
    }
  }
}
