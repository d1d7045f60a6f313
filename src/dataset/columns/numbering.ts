/** Keys below it are looked up in an array, which is faster. */
const SMALL = 4096;

/** Numbers keys from 1, in the order in which they are added. */
export class Numbering {
  readonly #small = new Int32Array(SMALL);
  readonly #large = new Map<number, number>();
  /** The last number given. */
  last = 0;

  /** The number of a key; 0 when it has none. */
  find(key: number): number {
    return key < SMALL ? this.#small[key] : (this.#large.get(key) ?? 0);
  }

  /** Numbers a key that has no number yet. */
  add(key: number): number {
    this.last++;
    if (key < SMALL) this.#small[key] = this.last;
    else this.#large.set(key, this.last);
    return this.last;
  }
}
