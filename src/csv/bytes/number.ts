const zero = 0x30;
const nine = 0x39;

/** So many digits, with a mark among them or not, are a whole number that binary64 holds exactly. */
const longest = 15;

const powersOfTen = Array.from({ length: longest + 1 }, (_, power) => 10 ** power);

/** The value of digits alone, at most fifteen; −1 for anything else, an empty cell too. */
export function wholeNumber(bytes: Uint8Array, start: number, end: number): number {
  if (start === end || end - start > longest) return -1;
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = bytes[at] - zero;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/**
 * The value of digits with one decimal mark in which the mark cannot group thousands; −1 for anything else. Both numbers
 * that are divided are exact, so that the quotient is the number nearest to what is written, as `Number` has it.
 *
 * Source: Clinger, W. D. (1990), How to read floating point numbers accurately, PLDI.
 */
export function decimalNumber(bytes: Uint8Array, start: number, end: number, mark: number): number {
  if (end - start > longest) return -1;
  let value = 0;
  let markAt = -1;
  for (let at = start; at < end; at++) {
    const byte = bytes[at];
    if (byte >= zero && byte <= nine) value = value * 10 + byte - zero;
    else if (byte === mark && markAt === -1 && at > start) markAt = at;
    else return -1;
  }
  const decimals = end - markAt - 1;
  return markAt === -1 || decimals === 0 || decimals === 3 ? -1 : value / powersOfTen[decimals];
}
