/** A typed array that is used again and again: what was taken from it before is written over by the next who asks. */
export class Scratch<T extends Int32Array | Float64Array> {
  #array: T;

  constructor(
    private readonly make: (length: number) => T,
    length: number,
  ) {
    this.#array = make(length);
  }

  take(length: number): T {
    if (this.#array.length < length) this.#array = this.make(Math.max(length, this.#array.length * 2));
    return this.#array.subarray(0, length) as T;
  }
}

/** @param length of what will be taken at most, where that is known */
export const scratchInts = (length = 0) => new Scratch((length) => new Int32Array(length), length);
export const scratchFloats = (length = 0) => new Scratch((length) => new Float64Array(length), length);
