/** A typed array that is used again and again: what was taken from it before is written over by the next who asks. */
export class Scratch<T extends Int32Array | Float64Array> {
  #array: T;

  constructor(private readonly make: (length: number) => T) {
    this.#array = make(0);
  }

  take(length: number): T {
    if (this.#array.length < length) this.#array = this.make(Math.max(length, this.#array.length * 2));
    return this.#array.subarray(0, length) as T;
  }
}

export const scratchInts = () => new Scratch((length) => new Int32Array(length));
export const scratchFloats = () => new Scratch((length) => new Float64Array(length));
