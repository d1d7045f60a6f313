/** Searches for the ends of cells, eight bytes at a time. */

import { quote } from '../characters';
import { zeroBytes } from './words';

/** The most bytes that are read at once, and so may be read past the end. */
export const AT_ONCE: i32 = 64;

const lineFeeds: u64 = 0x0a0a0a0a0a0a0a0a;

/** Address of the first delimiter or line feed from `at` on. There is always one, because the input is followed by line feeds. */
export function cellEnd(at: usize, delimiters: u64): usize {
  let found: u64 = 0;
  while (true) {
    const word = load<u64>(at);
    found = zeroBytes(word ^ delimiters) | zeroBytes(word ^ lineFeeds);
    if (found !== 0) break;
    at += 8;
  }
  return at + (<usize>ctz(found) >> 3);
}

/** Address of the quote that closes a cell whose text starts at `at`, skipping doubled quotes; `end` when there is none before it. */
export function closingQuote(at: usize, end: usize): usize {
  while (at < end) {
    if (load<u8>(at) === quote) {
      if (load<u8>(at + 1) !== quote) return at;
      at++;
    }
    at++;
  }
  return end;
}

export function hasQuote(start: usize, stop: usize): bool {
  for (let at = start; at < stop; at++) if (load<u8>(at) === quote) return true;
  return false;
}
