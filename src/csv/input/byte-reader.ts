/** Properties of a file that change when it is written to or replaced. */
export interface FileVersion {
  readonly size: number;
  readonly mtimeMs: number;
  readonly ino: number;
}

/** Bytes that are not in memory but read on demand. */
export interface ByteReader {
  /** In bytes. */
  readonly size: number;
  /** Fills `into` with the bytes from `position` on; returns how many there were. */
  readonly read: (into: Uint8Array, position: number) => number;
  /** The file with all the bytes, as a path or an open descriptor, so that another thread can read it. */
  readonly file?: string | number;
  /** The version of the file when it was opened first; reading it by path fails once it has another. */
  readonly version?: FileVersion;
}
