/** Bytes of a word, eight at a time. */

/** A word that contains a byte eight times. */
export function repeated(byte: u8): u64 {
  return <u64>byte * 0x0101010101010101;
}

/**
 * Sets the high bit of each byte of a word that is zero. Bits above the lowest one set may be wrong, so only the lowest one counts.
 *
 * Source: Warren, H. S. (2012), Hacker's Delight, 2nd ed., section 6-1.
 */
export function zeroBytes(word: u64): u64 {
  return (word - 0x0101010101010101) & ~word & 0x8080808080808080;
}

/** The first `length` bytes (one to eight) of a word at its upper end, with bytes of `filler` before them. */
export function filled(word: u64, length: usize, filler: u64): u64 {
  const bits = (<u64>(8 - length)) << 3;
  return bits === 0 ? word : (word << bits) | (filler >> (64 - bits));
}
