/** A copy of a typed array with room for more; what is behind its end is zero. */
export function longer<T extends Uint8Array | Int32Array | Float64Array>(array: T, length: number): T {
  const copy = new (array.constructor as new (length: number) => T)(length);
  copy.set(array);
  return copy;
}
