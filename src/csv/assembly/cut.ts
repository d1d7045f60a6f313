/**
 * Cuts delimited text into columns, a block of records at a time: numbers become doubles, texts numbers of a dictionary, and no
 * object is made for either. First it is found where cells end, then each column is cut from top to bottom. Compiled to WebAssembly,
 * where a cell costs a few reads of eight or sixteen bytes instead of a checked read for each.
 *
 * What it cannot read for certain it marks, record by record, for the reader of rows: see `Area.faults`.
 */
import { DECIMAL, ID, SKIP, TEXT } from '../bytes/layout';
import { Area } from './area';
import { Dictionary } from './dictionary';
import { cutNumbers } from './number-column';
import { findRecords, setUpRecords } from './records';
import { separatorsBytes } from './separators';
import { cutIds, cutTexts } from './text-column';

export { idAt, idsStarts, idTextStarts, numberIds, reserveIds, setUpIds } from './ids';

/** Zero while it is not known. */
let decimalMark: u8 = 0;
let areas: StaticArray<Area> = [];
let kinds: StaticArray<u8> = [];
let dictionaries: StaticArray<Dictionary | null> = [];

/** Makes room for some blocks of so many bytes and records. */
export function setUp(columnCount: i32, delimiter: u8, endsInCrlf: bool, bytes: i32, records: i32, areaCount: i32): void {
  kinds = new StaticArray<u8>(columnCount);
  dictionaries = new StaticArray<Dictionary | null>(columnCount);
  setUpRecords(columnCount, delimiter, endsInCrlf, records);
  areas = new StaticArray<Area>(areaCount);
  const endsBytes = separatorsBytes(bytes + columnCount * records);
  for (let i = 0; i < areaCount; i++) areas[i] = new Area(kinds, endsInCrlf, bytes, records, endsBytes);
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

/**
 * Cuts the complete records among the first `length` bytes of an area, as many as there is room for, but for their numbers; false when
 * not all of it is regular.
 */
export function cut(place: i32, length: i32): bool {
  const area = areas[place];
  area.clear();
  area.decimalMark = decimalMark;
  const records = findRecords(area, length);
  for (let column = 0; column < kinds.length; column++) {
    const kind = kinds[column];
    if (kind === TEXT) cutTexts(area, dictionaries[column] as Dictionary, column, records);
    else if (kind === ID) cutIds(area, column, records);
    else if (kind !== SKIP) area.numbersOf(column);
  }
  area.setCounts(records, load<i32>(area.starts + (records << 2)));
  return !area.irregular;
}

/**
 * Cuts the next column of numbers of the block whose head stands there; false when none is left. Nothing is allocated, and no state of the
 * module is read, so that another thread can do that too, in a module of its own in the same memory.
 */
export function cutNextNumbers(head: usize): bool {
  const area = Area.at(head);
  for (let column = area.nextColumn; column < area.kinds.length; column++) {
    const kind = area.kinds[column];
    if (kind === SKIP || kind === TEXT || kind === ID) continue;
    cutNumbers(area, kind === DECIMAL ? area.decimalMark : 0, column);
    area.setNextColumn(column + 1);
    return true;
  }
  return false;
}
