/** Shorter ones are copied before it could matter. */
const LONG = 2 ** 18;

/** Bytes of a column, all zero. Those of a long one can be given to another thread without being copied. */
export function bytesOf(length: number): ArrayBufferLike {
  return length < LONG ? new ArrayBuffer(length) : new SharedArrayBuffer(length);
}

export const longInts = (length: number) => new Int32Array(bytesOf(length * Int32Array.BYTES_PER_ELEMENT));
