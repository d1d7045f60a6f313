import { constants } from 'node:buffer';
import { closeSync, fstatSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { getSystemErrorMap } from 'node:util';
import { ExitCode, UserError } from '../../user-error.js';
import type { ByteReader, FileVersion } from './byte-reader.js';

/** Bytes from which on a file is read piece by piece. */
export const LARGE = 4 * 2 ** 20;

/** Maximum length of a string. */
const limit = constants.MAX_STRING_LENGTH;

/** Returns the bytes of a file, or of a large one access to it piece by piece. @throws UserError file-not-found, is-folder, not-readable, too-large */
export function openFile(path: string): Uint8Array | ByteReader {
  return reading(path, () => {
    const status = statSync(path);
    if (!status.isFile() || status.size < LARGE) return readBytes(path);
    return piecesIn(path, status.size, versionOf(status));
  });
}

/**
 * Reads a file piece by piece, by its path or an open descriptor. If a version is given, a read by path throws the user error file-changed as
 * soon as the file has another.
 */
export function piecesIn(file: string | number, size: number, version?: FileVersion): ByteReader {
  if (typeof file === 'number') return { file, size, read: (into, position) => readSync(file, into, 0, into.length, position) };
  return { file, size, version, read: (into, position) => reading(file, () => readPiece(file, into, position, version)) };
}

/** Opens the file for every piece: that costs little, and nothing stays open when reading stops halfway. */
function readPiece(path: string, into: Uint8Array, position: number, version: FileVersion | undefined): number {
  const descriptor = openSync(path, 'r');
  try {
    const length = readSync(descriptor, into, 0, into.length, position);
    // After the read, so that a change during it is noticed too.
    if (version !== undefined && !isSame(versionOf(fstatSync(descriptor)), version)) {
      throw new UserError('file-changed', { path }, ExitCode.io);
    }
    return length;
  } finally {
    closeSync(descriptor);
  }
}

function versionOf({ size, mtimeMs, ino }: FileVersion): FileVersion {
  return { size, mtimeMs, ino };
}

function isSame(a: FileVersion, b: FileVersion): boolean {
  return a.size === b.size && a.mtimeMs === b.mtimeMs && a.ino === b.ino;
}

/** Reads synchronously: there is nothing else to do meanwhile, and an asynchronous read takes longer than most files need. */
function readBytes(path: string): Uint8Array {
  const bytes = readFileSync(path);
  if (bytes.length > limit) throw tooLarge(path);
  return bytes;
}

/** Reads all the bytes, which must fit into one string. @throws UserError too-large */
export function allOf(path: string, { size, read }: ByteReader): Uint8Array {
  if (size > limit) throw tooLarge(path);
  const bytes = Buffer.allocUnsafe(size);
  let length = 0;
  while (length < size) {
    const more = read(bytes.subarray(length), length);
    if (more === 0) break;
    length += more;
  }
  return bytes.subarray(0, length);
}

/** Runs a function that reads a file, and turns its errors into user errors. */
function reading<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof UserError) throw error;
    const { code, errno, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new UserError('file-not-found', { path }, ExitCode.io);
    if (code === 'EISDIR') throw new UserError('is-folder', { path }, ExitCode.io);
    if (code === 'ERR_FS_FILE_TOO_LARGE') throw tooLarge(path);
    throw new UserError('not-readable', { path, reason: getSystemErrorMap().get(errno ?? 0)?.[1] ?? message }, ExitCode.io);
  }
}

export function tooLarge(path: string): UserError {
  return new UserError('too-large', { path, mebibytes: Math.floor(limit / 2 ** 20) }, ExitCode.io);
}
