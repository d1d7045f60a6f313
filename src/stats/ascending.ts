/** Below so many values the built-in sort is faster. */
const MANY = 2000;

/** Moves for each value after which another way is taken. */
const PATIENCE = 8;

const shifts = [0, 11, 22] as const;
const places = 2 ** 11;

/**
 * The values in ascending order, as a new array. There must be no NaN.
 *
 * Many are sorted by the upper half of their bits, eleven at a time from the lowest (radix sort), which leaves in wrong order only
 * those that agree in sign, exponent and twenty more bits; insertion puts these right, and where there are too many of them the
 * built-in sort does.
 *
 * Source: Knuth, D. E. (1998), The Art of Computer Programming 3, 2nd ed., section 5.2.5, algorithm R; section 5.2.1, algorithm S.
 */
export function ascending(values: Float64Array): Float64Array {
  if (values.length < MANY) return values.slice().sort();
  const sorted = byUpperBits(values);
  return isInsertable(sorted) ? sorted : sorted.sort();
}

/** Sorts by sign, exponent and the upper bits of the fraction. */
function byUpperBits(values: Float64Array): Float64Array {
  const counts = shifts.map(() => new Int32Array(places));
  const upper = upperBits(values);
  for (let i = 0; i < values.length; i++) {
    const key = keyOf(upper[2 * i + 1]);
    for (let pass = 0; pass < shifts.length; pass++) counts[pass][(key >>> shifts[pass]) & (places - 1)]++;
  }
  let from = values;
  for (let pass = 0; pass < shifts.length; pass++) {
    const next = counts[pass];
    for (let place = 0, before = 0; place < places; place++) {
      const count = next[place];
      next[place] = before;
      before += count;
    }
    from = distributed(from, next, shifts[pass]);
  }
  return from;
}

function distributed(from: Float64Array, next: Int32Array, shift: number): Float64Array {
  const to = new Float64Array(from.length);
  const upper = upperBits(from);
  for (let i = 0; i < from.length; i++) to[next[(keyOf(upper[2 * i + 1]) >>> shift) & (places - 1)]++] = from[i];
  return to;
}

/** Both halves of the bits of each value; the upper one is the second on every machine that Node runs on. */
function upperBits(values: Float64Array): Int32Array {
  return new Int32Array(values.buffer, values.byteOffset, values.length * 2);
}

/** Upper bits as a number that rises with the value: of a negative one all are turned round, of another the sign alone. */
function keyOf(upper: number): number {
  return upper ^ ((upper >> 31) | -0x80000000);
}

/** Sorts by insertion what is nearly sorted; false when it is not. */
function isInsertable(values: Float64Array): boolean {
  let moves = values.length * PATIENCE;
  for (let i = 1; i < values.length; i++) {
    const value = values[i];
    let at = i;
    for (; at > 0 && values[at - 1] > value; at--) values[at] = values[at - 1];
    values[at] = value;
    moves -= i - at;
    if (moves < 0) return false;
  }
  return true;
}
