import { stringify } from 'csv-stringify/sync';
import { readNumber } from './values/number.js';

export interface CsvStyle {
  /** For a spreadsheet with a decimal comma: BOM, semicolons, CRLF, decimal commas. */
  readonly excel?: boolean;
}

/** Position of rows in a file. */
interface CsvPlace {
  /** Whether other rows come before them. */
  readonly follows?: boolean;
}

/**
 * Writes rows as CSV: comma, LF, quotes where needed; null is empty. Numbers are the shortest text that reads back as the
 * same number. A text that a spreadsheet would run as a formula gets a leading apostrophe.
 */
export function writeCsv(
  rows: readonly (readonly (string | number | null)[])[],
  { excel = false, follows = false }: CsvStyle & CsvPlace = {},
): string {
  return stringify([...rows], {
    bom: excel && !follows,
    delimiter: excel ? ';' : ',',
    record_delimiter: excel ? '\r\n' : '\n',
    quote_record_delimiter: true,
    // A lone CR or LF inside a cell would end the row for a reader that takes either.
    quoted_match: /[\r\n]/,
    cast: { string: guardFormula, number: excel ? (value) => writeNumber(value).replace('.', ',') : writeNumber },
  });
}

/**
 * Puts an apostrophe before a text that a spreadsheet would run as a formula. csv-stringify's `escape_formulas` is not used, because it would also
 * guard a number that is given as text, such as `-3`.
 */
export function guardFormula(text: string): string {
  return /^[=+\-@\t\r＝＋－＠]/.test(text) && readNumber(text).kind === 'invalid' ? `'${text}` : text;
}

function writeNumber(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`a number to write must be finite, not ${value}`);
  return String(value);
}
