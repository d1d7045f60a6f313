/** Bytes; copying shorter columns costs little. */
const LONG = 2 ** 18;

/** Bytes of a column, zero-filled. Those of a long column can be passed to another thread without copying. */
export function columnBytes(length: number): ArrayBufferLike {
  return length < LONG ? new ArrayBuffer(length) : new SharedArrayBuffer(length);
}

export const columnInts = (length: number) => new Int32Array(columnBytes(length * Int32Array.BYTES_PER_ELEMENT));
