/**
 * Puts the value of a rank where it stands in ascending order, nothing greater before it and nothing smaller after it, in
 * place and in time that grows with the number of values. There must be no NaN.
 *
 * Source: Hoare, C. A. R. (1961), Algorithm 65: Find, Communications of the ACM 4(7), 321–322; the middle of three as pivot.
 *
 * @param rank from 0
 */
export function select(values: Float64Array, rank: number, from = 0): number {
  let low = from;
  let high = values.length - 1;
  while (low < high) {
    const pivot = middleOf(values[low], values[(low + high) >>> 1], values[high]);
    let left = low;
    let right = high;
    while (left <= right) {
      while (values[left] < pivot) left++;
      while (values[right] > pivot) right--;
      if (left <= right) {
        const value = values[left];
        values[left++] = values[right];
        values[right--] = value;
      }
    }
    if (rank <= right) high = right;
    else if (rank >= left) low = left;
    else break;
  }
  return values[rank];
}

function middleOf(a: number, b: number, c: number): number {
  return a < b ? (b < c ? b : Math.max(a, c)) : a < c ? a : Math.max(b, c);
}
