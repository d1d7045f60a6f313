/** Parses numbers from their bytes, eight digits at a time. */

import { filled, repeated, zeroBytes } from './words';

/** Returned for anything that is not a plain number. Plain numbers are never negative. */
export const NO_NUMBER: f64 = -1;

/** Maximum length in bytes: up to 15 digits are an integer that binary64 represents exactly. */
const longest: usize = 15;

const zeros: u64 = 0x3030303030303030;

const powersOfTen: StaticArray<f64> = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

function areDigits(word: u64): bool {
  return ((word & 0xf0f0f0f0f0f0f0f0) | (((word + 0x0606060606060606) & 0xf0f0f0f0f0f0f0f0) >> 4)) === 0x3333333333333333;
}

/**
 * The value of eight digits, the first in the lowest byte: combines pairs, then fours, then all eight.
 *
 * Source: Lemire, D. (2021), Number parsing at a gigabyte per second, Software: Practice and Experience 51(8).
 */
function eightDigits(word: u64): u64 {
  word = ((word & 0x0f0f0f0f0f0f0f0f) * 2561) >> 8;
  word = ((word & 0x00ff00ff00ff00ff) * 6553601) >> 16;
  return ((word & 0x0000ffff0000ffff) * 42949672960001) >> 32;
}

/** The first `length` bytes (one to eight) as the last of eight digits, with zeros before them. */
function padded(at: usize, length: usize): u64 {
  return filled(load<u64>(at), length, zeros);
}

/** The value of one to fifteen digits; `NO_NUMBER` for anything else. */
export function wholeNumber(start: usize, stop: usize): f64 {
  const length = stop - start;
  if (length <= 8) {
    const word = padded(start, length);
    return areDigits(word) ? <f64>eightDigits(word) : NO_NUMBER;
  }
  if (length > longest) return NO_NUMBER;
  const high = padded(start, length - 8);
  const low = load<u64>(stop - 8);
  return areDigits(high) && areDigits(low) ? <f64>(eightDigits(high) * 100000000 + eightDigits(low)) : NO_NUMBER;
}

/**
 * The value of digits with one decimal mark that cannot be read as grouping thousands; `NO_NUMBER` for anything else. Dividend and divisor are exact,
 * so that the quotient is the binary64 number nearest to the written one, as with `Number`.
 *
 * Source: Clinger, W. D. (1990), How to read floating point numbers accurately, PLDI.
 */
export function decimalNumber(start: usize, stop: usize, mark: u8): f64 {
  const length = stop - start;
  return length <= 8 ? shortDecimal(start, length, mark) : longDecimal(start, stop, mark);
}

function shortDecimal(start: usize, length: usize, mark: u8): f64 {
  const word = padded(start, length);
  const marks = zeroBytes(word ^ repeated(mark));
  // Bits up to the first mark; a second one is no digit.
  const place = ctz(marks) - 7;
  const decimals = 7 - <i32>(place >> 3);
  if (marks === 0 || place === (8 - length) << 3 || decimals === 0 || decimals === 3) return NO_NUMBER;
  // The digits before the mark move up over it.
  const before = ((<u64>1) << place) - 1;
  const digits = (word & ~((before << 8) | 0xff)) | ((word & before) << 8) | 0x30;
  return areDigits(digits) ? <f64>eightDigits(digits) / unchecked(powersOfTen[decimals]) : NO_NUMBER;
}

function longDecimal(start: usize, stop: usize, mark: u8): f64 {
  if (stop - start > longest) return NO_NUMBER;
  let value: u64 = 0;
  let markAt: usize = 0;
  for (let at = start; at < stop; at++) {
    const byte = load<u8>(at);
    if (byte >= 0x30 && byte <= 0x39) value = value * 10 + (byte - 0x30);
    else if (byte === mark && markAt === 0 && at > start) markAt = at;
    else return NO_NUMBER;
  }
  const decimals = <i32>(stop - markAt) - 1;
  return markAt === 0 || decimals === 0 || decimals === 3 ? NO_NUMBER : <f64>value / unchecked(powersOfTen[decimals]);
}
