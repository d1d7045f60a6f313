/** Fewer are sorted before they could be counted. */
const MANY = 8192;

/** Sign, exponent and the first bits of the fraction: so many values are told apart by them. */
const BINS = 2 ** 16;

/** The values of some ranks, each at its rank; the places of other ranks may be empty. */
export type OrderStatistics = ArrayLike<number>;

/**
 * The values that have some ranks in ascending order, in time that grows with the number of values: they are counted by their upper
 * bits, and only those that share them with a value that is asked for are sorted. There must be no NaN; the values are not modified.
 *
 * Source: Knuth, D. E. (1998), The Art of Computer Programming 3, 2nd ed., section 5.2, distribution counting.
 *
 * @param ranks from 0
 */
export function orderStatistics(values: Float64Array, ranks: readonly number[]): OrderStatistics {
  if (values.length < MANY) return values.slice().sort();
  // The upper half of the bits is the second on every machine that Node runs on.
  const halves = new Int32Array(values.buffer, values.byteOffset, values.length * 2);
  const counts = new Int32Array(BINS);
  for (let i = 1; i < halves.length; i += 2) counts[binOf(halves[i])]++;
  const found: Record<number, number> & { length: number } = { length: values.length };
  const wanted = binsOfRanks(counts, ranks);
  const contents = sortedBins(values, halves, counts, [...wanted.keys()]);
  for (const [bin, { first, ranks: within }] of wanted) {
    const content = contents.get(bin) as Float64Array;
    for (const rank of within) found[rank] = content[rank - first];
  }
  return found;
}

/** The bin of a value by the upper half of its bits, which never falls where the value rises. */
function binOf(upper: number): number {
  // Of a negative value all bits are turned round, of another the sign alone.
  return (upper ^ ((upper >> 31) | -0x80000000)) >>> 16;
}

/** The bins in which ranks stand, and the rank of the first value in each. */
function binsOfRanks(counts: Int32Array, ranks: readonly number[]): Map<number, { first: number; ranks: number[] }> {
  const wanted = new Map<number, { first: number; ranks: number[] }>();
  let first = 0;
  let bin = 0;
  for (const rank of [...ranks].sort((a, b) => a - b)) {
    while (rank >= first + counts[bin]) first += counts[bin++];
    const known = wanted.get(bin);
    if (known === undefined) wanted.set(bin, { first, ranks: [rank] });
    else known.ranks.push(rank);
  }
  return wanted;
}

function sortedBins(values: Float64Array, halves: Int32Array, counts: Int32Array, wanted: readonly number[]): Map<number, Float64Array> {
  const contents = wanted.map((bin) => new Float64Array(counts[bin]));
  const slots = new Uint8Array(BINS);
  for (const [slot, bin] of wanted.entries()) slots[bin] = slot + 1;
  const next = new Int32Array(wanted.length);
  for (let i = 0; i < values.length; i++) {
    const slot = slots[binOf(halves[2 * i + 1])];
    if (slot > 0) contents[slot - 1][next[slot - 1]++] = values[i];
  }
  return new Map(wanted.map((bin, slot) => [bin, contents[slot].sort()]));
}
