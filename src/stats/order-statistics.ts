/** Fewer are sorted before they could be counted. */
const MANY = 4096;

/** Values are told apart by sixteen of their bits at a time, the uppermost first: sign, exponent and the first bits of the fraction. */
const DIGITS = 4;
const BINS = 2 ** 16;

/** The values of some ranks, each at its rank; the places of other ranks may be empty. */
export type OrderStatistics = ArrayLike<number>;

/**
 * The values that have some ranks in ascending order, in time that grows with the number of values: they are counted by their upper
 * bits, and only those that share them with a value that is asked for are told apart by the bits that follow. There must be no NaN;
 * the values are not modified.
 *
 * Source: Knuth, D. E. (1998), The Art of Computer Programming 3, 2nd ed., section 5.2, distribution counting.
 *
 * @param ranks from 0
 */
export function orderStatistics(values: Float64Array, ranks: readonly number[]): OrderStatistics {
  if (values.length < MANY) return values.slice().sort();
  const found: Found = { length: values.length };
  bins ??= { counts: new Int32Array(BINS), slots: new Uint16Array(BINS) };
  find(found, { values, first: 0, ranks: [...ranks].sort((a, b) => a - b) }, 0, bins);
  return found;
}

/** Kept from one call to the next, like the rooms for copies: making them anew for every sample costs more than using them. */
let bins: Bins | null = null;

/** Room for the copies that are made at each digit. */
const rooms = Array.from({ length: DIGITS }, () => new Float64Array());

/** Room at a digit for so many values; what stood there before is written over. */
function roomFor(count: number, digit: number): Float64Array {
  if (rooms[digit].length < count) rooms[digit] = new Float64Array(count);
  return rooms[digit];
}

type Found = Record<number, number> & { length: number };

/** Values that share the bits before a digit, the rank of the lowest, and the ranks that are asked for among them, in order. */
interface Alike {
  readonly values: Float64Array;
  readonly first: number;
  readonly ranks: number[];
}

/** One place for each bin, all zero between two divisions. */
interface Bins {
  readonly counts: Int32Array;
  readonly slots: Uint16Array;
}

function find(found: Found, { values, first, ranks }: Alike, digit: number, bins: Bins): void {
  if (values.length >= MANY && (digit === 0 || !allSame(values))) {
    for (const alike of divided(values, first, ranks, digit, bins)) find(found, alike, digit + 1, bins);
    return;
  }
  if (values.length < MANY) values.sort();
  for (const rank of ranks) found[rank] = values[rank - first];
}

function allSame(values: Float64Array): boolean {
  let i = 1;
  while (i < values.length && values[i] === values[0]) i++;
  return i === values.length;
}

/** Copies of the values that share a digit with one that is asked for. */
function divided(values: Float64Array, first: number, ranks: readonly number[], digit: number, { counts, slots }: Bins): Alike[] {
  const digits = new Uint16Array(values.buffer, values.byteOffset, values.length * DIGITS);
  // The uppermost bits are the last on every machine that Node runs on.
  const at = DIGITS - 1 - digit;
  count(digits, at, counts);
  const negative = digit > 0 && digits[DIGITS - 1] >= BINS / 2;
  const wanted: { readonly first: number; readonly count: number; readonly ranks: number[] }[] = [];
  let place = 0;
  for (const rank of ranks) {
    let bin = binAt(place, digit, negative);
    for (; rank >= first + counts[bin]; bin = binAt(++place, digit, negative)) first += counts[bin];
    if (slots[bin] === 0) slots[bin] = wanted.push({ first, count: counts[bin], ranks: [] });
    wanted[slots[bin] - 1].ranks.push(rank);
  }
  const room = roomFor(
    wanted.reduce((sum, { count }) => sum + count, 0),
    digit,
  );
  let start = 0;
  const alike = wanted.map(({ first, count, ranks }) => {
    start += count;
    return { first, ranks, values: room.subarray(start - count, start) };
  });
  collect(values, digits, at, slots, alike);
  counts.fill(0);
  slots.fill(0);
  return alike;
}

function count(digits: Uint16Array, at: number, counts: Int32Array): void {
  for (let i = at; i < digits.length; i += DIGITS) counts[digits[i]]++;
}

function collect(values: Float64Array, digits: Uint16Array, at: number, slots: Uint16Array, alike: readonly Alike[]): void {
  const next = new Int32Array(alike.length);
  for (let i = 0; i < values.length; i++) {
    const slot = slots[digits[i * DIGITS + at]] - 1;
    if (slot >= 0) alike[slot].values[next[slot]++] = values[i];
  }
}

/** The digit that comes at a place in ascending order: negative values, whose bit of the sign is set, rise where their digits fall. */
function binAt(place: number, digit: number, negative: boolean): number {
  if (digit > 0) return negative ? BINS - 1 - place : place;
  return place < BINS / 2 ? BINS - 1 - place : place - BINS / 2;
}
