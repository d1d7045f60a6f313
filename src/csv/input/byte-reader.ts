/** Bytes that are not held but read where they are asked for. */
export interface Pieces {
  /** In bytes. */
  readonly size: number;
  /** Reads as many bytes as there is room for, from a position on; how many there were. */
  readonly read: (into: Uint8Array, position: number) => number;
  /** The file that all of them are in, by its path or the descriptor it is open as: another thread reads them there. */
  readonly file?: string | number;
}
