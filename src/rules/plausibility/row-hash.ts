import type { Numbers } from '../../dataset/columns/growing.js';

/**
 * A hash per row, equal for rows with equal values and computed column by column: the bits of a value are mixed in by a
 * multiplication, and its upper bits, which the next multiplication would lose, are folded back.
 *
 * Source: Knuth, D. E. (1998), The Art of Computer Programming 3, 2nd ed., section 6.4, multiplicative hashing.
 */
export function rowHashes(columns: readonly Numbers[], size: number): Int32Array {
  const hashes = new Int32Array(size);
  for (const values of columns) {
    const bits = new Int32Array(values.buffer, values.byteOffset, (size * values.BYTES_PER_ELEMENT) / Int32Array.BYTES_PER_ELEMENT);
    if (values instanceof Float32Array) mixIn(hashes, values, bits);
    else mixInPairs(hashes, values, bits);
  }
  return hashes;
}

function mixIn(hashes: Int32Array, values: Float32Array, bits: Int32Array): void {
  for (let i = 0; i < hashes.length; i++) hashes[i] = mixed(hashes[i], Number.isNaN(values[i]) ? MISSING : bits[i]);
}

function mixInPairs(hashes: Int32Array, values: Float64Array, bits: Int32Array): void {
  for (let i = 0; i < hashes.length; i++) {
    const missing = Number.isNaN(values[i]);
    hashes[i] = mixed(mixed(hashes[i], missing ? MISSING : bits[2 * i]), missing ? MISSING : bits[2 * i + 1]);
  }
}

function mixed(hash: number, bits: number): number {
  const product = Math.imul(hash ^ bits, PRIME);
  return product ^ (product >>> 15);
}

/** Bits used for missing values, whatever NaN they are. */
const MISSING = -1;

/** The prime next to 2³² divided by the golden ratio. */
const PRIME = 0x9e3779b1;

/**
 * Rows, in ascending order, whose hash may occur twice: all that do, and a few others. Hardly any do, and a bitmap of the
 * hashes stays in the cache while a table of all rows does not.
 */
export function rowsWithTwins(hashes: Int32Array): number[] {
  const bits = Math.min(32, Math.max(WORD, Math.ceil(Math.log2(hashes.length * 16))));
  const shift = 32 - bits;
  const once = new Int32Array(2 ** (bits - WORD));
  const twice = new Int32Array(once.length);
  for (let i = 0; i < hashes.length; i++) {
    const place = hashes[i] >>> shift;
    const bit = 1 << place;
    if ((once[place >>> WORD] & bit) !== 0) twice[place >>> WORD] |= bit;
    else once[place >>> WORD] |= bit;
  }
  const rows: number[] = [];
  for (let i = 0; i < hashes.length; i++) {
    const place = hashes[i] >>> shift;
    if ((twice[place >>> WORD] & (1 << place)) !== 0) rows.push(i);
  }
  return rows;
}

/** Bits per word of the bitmap, as a power of two. */
const WORD = 5;

/** First row per distinct hash: a table with open addressing, at most half full. */
export class FirstRows {
  readonly #rows: Int32Array;
  readonly #shift: number;

  /** @param count maximum number of rows looked up */
  constructor(
    private readonly hashes: Int32Array,
    count: number,
    private readonly same: (a: number, b: number) => boolean,
  ) {
    const bits = Math.max(1, Math.ceil(Math.log2(count * 2)));
    this.#rows = new Int32Array(2 ** bits).fill(-1);
    this.#shift = 32 - bits;
  }

  /** The first equal row among those looked up so far, or the row itself. */
  firstLike(row: number): number {
    const rows = this.#rows;
    const hash = this.hashes[row];
    let slot = hash >>> this.#shift;
    for (; rows[slot] !== -1; slot = (slot + 1) & (rows.length - 1)) {
      if (this.hashes[rows[slot]] === hash && this.same(rows[slot], row)) return rows[slot];
    }
    rows[slot] = row;
    return row;
  }
}
