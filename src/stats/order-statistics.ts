import { endianness } from 'node:os';

/** Number of values below which sorting is faster than counting. */
const COUNTED_FROM = 4096;

/** Sixteen-bit words in a value, the uppermost last, as on little-endian machines; on others all values are sorted. */
const WORDS = 4;
const canCount = endianness() === 'LE';

/** A digit of a value: the word that contains its bits, the number of bits below them there, and one bin per value of the digit. */
interface Digit {
  readonly word: number;
  readonly shift: number;
  readonly bins: number;
}

/** Sign, exponent and the first bits of the fraction distinguish most values; the bytes that follow distinguish the rest. */
const digits: readonly Digit[] = [
  { word: 3, shift: 0, bins: 2 ** 16 },
  ...[2, 1, 0].flatMap((word) => [8, 0].map((shift) => ({ word, shift, bins: 2 ** 8 }))),
];

/** The values of some ranks, each at its rank; other positions may be empty. */
export type OrderStatistics = ArrayLike<number>;

/**
 * The values of given ranks in ascending order, in linear time: values are counted by their upper bits, and only those that share them
 * with a wanted value are compared by the bits that follow. There must be no NaN; the values are not modified.
 *
 * Each hot loop has a function of its own, with nothing after it but the return: V8 optimises a running loop, and does so again when it
 * reaches code after the loop that has not run yet.
 *
 * Source: Knuth, D. E. (1998), The Art of Computer Programming 3, 2nd ed., section 5.2, distribution counting.
 *
 * @param ranks from 0
 */
export function orderStatistics(values: Float64Array, ranks: readonly number[]): OrderStatistics {
  if (values.length < COUNTED_FROM || !canCount) return values.slice().sort();
  const found: Found = { length: values.length };
  keptBins ??= makeBins();
  find(found, { values, first: 0, ranks: [...ranks].sort((a, b) => a - b) }, 0, keptBins);
  return found;
}

type Found = Record<number, number> & { length: number };

/** Values that share the bits before a digit, the rank of the lowest, and the wanted ranks among them, in order. */
interface Alike {
  readonly values: Float64Array;
  readonly first: number;
  readonly ranks: number[];
}

function find(found: Found, alike: Alike, digit: number, bins: Bins): void {
  const { values, first, ranks } = alike;
  // Zeros of either sign are equal, but ordered.
  if (values.length >= COUNTED_FROM && (digit === 0 || !allSame(values))) {
    for (const part of divided(alike, digit, bins)) find(found, part, digit + 1, bins);
    return;
  }
  if (values.length < COUNTED_FROM) values.sort();
  for (const rank of ranks) found[rank] = values[rank - first];
}

function allSame(values: Float64Array): boolean {
  let i = 1;
  while (i < values.length && values[i] === values[0]) i++;
  return i === values.length;
}

/** Kept between calls: allocating them for every sample costs more than using them. */
let keptBins: Bins | null = null;
const copiesOf = digits.map(() => new Float64Array());

/** Per bin: its number of values, the number in it and below it, and the index of its next copy, −1 if none is made. */
interface Bins {
  readonly counts: Int32Array;
  readonly ends: Int32Array;
  readonly next: Int32Array;
}

function makeBins(): Bins {
  const places = () => new Int32Array(digits[0].bins);
  return { counts: places(), ends: places(), next: places() };
}

/** A bin with wanted values, and their ranks. */
interface Wanted {
  readonly bin: number;
  readonly ranks: number[];
}

/** Copies of the values that share a digit with a wanted one. */
function divided({ values, first, ranks }: Alike, place: number, { counts, ends, next }: Bins): Alike[] {
  const { word, shift, bins } = digits[place];
  const words = new Uint16Array(values.buffer, values.byteOffset, values.length * WORDS);
  const ways = waysThrough(bins, place === 0, words[WORDS - 1] >= 2 ** 15);
  counts.fill(0, 0, bins);
  count(words, word, shift, bins - 1, counts);
  let below = 0;
  for (const way of ways) below = addUp(counts, way, below, ends);
  const wanted: Wanted[] = [];
  for (const rank of ranks) {
    const bin = binOf(ends, ways, rank - first);
    if (wanted.at(-1)?.bin !== bin) wanted.push({ bin, ranks: [] });
    wanted[wanted.length - 1].ranks.push(rank);
  }
  next.fill(-1, 0, bins);
  let copies = 0;
  for (const { bin } of wanted) {
    next[bin] = copies;
    copies += counts[bin];
  }
  const kept = copiesFor(copies, place);
  collect(values, words, word, shift, bins - 1, next, kept);
  return wanted.map(({ bin, ranks }) => ({
    values: kept.subarray(next[bin] - counts[bin], next[bin]),
    first: first + ends[bin] - counts[bin],
    ranks,
  }));
}

/** Returns the array for copies at a digit, with at least this many slots; previous contents are overwritten. */
function copiesFor(count: number, place: number): Float64Array {
  if (copiesOf[place].length < count) copiesOf[place] = new Float64Array(Math.max(count, copiesOf[place].length * 2));
  return copiesOf[place];
}

/** Part of the bins, in ascending order of their values. */
interface Way {
  readonly from: number;
  readonly step: number;
  readonly bins: number;
}

/** All bins in ascending order: negative values, whose sign bit is set, rise as their bits fall. */
function waysThrough(bins: number, signed: boolean, negative: boolean): Way[] {
  const falling = { from: bins - 1, step: -1 };
  const rising = { from: 0, step: 1 };
  if (signed) return [falling, rising].map((way) => ({ ...way, bins: bins / 2 }));
  return [{ ...(negative ? falling : rising), bins }];
}

function count(words: Uint16Array, word: number, shift: number, mask: number, counts: Int32Array): void {
  for (let i = word; i < words.length; i += WORDS) counts[(words[i] >> shift) & mask]++;
}

function addUp(counts: Int32Array, { from, step, bins }: Way, below: number, ends: Int32Array): number {
  let end = below;
  for (let i = 0, bin = from; i < bins; i++, bin += step) ends[bin] = end += counts[bin];
  return end;
}

/** The bin of the value with a given rank among those counted. */
function binOf(ends: Int32Array, ways: readonly Way[], rank: number): number {
  const { from, step, bins } = ways.find(({ from, step, bins }) => rank < ends[from + step * (bins - 1)]) as Way;
  let low = 0;
  let high = bins - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rank < ends[from + step * middle]) high = middle;
    else low = middle + 1;
  }
  return from + step * low;
}

function collect(
  values: Float64Array,
  words: Uint16Array,
  word: number,
  shift: number,
  mask: number,
  next: Int32Array,
  into: Float64Array,
): void {
  for (let i = 0; i < values.length; i++) {
    const bin = (words[i * WORDS + word] >> shift) & mask;
    const at = next[bin];
    if (at < 0) continue;
    into[at] = values[i];
    next[bin] = at + 1;
  }
}
