import { candidates, type DetectedDialect, detectDialect } from '../../csv/dialect.js';
import { firstRecords } from '../../csv/reader.js';
import { readNumber } from '../../csv/values/number.js';
import { readPeriod } from '../periods.js';
import { meaningOf } from './header-meaning.js';
import type { Mapping } from './mapping.js';

/** Title lines above the header. */
export interface Title {
  /** The first of them, and its first filled cell. */
  readonly record: number;
  readonly column: number;
  readonly text: string;
  /** Where the header begins. */
  readonly headerStart: number;
  readonly headerRecord: number;
}

/** Records below the first that are searched for the header. */
const WITHIN = 10;

/**
 * Looks for a header below a title, as in a spreadsheet made for printing. The first record is the header unless it has
 * no enterprise id and one below it does. A title may hide the real delimiter, so the others are tried too.
 */
export function findTitle(text: string, dialect: DetectedDialect, mapping: Mapping): { dialect: DetectedDialect; title: Title } | null {
  const [first] = firstRecords(text, dialect.delimiter, 1);
  if (first === undefined || fieldsOf(first.cells, mapping).includes('enterprise_id')) return null;
  const others = dialect.how === 'given' ? [] : candidates.filter((candidate) => candidate !== dialect.delimiter);
  for (const delimiter of [dialect.delimiter, ...others]) {
    const [top, ...below] = firstRecords(text, delimiter, WITHIN + 1);
    if (top === undefined || !mayBeTitle(top.cells, mapping)) continue;
    const header = below.find(({ cells }) => isHeader(cells, mapping));
    if (header === undefined) continue;
    const column = top.cells.findIndex((cell) => cell.trim() !== '');
    return {
      dialect: delimiter === dialect.delimiter ? dialect : { ...detectDialect(text, delimiter), how: 'found' },
      title: { record: top.record, column, text: top.cells[column].trim(), headerStart: header.start, headerRecord: header.record },
    };
  }
  return null;
}

/** UTF-16 units beyond which a cell is neither a number nor a period. */
const LONG = 60;

/** Whether a first record is data: no cell is a known header, and numbers are beside periods or other numbers. Years may be headers. */
export function isDataRow(cells: readonly string[], mapping: Mapping): boolean {
  const short = cells.filter((cell) => cell.length <= LONG && !/^\s*(?:19|20)\d\d\s*$/.test(cell));
  const numbers = short.filter((cell) => isNumber(cell)).length;
  const periods = short.filter((cell) => !isNumber(cell) && readPeriod(cell) !== null).length;
  return numbers > 0 && numbers + periods > 1 && cells.every((cell) => meaningOf(cell, mapping).kind === 'unknown');
}

function isNumber(cell: string): boolean {
  const { kind } = readNumber(cell);
  return kind === 'number' || kind === 'ambiguous';
}

function mayBeTitle(cells: readonly string[], mapping: Mapping): boolean {
  return cells.filter((cell) => cell.trim() !== '').length === 1 || fieldsOf(cells, mapping).length === 0;
}

function isHeader(cells: readonly string[], mapping: Mapping): boolean {
  const fields = fieldsOf(cells, mapping);
  return fields.length > 1 && fields.includes('enterprise_id');
}

function fieldsOf(cells: readonly string[], mapping: Mapping): string[] {
  return cells.flatMap((cell) => {
    const meaning = meaningOf(cell, mapping);
    return meaning.kind === 'field' ? [meaning.field] : [];
  });
}
