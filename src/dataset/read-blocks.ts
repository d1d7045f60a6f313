import { Cutter } from '../csv/bytes/cutter.js';
import { ByteRecords } from '../csv/bytes/records.js';
import { decodePlain, isRegular } from '../csv/bytes/regular.js';
import { readRecords } from '../csv/reader.js';
import { BlockRows } from './block-rows.js';
import type { DatasetBuilder } from './builder.js';
import type { RegularFile } from './read-regular.js';
import type { Certain } from './rows.js';
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
  const cutter = Cutter.make((table.header ?? []).length, dialect, pieces.size);
  if (cutter === null) return false;
  const certain = table.failed ? null : (table.rows?.certain ?? null);
  const rows = certain === null ? rowByRow(cutter, dialect, table) : inBlocks(cutter, file, table, builder, certain);
  return readRest(file, cutter, rows, records, (bytes) => tell(table.rows?.rows ?? 0, bytes));
}

const quote = 0x22;

/** What takes the records of a block, the first of which has this number in its file. */
type Rows = Pick<BlockRows, 'decimalKnown' | 'store'>;

function inBlocks(
  cutter: Cutter,
  { dialect, rows }: RegularFile,
  { role }: TableReader,
  builder: DatasetBuilder,
  certain: Omit<Certain, 'role'>,
): Rows {
  const textsOf = (record: Uint8Array) => new ByteRecords(record, dialect.delimiter).first();
  return new BlockRows(cutter, builder, { ...certain, role }, textsOf, rows);
}

/** For a file whose rows mean more than a column at a time can say, or whose rows are only counted because it cannot be used. */
function rowByRow(cutter: Cutter, dialect: RegularFile['dialect'], table: TableReader): Rows {
  return {
    decimalKnown: true,
    store: (first) => {
      const bytes = cutter.input.subarray(0, cutter.consumed);
      const take = (cells: string[], record: number) => table.take(cells, first + record);
      if (!bytes.includes(quote)) return void readRecords(decodePlain(bytes), dialect, take);
      const records = new ByteRecords(bytes, dialect.delimiter);
      while (records.step()) take(records.texts(), records.record);
    },
  };
}

/** Bytes of the first block. Until a cell has proved the decimal mark, every record with one is left to the reader of rows. */
const FIRST = 8 * 1024;

function readRest(
  { pieces, text, dialect: { newline } }: RegularFile,
  cutter: Cutter,
  rows: Rows,
  { record, position }: ByteRecords,
  tell: (bytes: number) => void,
): boolean {
  let at = position;
  let next = record + 1;
  let room = FIRST;
  for (;;) {
    tell(at);
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
}

/** Ends the last record of a file that does not end it itself, so that every record is cut alike. */
function closeLastRecord(input: Uint8Array, length: number, crlf: boolean): number {
  if (input[length - 1] === 0x0a || length + 2 > input.length) return length;
  if (crlf) input[length++] = 0x0d;
  input[length++] = 0x0a;
  return length;
}
