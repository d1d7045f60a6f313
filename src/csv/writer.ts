import { stringify } from 'csv-stringify/sync';
import { readNumber } from './number.js';

/**
 * Writes rows as CSV: comma, LF, quotes where needed; null is empty. Numbers are the shortest text that reads back as the
 * same number. A text that a spreadsheet would run as a formula gets a leading apostrophe.
 */
export function writeCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  return stringify([...rows], {
    record_delimiter: '\n',
    quote_record_delimiter: true,
    cast: { string: guardFormula, number: writeNumber },
  });
}

/** Puts an apostrophe before a text that a spreadsheet would run. Not csv-stringify's `escape_formulas`: it would also guard `-3` where a number is given as text. */
export function guardFormula(text: string): string {
  return /^[=+\-@\t\r＝＋－＠]/.test(text) && readNumber(text).kind === 'invalid' ? `'${text}` : text;
}

function writeNumber(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`a number to write must be finite, not ${value}`);
  return String(value);
}
