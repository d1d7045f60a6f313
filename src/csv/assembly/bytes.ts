/** A few bytes as one, eight at a time. In a class, since only methods can be marked to be put where they are called. */
export class Bytes {
  /** Whether as many bytes are the same in two places. */
  @inline
  static areSame(a: usize, b: usize, length: i32): bool {
    return Bytes.headOf(a, length) === Bytes.headOf(b, length) && Bytes.areSameBehind(a, b, length);
  }

  /** Whether as many bytes are the same in two places whose heads are. */
  @inline
  static areSameBehind(a: usize, b: usize, length: i32): bool {
    if (length <= 8) return true;
    const last = length - 8;
    for (let at = 8; at < last; at += 8) if (load<u64>(a + at) !== load<u64>(b + at)) return false;
    return load<u64>(a + last) === load<u64>(b + last);
  }

  @inline
  static hashOf(at: usize, length: i32): u32 {
    let hash = Bytes.mixed(length, Bytes.headOf(at, length));
    if (length > 8) {
      const last = length - 8;
      for (let middle = 8; middle < last; middle += 8) hash = Bytes.mixed(hash, load<u64>(at + middle));
      hash = Bytes.mixed(hash, load<u64>(at + last));
    }
    return <u32>(hash ^ (hash >> 17));
  }

  /** The first eight bytes, in the upper bytes where there are fewer; up to seven behind them are read. */
  @inline
  static headOf(at: usize, length: i32): u64 {
    // In two halves, since a shift by all 64 bits is none.
    const half = (<u64>(8 - min(length, 8))) << 2;
    return (load<u64>(at) << half) << half;
  }

  /** Multiplication moves bits upward; folding brings them down to where the place in a table is taken from. */
  @inline
  private static mixed(hash: u64, word: u64): u64 {
    hash = (hash ^ word) * 0x9e3779b97f4a7c15;
    return hash ^ (hash >> 32);
  }
}
