/** Compares and hashes short texts, eight bytes at a time. A class, because only its methods can be marked `@inline` here. */
export class Bytes {
  /** Whether two texts of this length are the same. */
  @inline
  static areSame(a: usize, b: usize, length: i32): bool {
    if (Bytes.headOf(a, length) !== Bytes.headOf(b, length)) return false;
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

  /** The first eight bytes as one word; fewer bytes are shifted to its upper end. Reads up to seven bytes after the text. */
  @inline
  static headOf(at: usize, length: i32): u64 {
    // Shifted in two halves, because a shift by 64 bits does nothing.
    const half = (<u64>(8 - min(length, 8))) << 2;
    return (load<u64>(at) << half) << half;
  }

  /** The last eight bytes as one word; of a shorter text its head again. */
  @inline
  static tailOf(at: usize, length: i32): u64 {
    return Bytes.headOf(at + max(length, 8) - 8, length);
  }

  /** Multiplication moves bits upward; folding brings them back down to the bits that select a slot of the hash table. */
  @inline
  private static mixed(hash: u64, word: u64): u64 {
    hash = (hash ^ word) * 0x9e3779b97f4a7c15;
    return hash ^ (hash >> 32);
  }
}
