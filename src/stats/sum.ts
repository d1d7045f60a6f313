/**
 * A compensated sum, one number at a time: the rounding error of every addition is kept and added back at the end. Numbers are added
 * in the order given; another order may change the last digit, so sort first where that matters. An overflow gives ±Infinity; a single
 * number above half the largest double may give NaN.
 *
 * Sources: Neumaier, A. (1974), Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen, ZAMM 54, 39–51; the
 * rounding error without a branch as in Knuth, D. E. (1998), The Art of Computer Programming 2, 3rd ed., section 4.2.2, theorem B.
 */
export class RunningSum {
  #total = 0;
  #lost = 0;

  add(x: number): void {
    const total = this.#total;
    const next = total + x;
    const added = next - total;
    this.#lost += total - (next - added) + (x - added);
    this.#total = next;
  }

  get value(): number {
    return Number.isFinite(this.#total) ? this.#total + this.#lost : this.#total;
  }
}

/** Compensated sum of finite numbers, in the order given; 0 for no numbers. See {@link RunningSum}. */
export function sum(values: ArrayLike<number>): number {
  const running = new RunningSum();
  for (let i = 0; i < values.length; i++) running.add(values[i]);
  return running.value;
}

/** Running compensated sums, each including its own number. See {@link RunningSum}. */
export function runningSums(values: Float64Array): Float64Array {
  const running = new RunningSum();
  return values.map((x) => {
    running.add(x);
    return running.value;
  });
}
