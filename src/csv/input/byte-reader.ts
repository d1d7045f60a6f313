/** What changes when a file is written to or replaced. */
export interface FileVersion {
  readonly size: number;
  readonly mtimeMs: number;
  readonly ino: number;
}

/** Bytes that are not held but read where they are asked for. */
export interface Pieces {
  /** In bytes. */
  readonly size: number;
  /** Reads as many bytes as there is room for, from a position on; how many there were. */
  readonly read: (into: Uint8Array, position: number) => number;
  /** The file that all of them are in, by its path or the descriptor it is open as: another thread reads them there. */
  readonly file?: string | number;
  /** That of the file when it was first looked at: reads by path fail when it is another by then. */
  readonly version?: FileVersion;
}
