/**
 * Cuts delimited text into columns, a block of records at a time: numbers become doubles, texts numbers of a dictionary, and no
 * object is made for either. First it is found where cells end, then each column is cut from top to bottom. Compiled to WebAssembly,
 * where a cell costs a few reads of eight or sixteen bytes instead of a checked read for each.
 *
 * What it cannot read for certain it marks, record by record, for the reader of rows: see `faults`.
 */
import { Dictionary, hashOf } from './dictionary';
import { decimalNumber, NONE, wholeNumber } from './number';
import { cellEnd, closingQuote, hasQuote, repeated } from './scan';
import { areAscii, lines, separators, separatorsRoom } from './separators';

const quote: u8 = 0x22;
const lineFeed: u8 = 0x0a;
const space: u8 = 0x20;
const carriageReturn: u8 = 0x0d;

/** How the cells of a column are read; digits alone are left. The other side of these numbers is `Kind` in ../bytes/block.ts. */
const SKIP: u8 = 0;
const DECIMAL: u8 = 2;
const TEXT: u8 = 3;

/** Of a record with more or fewer cells than there are columns, and of a text that its bytes do not tell. */
const NO_TEXT: i32 = -1;

let delimiter: u8 = 0;
let crlf: bool = false;
/** Zero while it is not known. */
let decimalMark: u8 = 0;
let columns: i32 = 0;
let room: i32 = 0;
let input: usize = 0;
let kinds: usize = 0;
let dictionaries: StaticArray<Dictionary | null> = new StaticArray<Dictionary | null>(0);

/** Where the separator stands behind each cell: by record, then by column. */
let ends: usize = 0;
/** Whether a cell of the block may be quoted. */
let quoted: bool = false;

/** By column, then by record of the block. */
let numbers: usize = 0;
let texts: usize = 0;
/** Where each record starts in the input, and where the last of them ends. */
let starts: usize = 0;
/** 1 for each record with something in it that was not read, or with more or fewer cells than there are columns. */
let faults: usize = 0;
/** 1 for each of the latter. */
let ragged: usize = 0;
/** How many cells of each record have a decimal mark. */
let decimals: usize = 0;

let consumed: i32 = 0;
let irregular: bool = false;

/** Makes room for blocks of so many bytes and records; the address of the input. */
export function setUp(columnCount: i32, sign: u8, endsInCrlf: bool, bytes: i32, records: i32): usize {
  columns = columnCount;
  delimiter = sign;
  crlf = endsInCrlf;
  room = records;
  input = heap.alloc(bytes + 32);
  kinds = heap.alloc(columns);
  memory.fill(kinds, SKIP, columns);
  dictionaries = new StaticArray<Dictionary | null>(columns);
  // Before the first record stands nothing, where the end of another would be.
  ends = heap.alloc(separatorsRoom(bytes + columns * records) + 4) + 4;
  store<u32>(ends - 4, <u32>input - 1);
  numbers = heap.alloc((columns * records) << 3);
  texts = heap.alloc((columns * records) << 2);
  starts = heap.alloc((records + 1) << 2);
  faults = heap.alloc(records);
  ragged = heap.alloc(records);
  decimals = heap.alloc(records);
  store<u32>(starts, 0);
  return input;
}

/** Says how a column is read; `expected` is about how many texts it will hold. */
export function setColumn(column: i32, kind: u8, expected: u32): void {
  store<u8>(kinds + column, kind);
  if (kind === TEXT) dictionaries[column] = new Dictionary(expected);
}

export function setDecimalMark(mark: u8): void {
  decimalMark = mark;
}

export function numbersAt(column: i32): usize {
  return numbers + ((column * room) << 3);
}

export function textsAt(column: i32): usize {
  return texts + ((column * room) << 2);
}

export function startsAt(): usize {
  return starts;
}

export function faultsAt(): usize {
  return faults;
}

export function decimalsAt(): usize {
  return decimals;
}

/** Distinct texts of a column so far. */
export function textCount(column: i32): i32 {
  return (dictionaries[column] as Dictionary).size;
}

export function textStart(column: i32, number: i32): usize {
  return (dictionaries[column] as Dictionary).textAt(number);
}

/** Where texts start, counted from the first of them; one more number says where the last ends. */
export function textStartsAt(column: i32): usize {
  return (dictionaries[column] as Dictionary).starts;
}

export function textLength(column: i32, number: i32): i32 {
  return (dictionaries[column] as Dictionary).lengthOf(number);
}

/** Numbers a text of a column that stands at the beginning of the input. */
export function learnText(column: i32, length: i32): void {
  (dictionaries[column] as Dictionary).numberOf(input, input + length);
}

/** Bytes of the records that were cut. */
export function consumedBytes(): i32 {
  return consumed;
}

/** Whether a quote or a line end stands where csv-parse would not take it for what it is here. */
export function isIrregular(): bool {
  return irregular;
}

/** Whether the bytes of the block are known to be ASCII with neither a NUL nor a CR; false where nobody looked. */
export function isAscii(): bool {
  return areAscii;
}

