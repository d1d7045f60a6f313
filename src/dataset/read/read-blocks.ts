import type { CuttingThread } from '../../csv/bytes/ahead-blocks.js';
import { Blocks } from '../../csv/bytes/blocks.js';
import { ByteRecords } from '../../csv/bytes/records.js';
import { decodePlain } from '../../csv/bytes/regular.js';
import { quote } from '../../csv/characters.js';
import { readRecords } from '../../csv/reader.js';
import { BlockRows } from './block-rows.js';
import type { DatasetBuilder } from './builder.js';
import type { RegularFile } from './read-regular.js';
import type { BlockSetup } from './row-reader.js';
import type { TableReader } from './table-reader.js';

/**
 * Reads a regular file: its first records as texts, until the header is known and a row has given an observation, and the
 * others block by block. False when `readByRecords` must read the file from the beginning; what was stored of it must then
 * be thrown away.
 */
export function readBlocks(
  file: RegularFile,
  table: TableReader,
  builder: DatasetBuilder,
  thread: CuttingThread | null,
  tell: (rows: number, bytes: number) => void,
): boolean {
  const { pieces, head, dialect } = file;
  const records = new ByteRecords(head, dialect.delimiter);
  while (!table.failed && (table.rows?.observed ?? 0) === 0) {
    if (!records.step()) return head.length === pieces.size && records.regular;
    table.take(records.texts(), records.record);
  }
  const setup = table.failed ? null : (table.rows?.blockSetup ?? null);
  if (setup !== null && !builder.ids.expectBytes(file.rows / 2)) return false;
  const { position } = records;
  const blocks = Blocks.open({ pieces, dialect, width: (table.header ?? []).length, position, thread });
  if (blocks === null) return false;
  const rows = setup === null ? rowByRow(blocks, dialect, table) : inBlocks(blocks, file, builder, setup);
  try {
    return readRest(file, blocks, rows, records.record + 1, (bytes) => tell(table.rows?.rows ?? 0, bytes));
  } finally {
    blocks.close();
  }
}

/** Stores the records of a block, given the number of the first in its file. */
type Rows = Pick<BlockRows, 'decimalKnown' | 'store'>;

function inBlocks(blocks: Blocks, { dialect }: RegularFile, builder: DatasetBuilder, setup: BlockSetup): Rows {
  const textsOf = (record: Uint8Array) => new ByteRecords(record, dialect.delimiter).first();
  return new BlockRows(blocks, builder, setup, textsOf);
}

/** For a file that cannot be stored column by column, or whose rows are only counted because it cannot be used. */
function rowByRow(blocks: Blocks, dialect: RegularFile['dialect'], table: TableReader): Rows {
  return {
    decimalKnown: true,
    store: (first) => {
      const { bytes } = blocks.current;
      const take = (cells: string[], record: number) => table.take(cells, first + record);
      if (!bytes.includes(quote)) return void readRecords(decodePlain(bytes), dialect, take);
      const records = new ByteRecords(bytes, dialect.delimiter);
      while (records.step()) take(records.texts(), records.record);
    },
  };
}

function readRest({ text }: RegularFile, blocks: Blocks, rows: Rows, record: number, tell: (bytes: number) => void): boolean {
  let next = record;
  for (;;) {
    const { position } = blocks;
    tell(position);
    const step = blocks.next();
    if (step !== 'block') return step === 'end';
    rows.store(next);
    const { records } = blocks.current;
    if (records > 0) text.begin(next, position);
    next += records;
    // Until a cell has proved the decimal mark, every record with one is left to `RowReader`.
    blocks.grow(rows.decimalKnown);
  }
}
