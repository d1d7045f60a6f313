/**
 * Cuts delimited text into columns, a block of records at a time: numbers become doubles, texts numbers of a dictionary, and no
 * object is made for either. First it is found where cells end, then each column is cut from top to bottom. Compiled to WebAssembly,
 * where a cell costs a few reads of eight or sixteen bytes instead of a checked read for each.
 *
 * What it cannot read for certain it marks, record by record, for the reader of rows: see `Area.faults`.
 */
import { Area } from './area';
import { Dictionary } from './dictionary';
import { cutNumbers } from './number-column';
import { findRecords, irregular, quoted, setUpRecords } from './records';
import { areAscii } from './separators';
import { cutIds, cutTexts } from './text-column';

export { idAt, idsRoom, idsStarts, idTextStarts, numberIds, setUpIds } from './ids';

/** How the cells of a column are read; digits alone are left. The other side of these numbers is `Kind` in ../bytes/block.ts. */
const SKIP: u8 = 0;
const DECIMAL: u8 = 2;
const TEXT: u8 = 3;
const ID: u8 = 4;

let crlf: bool = false;
/** Zero while it is not known. */
let decimalMark: u8 = 0;
let columns: i32 = 0;
let areas: StaticArray<Area> = [];
let kinds: StaticArray<u8> = [];
let dictionaries: StaticArray<Dictionary | null> = [];

/** Makes room for some blocks of so many bytes and records. */
export function setUp(columnCount: i32, sign: u8, endsInCrlf: bool, bytes: i32, records: i32, areaCount: i32): void {
  columns = columnCount;
  crlf = endsInCrlf;
  kinds = new StaticArray<u8>(columns);
  dictionaries = new StaticArray<Dictionary | null>(columns);
  setUpRecords(columns, sign, crlf, bytes, records);
  areas = new StaticArray<Area>(areaCount);
  for (let i = 0; i < areaCount; i++) areas[i] = new Area(columns, bytes, records);
}

/** Says how a column is read. */
export function setColumn(column: i32, kind: u8): void {
  kinds[column] = kind;
  if (kind === TEXT) dictionaries[column] = new Dictionary(FEW);
}

/** So many distinct texts are expected of a column. */
const FEW: u32 = 100;

export function setDecimalMark(mark: u8): void {
  decimalMark = mark;
}

export function headOf(area: i32): usize {
  return areas[area].head;
}

/** Cuts the complete records among the first `length` bytes of an area, as many as there is room for; false when not all of it is regular. */
export function cut(place: i32, length: i32): bool {
  const area = areas[place];
  area.clear();
  const records = findRecords(area, length);
  for (let column = 0; column < columns; column++) {
    const kind = kinds[column];
    const endsLine = crlf && column === columns - 1;
    if (kind === TEXT) cutTexts(area, dictionaries[column] as Dictionary, column, columns, endsLine, records);
    else if (kind === ID) cutIds(area, column, columns, endsLine, records);
    else if (kind !== SKIP) cutNumbers(area, kind === DECIMAL ? decimalMark : 0, column, columns, endsLine, records);
  }
  area.tell(records, load<i32>(area.starts + (records << 2)), !quoted && areAscii);
  return !irregular;
}