/** Cuts the complete records among the first `length` bytes of the input, as many as there is room for; how many they are. */
export function cut(length: i32): i32 {
  memory.fill(faults, 0, room);
  memory.fill(ragged, 0, room);
  memory.fill(decimals, 0, room);
  const end = input + length;
  let records = findPlain(end);
  quoted = records < 0;
  if (quoted) records = findEach(end);
  consumed = load<i32>(starts + (records << 2));
  for (let column = 0; column < columns; column++) {
    const kind = load<u8>(kinds + column);
    if (kind === TEXT) cutTexts(column, records);
    else if (kind !== SKIP) cutNumbers(column, kind, records);
  }
  return records;
}

/** Finds the cells of records without quotes that all have as many as there are columns; −1 where they are not like that. */
function findPlain(end: usize): i32 {
  // Signs that mean nothing.
  memory.fill(end, space, 16);
  const found = separators(input, end, delimiter, room, ends);
  if (found < 0 || found < lines * columns) return -1;
  for (let record = 1; record <= lines; record++) {
    const last = load<u32>(ends + ((record * columns - 1) << 2));
    if (load<u8>(last) !== lineFeed) return -1;
    if (record <= room) store<u32>(starts + (record << 2), last + 1 - <u32>input);
  }
  return min(lines, room);
}

/** Finds the cells of records one by one. */
function findEach(end: usize): i32 {
  memory.fill(end, lineFeed, 32);
  const delimiters = repeated(delimiter);
  let at = input;
  let record = 0;
  while (at < end && record < room) {
    const next = findRecord(at, end, record, delimiters);
    if (next === 0) break;
    at = next;
    record++;
    store<u32>(starts + (record << 2), <u32>(at - input));
  }
  return record;
}

/** Finds the cells of one record; where the next one starts, or zero when this one is not complete or not regular. */
function findRecord(from: usize, end: usize, record: i32, delimiters: u64): usize {
  const places = ends + ((record * columns) << 2);
  let at = from;
  let column = 0;
  while (true) {
    if (load<u8>(at) === quote) {
      at = closingQuote(at + 1, end) + 1;
      if (crlf && load<u8>(at) === carriageReturn && load<u8>(at + 1) === lineFeed) at++;
    } else at = cellEnd(at, delimiters);
    if (at >= end) return 0;
    if (column < columns) store<u32>(places + (column << 2), <u32>at);
    column++;
    if (load<u8>(at) !== delimiter) break;
    at++;
  }
  if (load<u8>(at) !== lineFeed) {
    irregular = true;
    return 0;
  }
  if (column !== columns) {
    store<u8>(faults + record, 1);
    store<u8>(ragged + record, 1);
  }
  // The next record starts behind what stands last, also of one with too few or too many cells.
  for (column = min(column, columns - 1); column < columns; column++) store<u32>(places + (column << 2), <u32>at);
  return at + 1;
}

function cutTexts(column: i32, records: i32): void {
  const dictionary = unchecked(dictionaries[column]) as Dictionary;
  if (dictionary.isLarge) fetch(dictionary, column, records);
  const endsLine = crlf && column === columns - 1;
  let place = ends + (column << 2);
  for (let record = 0; record < records; record++, place += columns << 2) {
    const start: usize = load<u32>(place - 4) + 1;
    let stop: usize = load<u32>(place);
    if (endsLine && stop > start && load<u8>(stop - 1) === carriageReturn) stop--;
    const number = quoted ? textOf(dictionary, record, start, stop) : dictionary.numberOf(start, stop);
    store<i32>(texts + ((column * room + record) << 2), number);
  }
}

/** The number of a text that may be quoted. */
function textOf(dictionary: Dictionary, record: i32, start: usize, stop: usize): i32 {
  if (load<u8>(ragged + record) !== 0) return NO_TEXT;
  if (load<u8>(start) !== quote) return dictionary.numberOf(start, stop);
  if (!hasQuote(start + 1, stop - 1)) return dictionary.numberOf(start + 1, stop - 1);
  // The bytes of a text with doubled quotes are not the text.
  store<u8>(faults + record, 1);
  return NO_TEXT;
}

/** What was fetched, so that no compiler thinks that nobody needs it. */
export let fetched: u64 = 0;

/** Looks at the places of texts in a large table, all of which can be fetched at once: one after the other takes several times as long. */
function fetch(dictionary: Dictionary, column: i32, records: i32): void {
  let place = ends + (column << 2);
  for (let record = 0; record < records; record++, place += columns << 2) {
    const start: usize = load<u32>(place - 4) + 1;
    fetched ^= dictionary.peek(hashOf(start, load<u32>(place) - <u32>start));
  }
}

function cutNumbers(column: i32, kind: u8, records: i32): void {
  const endsLine = crlf && column === columns - 1;
  const mark = kind === DECIMAL ? decimalMark : 0;
  let place = ends + (column << 2);
  for (let record = 0; record < records; record++, place += columns << 2) {
    let start: usize = load<u32>(place - 4) + 1;
    let stop: usize = load<u32>(place);
    if (endsLine && stop > start && load<u8>(stop - 1) === carriageReturn) stop--;
    if (quoted && load<u8>(start) === quote) {
      start++;
      stop--;
    }
    let value: f64 = NaN;
    if (start !== stop) {
      value = wholeNumber(start, stop);
      if (value === NONE && mark !== 0) {
        value = decimalNumber(start, stop, mark);
        store<u8>(decimals + record, load<u8>(decimals + record) + 1);
      }
      if (value === NONE) store<u8>(faults + record, 1);
    }
    store<f64>(numbers + ((column * room + record) << 3), value);
  }
}
