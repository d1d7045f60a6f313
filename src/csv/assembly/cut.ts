/**
 * Cuts delimited text into columns, a block of records at a time: numbers become doubles, texts numbers of a dictionary, and no
 * object is made for either. Compiled to WebAssembly, where a cell costs a few reads of eight bytes instead of a checked read
 * for each.
 *
 * What it cannot read for certain it marks, record by record, for the reader of rows: see `faults`.
 */
import { Dictionary } from './dictionary';
import { decimalNumber, NONE, wholeNumber } from './number';
import { cellEnd, closingQuote, repeated } from './scan';

const quote: u8 = 0x22;
const lineFeed: u8 = 0x0a;
const carriageReturn: u8 = 0x0d;

/** How the cells of a column are read; digits alone are left. The other side of these numbers is `Kind` in ../bytes/cutter.ts. */
const SKIP: u8 = 0;
const DECIMAL: u8 = 2;
const TEXT: u8 = 3;

/** Of a record that ends before the column, and of a text that its bytes do not tell. */
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

/** By column, then by record of the block. */
let numbers: usize = 0;
let texts: usize = 0;
/** Where each record starts in the input, and where the last of them ends. */
let starts: usize = 0;
/** 1 for each record with something in it that was not read, or with more or fewer cells than there are columns. */
let faults: usize = 0;
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
  numbers = heap.alloc((columns * records) << 3);
  texts = heap.alloc((columns * records) << 2);
  starts = heap.alloc((records + 1) << 2);
  faults = heap.alloc(records);
  decimals = heap.alloc(records);
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

/** Bytes of the records that were cut. */
export function consumedBytes(): i32 {
  return consumed;
}

/** Whether a quote or a line end stands where csv-parse would not take it for what it is here. */
export function isIrregular(): bool {
  return irregular;
}

/** Cuts the complete records among the first `length` bytes of the input, as many as there is room for; how many they are. */
export function cut(length: i32): i32 {
  const end = input + length;
  const delimiters = repeated(delimiter);
  memory.fill(end, lineFeed, 32);
  let at = input;
  let record = 0;
  store<u32>(starts, 0);
  while (at < end && record < room) {
    const next = cutRecord(at, end, record, delimiters);
    if (next === 0) break;
    at = next;
    record++;
    store<u32>(starts + (record << 2), <u32>(at - input));
  }
  consumed = <i32>(at - input);
  return record;
}

/** Cuts one record; where the next one starts, or zero when this one is not complete or not regular. */
function cutRecord(from: usize, end: usize, record: i32, delimiters: u64): usize {
  let at = from;
  let column = 0;
  let fault: u8 = 0;
  let marks: u8 = 0;
  while (true) {
    let start = at;
    let stop: usize;
    let escaped = false;
    if (load<u8>(at) === quote) {
      start++;
      stop = closingQuote(start, end);
      at = stop + 1;
      if (at >= end) return 0;
      for (let inside = start; inside < stop; inside++) if (load<u8>(inside) === quote) escaped = true;
    } else {
      at = cellEnd(at, delimiters);
      if (at >= end) return 0;
      stop = at;
      if (crlf && load<u8>(at) === lineFeed && stop > start && load<u8>(stop - 1) === carriageReturn) stop--;
    }
    if (column < columns) {
      const kind = load<u8>(kinds + column);
      const slot = column * room + record;
      if (kind === TEXT) {
        const dictionary = unchecked(dictionaries[column]) as Dictionary;
        store<i32>(texts + (slot << 2), escaped ? NO_TEXT : dictionary.numberOf(start, stop));
      } else if (kind !== SKIP) {
        let value: f64 = NaN;
        if (start !== stop) {
          value = wholeNumber(start, stop);
          if (value === NONE && kind === DECIMAL && decimalMark !== 0) {
            value = decimalNumber(start, stop, decimalMark);
            marks++;
          }
          if (value === NONE) fault = 1;
        }
        store<f64>(numbers + (slot << 3), value);
      }
    }
    // The bytes of a text with doubled quotes are not the text.
    if (escaped) fault = 1;
    column++;
    if (load<u8>(at) !== delimiter) break;
    at++;
  }
  if (crlf && load<u8>(at) === carriageReturn) at++;
  if (load<u8>(at) !== lineFeed) {
    irregular = true;
    return 0;
  }
  if (column !== columns) fault = 1;
  for (; column < columns; column++) store<i32>(texts + ((column * room + record) << 2), NO_TEXT);
  store<u8>(faults + record, fault);
  store<u8>(decimals + record, marks);
  return at + 1;
}
