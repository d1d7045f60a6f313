import { type Codes, type Expected, GrowingCodes } from './growing.js';

/** More runs than this do not pay off: the records are then not consecutive, as in a wide table. */
const MOST_RUNS = 2 ** 16;

/** View and record of each observation, kept as runs of consecutive records as long as there are few runs. */
export class GrowingOrigins {
  #size = 0;
  /** First observation, view and record of each run, in threes; null when each observation is stored separately. */
  #runs: number[] | null = [];
  readonly #view: GrowingCodes;
  readonly #record: GrowingCodes;

  constructor(expected: Expected) {
    this.#view = new GrowingCodes(expected);
    this.#record = new GrowingCodes(expected);
  }

  /** Adds observations of consecutive records. */
  add(view: number, record: number, count: number): void {
    const runs = this.#runs;
    if (runs === null) this.#write(view, record, count);
    else {
      const last = runs.length - 3;
      const goesOn = last >= 0 && runs[last + 1] === view && runs[last + 2] - runs[last] === record - this.#size;
      if (!goesOn) runs.push(this.#size, view, record);
      this.#size += count;
      if (runs.length > 3 * MOST_RUNS) this.#writeRuns(runs);
    }
  }

  viewOf(observation: number): number {
    const runs = this.#runs;
    if (runs === null) return this.#view.get(observation);
    let [low, high] = [0, runs.length / 3];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (runs[3 * middle] <= observation) low = middle;
      else high = middle;
    }
    return runs[3 * low + 1];
  }

  /** View and record of every observation. */
  toColumns(): { readonly view: Codes; readonly record: Codes } {
    if (this.#runs !== null) this.#writeRuns(this.#runs);
    return { view: this.#view.toArray(this.#size), record: this.#record.toArray(this.#size) };
  }

  #writeRuns(runs: readonly number[]): void {
    const end = this.#size;
    this.#runs = null;
    this.#size = 0;
    for (let run = 0; run < runs.length; run += 3) this.#write(runs[run + 1], runs[run + 2], (runs[run + 3] ?? end) - runs[run]);
  }

  #write(view: number, record: number, count: number): void {
    this.#view.setSame(this.#size, view, count);
    this.#record.setRising(this.#size, record, count);
    this.#size += count;
  }
}
