import { Cutter } from '../csv/bytes/cutter.js';
import { ByteRecords } from '../csv/bytes/records.js';
import { isRegular } from '../csv/bytes/regular.js';
import { BlockRows } from './block-rows.js';
import type { DatasetBuilder } from './builder.js';
import type { RegularFile } from './read-regular.js';
import type { TableReader } from './table-reader.js';

/**
 * Reads a regular file: its first records as texts, until the header has said what stands where and a row has given an
 * observation, and the others block by block. False when it turns out to be one that the reader of record is to read from the
 * beginning; what was stored of it until then is to be thrown away.
 */
export function readBlocks(
  file: RegularFile,
  table: TableReader,
  builder: DatasetBuilder,
  tell: (rows: number, bytes: number) => void,
): boolean {
  const { pieces, head, dialect } = file;
  const records = new ByteRecords(head, dialect.delimiter);
  while (!table.failed && (table.rows?.observed ?? 0) === 0) {
    if (!records.step()) return head.length === pieces.size && records.regular;
    table.take(records.texts(), records.record);
  }
  // The rows of a file that cannot be used are only counted.
  if (table.failed) return false;
  const certain = table.rows?.certain ?? null;
  const cutter = certain && Cutter.make((table.header ?? []).length, dialect, pieces.size);
  if (certain === null || cutter === null) return false;
  const textsOf = (record: Uint8Array) => new ByteRecords(record, dialect.delimiter).first();
  const rows = new BlockRows(cutter, builder, { ...certain, role: table.role }, textsOf, file.rows);
  return readRest(file, cutter, rows, records, (bytes) => {
    tell(table.rows?.rows ?? 0, bytes);
    return !table.failed;
  });
}

/** Bytes of the first block. Until a cell has proved the decimal mark, every record with one is left to the reader of rows. */
const FIRST = 8 * 1024;

function readRest(
  { pieces, text, dialect: { newline } }: RegularFile,
  cutter: Cutter,
  rows: BlockRows,
  { record, position }: ByteRecords,
  /** Told where the reading is; false when the file cannot be used. */
  goesOn: (bytes: number) => boolean,
): boolean {
  let at = position;
  let next = record + 1;
  let room = FIRST;
  while (goesOn(at)) {
    if (at >= pieces.size) return true;
    const input = cutter.input.subarray(0, room);
    let length = pieces.read(input, at);
    if (length === 0) return false;
    if (at + length >= pieces.size) length = closeLastRecord(cutter.input, length, newline === 'crlf');
    const certain = cutter.cut(length);
    const { consumed, records } = cutter;
    // A record that a block has no room for is tried again with more of it.
    if (!certain || (consumed === 0 && room >= cutter.input.length)) return false;
    if (!isRegular(cutter.input.subarray(0, consumed), newline)) return false;
    rows.store(next);
    if (records > 0) text.begin(next, at);
    next += records;
    at += consumed;
    room = rows.decimalKnown ? cutter.input.length : room * 2;
  }
  return false;
}

/** Ends the last record of a file that does not end it itself, so that every record is cut alike. */
function closeLastRecord(input: Uint8Array, length: number, crlf: boolean): number {
  if (input[length - 1] === 0x0a || length + 2 > input.length) return length;
  if (crlf) input[length++] = 0x0d;
  input[length++] = 0x0a;
  return length;
}
