import type { Pieces } from './byte-reader.js';
import { isGzip, type Packed, unpack } from './gzip.js';
import { allOf, openFile } from './stored-file.js';

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
  /** The names of the others. */
  readonly others: readonly string[];
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

function sourceOf(name: string, bytes: Uint8Array | Pieces): Source {
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

/** Bytes that are taken at once from first to last. */
const PIECE = 2 ** 20;

/** All bytes one piece after the other. */
export function* oneByOne({ size, read }: Pieces): Iterable<Uint8Array> {
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

/** Reads what can be read once only. */
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

/** As much as tells whether it is packed. */
async function beginningOf(stream: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for (let length = 0; length < 2; length += parts[parts.length - 1].length) {
    const { done, value } = await stream.next();
    if (done === true) break;
    parts.push(value);
  }
  return Buffer.concat(parts);
}
