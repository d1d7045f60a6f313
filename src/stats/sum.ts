/**
 * Compensated sum: the rounding error of every addition is kept and added back at the end. Plain in the order given:
 * another order may differ in the last digit, so sort first where that matters. An overflow gives ±Infinity.
 *
 * Source: Neumaier, A. (1974), Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen, ZAMM 54, 39–51.
 */
export class CompensatedSum {
  #sum = 0;
  #lost = 0;

  add(x: number): void {
    const next = this.#sum + x;
    this.#lost += Math.abs(this.#sum) >= Math.abs(x) ? this.#sum - next + x : x - next + this.#sum;
    this.#sum = next;
  }

  get value(): number {
    return Number.isFinite(this.#sum) ? this.#sum + this.#lost : this.#sum;
  }
}

/** Compensated sum of finite numbers in the order given; 0 of none. See {@link CompensatedSum}. */
export function sum(values: ArrayLike<number>): number {
  const total = new CompensatedSum();
  for (let i = 0; i < values.length; i++) total.add(values[i]);
  return total.value;
}
