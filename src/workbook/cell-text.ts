import { readNumber } from '../csv/values/number.js';

/** A cell as stored in a workbook. */
export interface SheetCell {
  readonly value: unknown;
  /** The formula of a computed cell; if it has no value, it was never computed. */
  readonly formula?: string;
  /** The number format. */
  readonly format?: string;
}

/** How numbers are written: with a decimal point, or neutrally, so that they prove no decimal mark for the texts beside them. */
export type NumberForm = 'point' | 'neutral';

/**
 * The text of a cell as in a CSV file, except that a number is written so that it has exactly one reading. A formula that was never computed is
 * kept as a formula, so that it is reported instead of taken for an empty cell.
 */
export function cellText({ value, formula, format = '' }: SheetCell, form: NumberForm): string {
  if (value === null || value === undefined || value === '') return formula === undefined ? '' : `=${formula}`;
  if (typeof value === 'number') return shownInPercent(format) ? `${numberText(value, form, 2)}%` : numberText(value, form, 0);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date) return dateText(value);
  return String(value);
}

/** Whether a text may be a number with a decimal mark. The numbers beside it are then written neutrally, so that they do not decide its meaning. */
export function hasDoubtfulNumber(value: unknown): boolean {
  if (typeof value !== 'string' || !/\d[.,'’]\d/.test(value)) return false;
  const reading = readNumber(value);
  return reading.kind === 'ambiguous' || (reading.kind === 'number' && reading.evidence !== null);
}

/** Whether a format shows per cent: `5 %` is stored as 0.05. Quoted text and escaped characters of the format do not count. */
function shownInPercent(format: string): boolean {
  return format.replace(/"[^"]*"|\\./g, '').includes('%');
}

/** The exact number times 10^shift. A zero is added to three decimals, because `2.471` may mean thousands and `2.4710` cannot. */
function numberText(value: number, form: NumberForm, shift: number): string {
  const [, sign, first, rest = '', power] = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(value.toExponential()) as RegExpExecArray;
  const digits = first + rest;
  const exponent = Number(power) - rest.length + shift;
  if (exponent >= 0 && digits.length + exponent <= 21) return sign + digits + '0'.repeat(exponent);
  if (form === 'neutral' || exponent < -20 || exponent > 0) return `${sign}${digits}e${exponent}`;
  const padded = digits.padStart(1 - exponent, '0');
  const fraction = padded.slice(exponent);
  return `${sign}${padded.slice(0, exponent)}.${fraction.length === 3 ? `${fraction}0` : fraction}`;
}

/** A date as `2018-01-31`. A time of day is appended, and the text is then not read as the date of a period. */
function dateText(date: Date): string {
  const iso = date.toISOString();
  const [day, time] = [iso.slice(0, 10), iso.slice(11, 19)];
  return time === '00:00:00' ? day : `${day} ${time}`;
}
