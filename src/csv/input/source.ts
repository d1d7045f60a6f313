import type { ByteReader } from './byte-reader.js';
import { isGzip, type Packed, unpack } from './gzip.js';
import { allOf, openFile } from './stored-file.js';

/** The bytes of one input, unpacked, under the name the user gave it. */
export interface Source {
  /** The path as given, or `<stdin>`. */
  readonly name: string;
  /** All bytes; those of a large file are read on first access. */
  readonly bytes: Uint8Array;
  /** Reads a large file piece by piece instead of as a whole. */
  readonly pieces?: ByteReader;
  /** Set when the bytes are CSV converted from a sheet of a workbook. */
  readonly sheet?: SheetOrigin;
}

/** The sheet that CSV was converted from; every row, blank ones included, is one record. */
export interface SheetOrigin {
  readonly name: string;
  /** Number of sheets to choose from. */
  readonly of: number;
  /** The names of the others. */
  readonly others: readonly string[];
  /** Whether some texts may be numbers with a decimal mark. Real numbers are then written without one, so that they prove nothing about the texts. */
  readonly doubtful: boolean;
  /** Merged cells; only the first of each has a value. */
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

/** Gives access to a source piece by piece, without reading all of a large file. */
export function piecesOf(source: Source): ByteReader {
  if (source.pieces !== undefined) return source.pieces;
  const { bytes } = source;
  return { size: bytes.length, read: (into, position) => copy(bytes.subarray(position, position + into.length), into) };
}

function copy(bytes: Uint8Array, into: Uint8Array): number {
  into.set(bytes);
  return bytes.length;
}

/**
 * Reads a file, or `stdin` when the path is `-` and it is given, and unpacks the bytes when they are gzip, whatever the name.
 * Throws the user errors file-not-found, is-folder, not-readable, corrupt-gzip and gzip-bomb. A large file is read again later: its
 * pieces throw not-readable, and file-changed when it is not the same any more, and its bytes too-large when a text cannot hold them.
 */
export async function loadSource(path: string, stdin?: () => AsyncIterable<Uint8Array>): Promise<Source> {
  if (path === '-' && stdin !== undefined) return loadStream('<stdin>', stdin()[Symbol.asyncIterator]());
  const file = openFile(path);
  const source = sourceOf(path, file);
  const pieces = piecesOf(source);
  const beginning = new Uint8Array(2);
  pieces.read(beginning, 0);
  return isGzip(beginning) ? unpacked(path, { size: pieces.size, pieces: oneByOne(pieces) }) : source;
}

function sourceOf(name: string, bytes: Uint8Array | ByteReader): Source {
  if (bytes instanceof Uint8Array) return { name, bytes };
  let all: Uint8Array | null = null;
  return {
    name,
    pieces: bytes,
    get bytes() {
      all ??= allOf(name, bytes);
      return all;
    },
  };
}

async function unpacked(name: string, packed: Packed): Promise<Source> {
  const { Spool } = await import('./spool.js');
  const spool = new Spool();
  await unpack(name, packed, (bytes) => spool.add(bytes));
  return sourceOf(name, spool.finish());
}

/** Bytes per piece when all are read in order. */
const PIECE = 2 ** 20;

/** Reads all bytes in order, one piece after another. */
export function* oneByOne({ size, read }: ByteReader): Iterable<Uint8Array> {
  for (let position = 0; position < size; ) {
    const piece = Buffer.allocUnsafe(Math.min(PIECE, size - position));
    const length = read(piece, position);
    if (length === 0) return;
    yield piece.subarray(0, length);
    position += length;
  }
}

/** The source of bytes in memory, unpacked when they are gzip. @throws UserError corrupt-gzip, gzip-bomb */
export async function loadBytes(name: string, bytes: Uint8Array): Promise<Source> {
  return isGzip(bytes) ? unpacked(name, { size: bytes.length, pieces: [bytes] }) : { name, bytes };
}

/** Reads a stream, whose bytes can be read only once. */
async function loadStream(name: string, stream: AsyncIterator<Uint8Array>): Promise<Source> {
  const beginning = await beginningOf(stream);
  const packed = { size: beginning.length, pieces: all() };
  async function* all(): AsyncIterable<Uint8Array> {
    yield beginning;
    for await (const bytes of { [Symbol.asyncIterator]: () => stream }) {
      packed.size += bytes.length;
      yield bytes;
    }
  }
  if (isGzip(beginning)) return unpacked(name, packed);
  const { Spool } = await import('./spool.js');
  const spool = new Spool();
  for await (const bytes of packed.pieces) spool.add(bytes);
  return sourceOf(name, spool.finish());
}

/** The first two or more bytes, which show whether the stream is packed. */
async function beginningOf(stream: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for (let length = 0; length < 2; length += parts[parts.length - 1].length) {
    const { done, value } = await stream.next();
    if (done === true) break;
    parts.push(value);
  }
  return Buffer.concat(parts);
}
