/** Bytes that are not held but read where they are asked for. */
export interface Pieces {
  /** In bytes. */
  readonly size: number;
  /** Reads as many bytes as there is room for, from a position on; how many there were. */
  readonly read: (into: Uint8Array, position: number) => number;
}
