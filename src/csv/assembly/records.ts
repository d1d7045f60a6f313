/** Finds the records of a block and where their cells end. */

import { cr, lf, quote, space } from '../characters';
import { Area } from './area';
import { AT_ONCE, cellEnd, closingQuote } from './scan';
import { separators } from './separators';
import { repeated } from './words';

let delimiter: u8 = 0;
let crlf: bool = false;
let columns: i32 = 0;
let mostRecords: i32 = 0;

/** @param records maximum per block */
export function setUpRecords(columnCount: i32, delimiterByte: u8, endsInCrlf: bool, records: i32): void {
  columns = columnCount;
  delimiter = delimiterByte;
  crlf = endsInCrlf;
  mostRecords = records;
}

/** Finds the complete records among the first `length` bytes of the input, as many as fit, and where their cells end; returns their number. */
export function findRecords(area: Area, length: i32): i32 {
  // The first cell starts after a separator too: an imaginary one before the input.
  store<u32>(area.ends - 4, <u32>area.input - 1);
  const end = area.input + length;
  const records = findPlain(area, end);
  area.quoted = records < 0;
  return area.quoted ? findEach(area, end) : records;
}

/** Fast path: no quotes, and every record has one cell per column. −1 when the block is not like that. */
function findPlain(area: Area, end: usize): i32 {
  const ends = area.ends;
  // Whole vectors are read: bytes past the end must not look like separators.
  memory.fill(end, <u8>space, AT_ONCE);
  const found = separators(area, end, delimiter, mostRecords);
  if (found < 0) return -1;
  const lines = area.lines;
  if (found < lines * columns) return -1;
  for (let record = 1; record <= lines; record++) {
    const last = load<u32>(ends + ((record * columns - 1) << 2));
    if (load<u8>(last) !== lf) return -1;
    if (record <= mostRecords) store<u32>(area.starts + (record << 2), last + 1 - <u32>area.input);
  }
  return min(lines, mostRecords);
}

/** Slow path: finds records one by one. */
function findEach(area: Area, end: usize): i32 {
  memory.fill(end, <u8>lf, AT_ONCE);
  const delimiters = repeated(delimiter);
  let at = area.input;
  let record = 0;
  while (at < end && record < mostRecords) {
    const next = findRecord(area, at, end, record, delimiters);
    if (next === 0) break;
    at = next;
    record++;
    store<u32>(area.starts + (record << 2), <u32>(at - area.input));
  }
  return record;
}

/** Finds the cells of one record; returns where the next one starts, or zero when this one is not complete or not regular. */
function findRecord(area: Area, from: usize, end: usize, record: i32, delimiters: u64): usize {
  const places = area.ends + ((record * columns) << 2);
  let at = from;
  let column = 0;
  while (true) {
    if (load<u8>(at) === quote) {
      at = closingQuote(at + 1, end) + 1;
      if (crlf && load<u8>(at) === cr && load<u8>(at + 1) === lf) at++;
    } else at = cellEnd(at, delimiters);
    if (at >= end) return 0;
    if (column < columns) store<u32>(places + (column << 2), <u32>at);
    column++;
    if (load<u8>(at) !== delimiter) break;
    at++;
  }
  if (load<u8>(at) !== lf) {
    area.irregular = true;
    return 0;
  }
  if (column !== columns) {
    store<u8>(area.faults + record, 1);
    store<u8>(area.ragged + record, 1);
  }
  // The first cell of the next record starts after the last entry, which therefore must be the line end, whatever the number of cells.
  for (column = min(column, columns - 1); column < columns; column++) store<u32>(places + (column << 2), <u32>at);
  return at + 1;
}
