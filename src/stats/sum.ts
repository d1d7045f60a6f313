/**
 * Compensated sum of finite numbers; 0 of none. The rounding error of every addition is kept and added back at the end.
 * Plain in the order given: another order may differ in the last digit, so sort first where that matters. An overflow
 * gives ±Infinity.
 *
 * Source: Neumaier, A. (1974), Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen, ZAMM 54, 39–51.
 */
export function sum(values: ArrayLike<number>): number {
  let total = 0;
  let lost = 0;
  for (let i = 0; i < values.length; i++) {
    const x = values[i];
    const next = total + x;
    lost += Math.abs(total) >= Math.abs(x) ? total - next + x : x - next + total;
    total = next;
  }
  return Number.isFinite(total) ? total + lost : total;
}
