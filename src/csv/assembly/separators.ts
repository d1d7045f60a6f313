/** Finds all ends of cells in a block without quotes, sixty-four bytes at a time. */

import { cr, lf, quote } from '../characters';
import { Area } from './area';
import { AT_ONCE } from './scan';

/** Addresses that are written at once, even if fewer are found: a loop of fixed length needs no branch per address. */
const WRITTEN_AT_ONCE: usize = 4;

/** Bytes needed for the addresses of all separators when each of `bytes` bytes may be one. */
export function separatorsBytes(bytes: i32): usize {
  return (<usize>(bytes + AT_ONCE) + WRITTEN_AT_ONCE) << 2;
}

/**
 * Stores the addresses of delimiters and line feeds in `area.ends`, in order, until there are `enough` line feeds. Returns how many there are of
 * both, or −1 when there is a quote, inside which they would not separate anything. The `AT_ONCE` bytes past the end must contain none of them.
 *
 * Source: Langdale, G. and Lemire, D. (2019), Parsing gigabytes of JSON per second, The VLDB Journal 28, section 3.1.
 */
export function separators(area: Area, end: usize, delimiter: u8, enough: i32): i32 {
  const delimiters = i8x16.splat(delimiter);
  const lineFeeds = i8x16.splat(<i8>lf);
  const quotes = i8x16.splat(<i8>quote);
  const carriageReturns = i8x16.splat(<i8>cr);
  let lowest = i8x16.splat(1);
  let returns = i8x16.splat(0);
  const places = area.ends;
  let next = places;
  let lines = 0;
  for (let at = area.input; at < end && lines < enough; at += AT_ONCE) {
    const a = v128.load(at);
    const b = v128.load(at, 16);
    const c = v128.load(at, 32);
    const d = v128.load(at, 48);
    if (v128.any_true(Vectors.equal(a, b, c, d, quotes))) return -1;
    returns = v128.or(returns, Vectors.equal(a, b, c, d, carriageReturns));
    lowest = i8x16.min_s(lowest, i8x16.min_s(i8x16.min_s(a, b), i8x16.min_s(c, d)));
    const ends = Vectors.bitsEqual(a, b, c, d, lineFeeds);
    let found = ends | Vectors.bitsEqual(a, b, c, d, delimiters);
    lines += <i32>popcnt(ends);
    const after = next + ((<usize>popcnt(found)) << 2);
    for (; next < after; next += WRITTEN_AT_ONCE << 2) {
      for (let i: usize = 0; i < WRITTEN_AT_ONCE; i++) {
        store<u32>(next + (i << 2), <u32>at + <u32>ctz(found));
        found &= found - 1;
      }
    }
    next = after;
  }
  area.lines = lines;
  // As signed bytes, NUL is zero and anything outside ASCII is negative.
  area.ascii = !v128.any_true(v128.or(returns, i8x16.le_s(lowest, i8x16.splat(0))));
  return <i32>((next - places) >> 2);
}

/** Compares four vectors of bytes, `AT_ONCE` bytes together, with one. A class, because only its methods can be marked `@inline` here. */
class Vectors {
  /** A vector that is not zero if one of the four has an equal byte. */
  @inline
  static equal(a: v128, b: v128, c: v128, d: v128, byte: v128): v128 {
    return v128.or(v128.or(i8x16.eq(a, byte), i8x16.eq(b, byte)), v128.or(i8x16.eq(c, byte), i8x16.eq(d, byte)));
  }

  /** One bit for each equal byte, the lowest for the first byte of the first vector. */
  @inline
  static bitsEqual(a: v128, b: v128, c: v128, d: v128, byte: v128): u64 {
    const low = i8x16.bitmask(i8x16.eq(a, byte)) | (i8x16.bitmask(i8x16.eq(b, byte)) << 16);
    const high = i8x16.bitmask(i8x16.eq(c, byte)) | (i8x16.bitmask(i8x16.eq(d, byte)) << 16);
    return <u64>(<u32>low) | ((<u64>(<u32>high)) << 32);
  }
}
