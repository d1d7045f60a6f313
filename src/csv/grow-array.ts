/** Copies a typed array into a longer one, zero-filled at its end. */
export function growArray<T extends Uint8Array | Int32Array | Float64Array>(array: T, length: number): T {
  const copy = new (array.constructor as new (length: number) => T)(length);
  copy.set(array);
  return copy;
}
