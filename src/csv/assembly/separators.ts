/** Finds all ends of cells in a block without quotes, sixteen bytes at a time. */

import { cr, lf, quote } from '../characters';
import { Area } from './area';

/** Addresses that are written at once, even if fewer are found: a loop of fixed length needs no branch per address. */
const AT_ONCE: usize = 4;

/** Bytes needed for the addresses of all separators when each of `bytes` bytes may be one. */
export function separatorsBytes(bytes: i32): usize {
  return (<usize>bytes + 16 + AT_ONCE) << 2;
}

/**
 * Stores the addresses of delimiters and line feeds in `area.ends`, in order, until there are `enough` line feeds. Returns how many there are of
 * both, or −1 when there is a quote, inside which they would not separate anything. The sixteen bytes behind the end must contain none of them.
 *
 * Source: Langdale, G. and Lemire, D. (2019), Parsing gigabytes of JSON per second, The VLDB Journal 28, section 3.1.
 */
export function separators(area: Area, end: usize, delimiter: u8, enough: i32): i32 {
  const delimiters = i8x16.splat(delimiter);
  const lineFeeds = i8x16.splat(<i8>lf);
  const quotes = i8x16.splat(<i8>quote);
  const nul = i8x16.splat(0);
  const carriageReturns = i8x16.splat(<i8>cr);
  let others = i8x16.splat(0);
  const places = area.ends;
  let next = places;
  let lines = 0;
  for (let at = area.input; at < end && lines < enough; at += 16) {
    const bytes = v128.load(at);
    if (v128.any_true(i8x16.eq(bytes, quotes))) return -1;
    // As signed bytes, NUL is zero and anything outside ASCII is negative.
    others = v128.or(others, v128.or(i8x16.le_s(bytes, nul), i8x16.eq(bytes, carriageReturns)));
    const ends = i8x16.eq(bytes, lineFeeds);
    let found = i8x16.bitmask(v128.or(ends, i8x16.eq(bytes, delimiters)));
    lines += popcnt(i8x16.bitmask(ends));
    const after = next + ((<usize>popcnt(found)) << 2);
    for (; next < after; next += AT_ONCE << 2) {
      for (let i: usize = 0; i < AT_ONCE; i++) {
        store<u32>(next + (i << 2), <u32>at + ctz(found));
        found &= found - 1;
      }
    }
    next = after;
  }
  area.lines = lines;
  area.ascii = !v128.any_true(others);
  return <i32>((next - places) >> 2);
}
