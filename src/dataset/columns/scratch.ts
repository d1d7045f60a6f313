/** A reusable typed array: each `take` may overwrite what was taken before. */
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

/** @param length the most that will be taken, if known */
export const scratchInts = (length = 0) => new Scratch((length) => new Int32Array(length), length);
export const scratchFloats = (length = 0) => new Scratch((length) => new Float64Array(length), length);
