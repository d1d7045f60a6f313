import type { Numbers } from '../../dataset/growing.js';

/**
 * A number for each row that is the same where all values are, so that copies are found in one pass: FNV-1a over the bits of
 * the values, twice with different starts, since with millions of rows 32 bits are too few. Rows with fewer than `least`
 * values above zero have 0.
 *
 * Source: Fowler, Noll and Vo, The FNV Non-Cryptographic Hash Algorithm (IETF draft-eastlake-fnv).
 */
export function rowHashes(columns: readonly Numbers[], size: number, least: number): Float64Array {
  const low = new Uint32Array(size).fill(0x811c9dc5);
  const high = new Uint32Array(size).fill(0x01000193);
  const filled = new Uint8Array(size);
  const one = new Float64Array(1);
  const words = new Uint32Array(one.buffer);
  for (const values of columns) {
    for (let i = 0; i < size; i++) {
      const value = values[i];
      // every NaN alike, whatever its bits
      one[0] = Number.isNaN(value) ? -1 : value;
      if (value > 0) filled[i]++;
      low[i] = Math.imul(Math.imul(low[i] ^ words[0], PRIME) ^ words[1], PRIME);
      high[i] = Math.imul(Math.imul(high[i] ^ words[1], PRIME) ^ words[0] ^ (high[i] >>> 15), PRIME);
    }
  }
  return Float64Array.from(low, (bits, i) => (filled[i] < least ? 0 : bits * 0x200000 + (high[i] >>> 11) + 1));
}

const PRIME = 0x01000193;
