import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ByteReader } from './byte-reader.js';
import { LARGE, piecesIn } from './stored-file.js';

/** Closes the temporary file once the bytes are unreachable. */
const forgotten = new FinalizationRegistry(closeSync);

/**
 * Keeps the bytes of a stream so that they can be read again: stdin cannot be read twice, and unpacking takes longer than reading. From a
 * certain size on they are kept in a temporary file, so that memory does not grow. The file is unlinked as soon as it is open, so that nothing
 * is left behind however the process ends. When the disk is full, the rest is kept in memory.
 */
export class Spool {
  size = 0;
  #kept: Uint8Array[] = [];
  #file: number | null = null;
  #inFile = 0;
  #full = false;

  add(bytes: Uint8Array): void {
    this.size += bytes.length;
    this.#kept.push(bytes);
    if (this.size >= LARGE && !this.#full) this.#writeKept();
  }

  /** Returns few bytes as they are, and access to many piece by piece. */
  finish(): Uint8Array | ByteReader {
    const rest = this.#kept.length === 1 ? this.#kept[0] : Buffer.concat(this.#kept);
    this.#kept = [];
    const file = this.#file;
    if (file === null) return rest;
    const pieces = rest.length === 0 ? piecesIn(file, this.size) : this.#inBoth(file, rest);
    forgotten.register(pieces, file);
    return pieces;
  }

  /** Reads bytes that are partly in the file and partly, because the disk was full, in memory. */
  #inBoth(file: number, rest: Uint8Array): ByteReader {
    const inFile = this.#inFile;
    const read: ByteReader['read'] = (into, position) => {
      if (position < inFile) return readSync(file, into, 0, Math.min(into.length, inFile - position), position);
      const piece = rest.subarray(position - inFile, position - inFile + into.length);
      into.set(piece);
      return piece.length;
    };
    return { size: this.size, read };
  }

  #writeKept(): void {
    try {
      this.#file ??= openNameless();
      for (let bytes = this.#kept[0]; bytes !== undefined; bytes = this.#kept[0]) {
        const written = writeSync(this.#file, bytes);
        this.#inFile += written;
        if (written === bytes.length) this.#kept.shift();
        else this.#kept[0] = bytes.subarray(written);
      }
    } catch {
      this.#full = true;
    }
  }
}

function openNameless(): number {
  const path = join(tmpdir(), `score-calc-${randomUUID()}`);
  const file = openSync(path, 'wx+', 0o600);
  unlinkSync(path);
  return file;
}
