import { constants } from 'node:buffer';
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { getSystemErrorMap } from 'node:util';
import { ExitCode, UserError } from '../user-error.js';
import { isGzip, tooLarge, unpack } from './gzip.js';

/** The bytes of one input, unpacked, under the name the user gave it. */
export interface Source {
  /** The path as given, or `<stdin>`. */
  readonly name: string;
  /** All of them. Those of a large file are read when they are first asked for. */
  readonly bytes: Uint8Array;
  /** A large file piece by piece, without holding it. */
  readonly pieces?: Pieces;
  /** Set when the bytes are CSV made of a sheet of a workbook. */
  readonly sheet?: SheetOrigin;
}

/** The sheet that CSV was made of: its rows are the records, blank ones too. */
export interface SheetOrigin {
  readonly name: string;
  /** How many sheets there are to choose from. */
  readonly of: number;
  /** Texts in it may be numbers with a decimal mark, so that the numbers beside them are written without one. */
  readonly doubtful: boolean;
  /** Cells that are merged into the first of them, which alone holds what is written. */
  readonly merges: readonly MergedCells[];
}

export interface MergedCells {
  readonly record: number;
  readonly column: number;
  readonly lastRecord: number;
  readonly lastColumn: number;
  /** "B5:B8". */
  readonly range: string;
}

export interface Pieces {
  /** In bytes. */
  readonly size: number;
  /** Reads as many bytes as there is room for, from a position on; how many there were. */
  readonly read: (into: Uint8Array, position: number) => number;
}

/** The bytes of a source piece by piece; those of a large file are not asked for. */
export function piecesOf(source: Source): Pieces {
  if (source.pieces !== undefined) return source.pieces;
  const { bytes } = source;
  return { size: bytes.length, read: (into, position) => copy(bytes.subarray(position, position + into.length), into) };
}

function copy(bytes: Uint8Array, into: Uint8Array): number {
  into.set(bytes);
  return bytes.length;
}

/** Files from this size on are read piece by piece. */
const LARGE = 4 * 2 ** 20;

/** A text cannot be longer. */
const limit = constants.MAX_STRING_LENGTH;

/**
 * Reads a file, or `stdin` when the path is `-` and it is given, and unpacks the bytes when they are gzip, whatever the name.
 * Throws the user errors file-not-found, is-folder, not-readable, too-large, corrupt-gzip and gzip-bomb, and so do the bytes of
 * a large file when they are asked for.
 */
export async function loadSource(path: string, stdin?: () => Promise<Uint8Array>): Promise<Source> {
  const name = path === '-' && stdin !== undefined ? '<stdin>' : path;
  if (path !== '-' || stdin === undefined) {
    const large = largeFile(path);
    if (large !== null) return large;
  }
  const bytes = path === '-' && stdin !== undefined ? await stdin() : readBytes(path);
  if (isGzip(bytes)) return { name, bytes: await unpack(name, bytes, limit) };
  if (bytes.length > limit) throw tooLarge(name, limit);
  return { name, bytes };
}

/** A large file that is not packed; null for any other. */
function largeFile(path: string): Source | null {
  return reading(path, () => {
    const status = statSync(path);
    if (!status.isFile() || status.size < LARGE) return null;
    const pieces: Pieces = { size: status.size, read: (into, position) => reading(path, () => readPiece(path, into, position)) };
    const beginning = new Uint8Array(2);
    pieces.read(beginning, 0);
    if (isGzip(beginning)) return null;
    let all: Uint8Array | null = null;
    return {
      name: path,
      pieces,
      get bytes() {
        all ??= readBytes(path);
        return all;
      },
    };
  });
}

/** Opened for every piece: it costs little, and nothing is left open when reading stops in the middle. */
function readPiece(path: string, into: Uint8Array, position: number): number {
  const descriptor = openSync(path, 'r');
  try {
    return readSync(descriptor, into, 0, into.length, position);
  } finally {
    closeSync(descriptor);
  }
}

/** In one go: nothing else could be done meanwhile, and asking for it takes longer than most files. */
function readBytes(path: string): Uint8Array {
  return reading(path, () => {
    if (statSync(path).size > limit) throw tooLarge(path, limit);
    return readFileSync(path);
  });
}

/** Runs what reads a file, and says as user errors what goes wrong with it. */
function reading<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof UserError) throw error;
    const { code, errno, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new UserError('file-not-found', { path }, ExitCode.io);
    if (code === 'EISDIR') throw new UserError('is-folder', { path }, ExitCode.io);
    if (code === 'ERR_FS_FILE_TOO_LARGE') throw tooLarge(path, limit);
    throw new UserError('not-readable', { path, reason: getSystemErrorMap().get(errno ?? 0)?.[1] ?? message }, ExitCode.io);
  }
}
