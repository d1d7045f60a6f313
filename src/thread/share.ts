/** What one thread takes of a work in pieces, which it shares with another or does alone: each piece is taken once, by whoever is free. */
export class WorkShare {
  #size = 0;

  /** @param taken how many pieces were taken so far, in memory of all who share the work */
  constructor(private readonly taken: Int32Array = new Int32Array(1)) {}

  /** Pieces that this thread has taken. */
  get size(): number {
    return this.#size;
  }

  /** Takes one piece after the other, by their numbers, as long as one is left of so many. */
  *of(pieces: number): Generator<number> {
    for (let piece = Atomics.add(this.taken, 0, 1); piece < pieces; piece = Atomics.add(this.taken, 0, 1)) {
      this.#size++;
      yield piece;
    }
  }
}
