/**
 * Cuts delimited text into columns, one block of records at a time. Numbers become floats, texts become codes of a dictionary, and no object
 * is created for either. There are two passes: `findRecords` finds where every cell ends, then each column is cut from top to bottom. This is
 * compiled to WebAssembly, where a cell costs a few reads of eight bytes or more instead of one checked read per byte.
 *
 * Records that cannot be read for certain are marked in `Area.faults` and left to the reader of rows.
 */
import { DECIMAL, ID, SKIP, TEXT } from '../bytes/layout';
import { Area } from './area';
import { FewTexts } from './few-texts';
import { cutNumbers } from './number-column';
import { findRecords, setUpRecords } from './records';
import { separatorsBytes } from './separators';
import { cutIds, cutTexts } from './text-column';

export { idAt, idsStarts, idTextStarts, numberIds, reserveIds, setUpIds } from './ids';
export { chooseIds, joinedIds, joinIds } from './joined-ids';

/** The decimal mark; zero while it is not known. */
let decimalMark: u8 = 0;
let areas: StaticArray<Area> = [];
let kinds: StaticArray<u8> = [];
let dictionaries: StaticArray<FewTexts | null> = [];

/** Allocates areas for blocks of at most this many bytes and records. */
export function setUp(columnCount: i32, delimiter: u8, endsInCrlf: bool, bytes: i32, records: i32, areaCount: i32): void {
  kinds = new StaticArray<u8>(columnCount);
  dictionaries = new StaticArray<FewTexts | null>(columnCount);
  setUpRecords(columnCount, delimiter, endsInCrlf, records);
  areas = new StaticArray<Area>(areaCount);
  const endsBytes = separatorsBytes(bytes + columnCount * records);
  for (let i = 0; i < areaCount; i++) areas[i] = new Area(kinds, endsInCrlf, bytes, records, endsBytes);
}

/** Sets how a column is cut; see layout.ts. */
export function setColumn(column: i32, kind: u8): void {
  kinds[column] = kind;
  if (kind === TEXT) dictionaries[column] = new FewTexts(EXPECTED_TEXTS);
}

/** Number of distinct texts that is expected of a column. */
const EXPECTED_TEXTS: u32 = 100;

export function setDecimalMark(mark: u8): void {
  decimalMark = mark;
}

export function headOf(area: i32): usize {
  return areas[area].head;
}

/**
 * Cuts the complete records among the first `length` bytes of an area, as many as fit, except for their number columns, which
 * `cutNextNumbers` cuts. False when the bytes are not regular.
 */
export function cut(areaNumber: i32, length: i32): bool {
  const area = areas[areaNumber];
  area.clear();
  area.decimalMark = decimalMark;
  const records = findRecords(area, length);
  for (let column = 0; column < kinds.length; column++) {
    const kind = kinds[column];
    if (kind === TEXT) cutTexts(area, dictionaries[column] as FewTexts, column, records);
    else if (kind === ID) cutIds(area, column, records);
    else if (kind !== SKIP) area.numbersOf(column);
  }
  area.setCounts(records, load<i32>(area.starts + (records << 2)));
  return !area.irregular;
}

/**
 * Cuts the next number column of the block with this head; false when none is left. It allocates nothing and reads nothing that `setUp` sets, so
 * that another thread can also do it, from its own instance of this module in the same memory.
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
