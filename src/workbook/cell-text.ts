import { readNumber } from '../csv/values/number.js';

/** A cell as a workbook holds it. */
export interface SheetCell {
  readonly value: unknown;
  /** What is computed, where the cell is; without a value it has never been computed. */
  readonly formula?: string;
  /** How a number is shown. */
  readonly format?: string;
}

/** How numbers are written: with a decimal point, or so that they prove no decimal mark to the texts beside them. */
export type NumberForm = 'point' | 'neutral';

/**
 * The text of a cell as it would stand in a CSV file, except that a number means what the cell holds and nothing else. A
 * formula that was never computed stays one, so that it is told instead of taken for an empty cell.
 */
export function cellText({ value, formula, format = '' }: SheetCell, form: NumberForm): string {
  if (value === null || value === undefined || value === '') return formula === undefined ? '' : `=${formula}`;
  if (typeof value === 'number') return shownInPercent(format) ? `${numberText(value, form, 2)}%` : numberText(value, form, 0);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date) return dateText(value);
  return String(value);
}

/** Whether a text may be read as a number with a decimal mark, so that numbers beside it must not settle what it means. */
export function hasDoubtfulNumber(value: unknown): boolean {
  if (typeof value !== 'string' || !/\d[.,'’]\d/.test(value)) return false;
  const reading = readNumber(value);
  return reading.kind === 'ambiguous' || (reading.kind === 'number' && reading.evidence !== null);
}

/** `5 %` stands as 0.05 in the cell; text in quotes and escaped characters of a format are not its per cent sign. */
function shownInPercent(format: string): boolean {
  return format.replace(/"[^"]*"|\\./g, '').includes('%');
}

/** The exact number times 10^shift. Three decimals get a zero more, because `2.471` may mean thousands and `2.4710` may not. */
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

/** A day as `2018-01-31`; a time of day is written behind it, and is then no date of a period. */
function dateText(date: Date): string {
  const iso = date.toISOString();
  const [day, time] = [iso.slice(0, 10), iso.slice(11, 19)];
  return time === '00:00:00' ? day : `${day} ${time}`;
}
