/**
 * One thread's share of work that consists of numbered pieces. The threads take pieces from one shared counter, so that each piece is done once, by
 * the first thread that is free.
 */
export class WorkShare {
  #size = 0;

  /** @param taken number of pieces taken so far, in memory shared by all threads; of its own for work that is not shared */
  constructor(private readonly taken: Int32Array = new Int32Array(1)) {}

  /** Number of pieces that this thread has taken. */
  get size(): number {
    return this.#size;
  }

  /** Takes one piece after another until all `pieces` are taken, and yields their numbers. */
  *of(pieces: number): Generator<number> {
    for (let piece = Atomics.add(this.taken, 0, 1); piece < pieces; piece = Atomics.add(this.taken, 0, 1)) {
      this.#size++;
      yield piece;
    }
  }
}
