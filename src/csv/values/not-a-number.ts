import { findInvisible } from './invisible.js';
import { mayMeanZero } from './missing.js';
import { readNumber } from './number.js';
import { readUnit } from './unit.js';
import { daysMeant, monthNamed } from './written-date.js';

/** The content of a cell that should be a number and is not. */
export type NotANumber =
  /** `#DIV/0!`; `error` is its English name, or '' when it is not known. */
  | { readonly kind: 'spreadsheet-error'; readonly error: string }
  | { readonly kind: 'formula' }
  /** `Jan-15`: the numbers that a spreadsheet may have turned into this date; the second is '' where there is only one. */
  | { readonly kind: 'date'; readonly first: string; readonly second: string }
  /** `12 orang`: the only number in it, as written, and the words beside it. */
  | ({ readonly kind: 'number-in-text' } & NumberInText)
  /** `nihil`: zero, or no value. */
  | { readonly kind: 'zero-or-missing' }
  /** Any other text; `invisible` is the first invisible character in it, or ''. */
  | { readonly kind: 'other'; readonly invisible: string };

interface NumberInText {
  readonly number: string;
  readonly words: readonly string[];
}

/** Classifies a text that `readNumber` could not read. */
export function classifyNotANumber(text: string): NotANumber {
  const trimmed = text.trim();
  const error = spreadsheetError(trimmed);
  if (error !== null) return { kind: 'spreadsheet-error', error };
  if (formula.test(trimmed)) return { kind: 'formula' };
  if (trimmed.length > longest) return { kind: 'other', invisible: '' };
  if (mayMeanZero(trimmed)) return { kind: 'zero-or-missing' };
  const [first, second = ''] = numbersBehindDate(trimmed);
  if (first !== undefined) return { kind: 'date', first, second };
  const number = onlyNumber(trimmed);
  if (number !== null) return { kind: 'number-in-text', ...number };
  return { kind: 'other', invisible: findInvisible(trimmed)?.codePoint ?? '' };
}

/** Longer texts are remarks, and a number in a remark says little. */
const longest = 60;

/** Errors of English and Spanish Excel and of LibreOffice. `#N/A` is missing here because it means that there is no value. */
const errors: ReadonlyMap<string, string> = new Map([
  ['#DIV/0!', '#DIV/0!'],
  ['#¡DIV/0!', '#DIV/0!'],
  ['#REF!', '#REF!'],
  ['#¡REF!', '#REF!'],
  ['#VALUE!', '#VALUE!'],
  ['#¡VALOR!', '#VALUE!'],
  ['#NAME?', '#NAME?'],
  ['#¿NOMBRE?', '#NAME?'],
  ['#NUM!', '#NUM!'],
  ['#¡NUM!', '#NUM!'],
  ['#NULL!', '#NULL!'],
  ['#¡NULO!', '#NULL!'],
]);

/** The known errors, as they are written in cells. */
export const spreadsheetErrors: readonly string[] = [...errors.keys()];

/** Other errors in lower case, as a regular expression of every database too: those of other languages, and columns that were too narrow. */
export const otherSpreadsheetErrors = '^(#[a-z_]{2,20}[!?]|#n/d|#{2,60}|err:[0-9]{3})$';
const others = new RegExp(otherSpreadsheetErrors);

/** The English name of an error that a spreadsheet saved instead of a value, '' where it is not known; null for any other text. */
export function spreadsheetError(text: string): string | null {
  if (text.length > longest || !/^[#Ee]/.test(text)) return null;
  const known = errors.get(text.toUpperCase());
  if (known !== undefined) return known;
  return others.test(text.toLowerCase()) ? '' : null;
}

/** Starts with =, with @ and a name, or with a sign and a cell, a function or a sum. */
const formula = /^(?:=|@[A-Z]|[+\-−](?:\$?[A-Z]{1,3}\$?\d|[A-Z][A-Z.]{0,20}\()|\+[\d.,]+[-+*/])/i;

/** `15.1` becomes 15-Jan, `1.15` becomes Jan-15, where a spreadsheet takes the point for the mark of a date. */
function numbersBehindDate(text: string): string[] {
  const [day] = daysMeant(text);
  if (day !== undefined) {
    const { year, month, day: inMonth } = day;
    return distinct(inMonth === 1 ? [`${month}.${year % 100}`, `1.${month}`] : [`${inMonth}.${month}`, `${month}.${inMonth}`]);
  }
  const [, before, name, after] = /^(?:(\d{1,2})[-/])?([a-z]{3,10})(?:[-/](\d{2}|\d{4}))?$/i.exec(text) ?? [];
  const month = name === undefined ? null : monthNamed(name);
  if (month === null || (before === undefined) === (after === undefined)) return [];
  if (before !== undefined) return distinct([`${Number(before)}.${month}`, `${month}.${Number(before)}`]);
  const year = Number(after.slice(-2));
  return distinct([`${month}.${year}`, `${year}.${month}`]);
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

const digitRun = /[.,]?\d(?:[\d.,'’ \u00a0\u2009\u202f]*\d)?/g;

/** The number in a text that has exactly one, with words or signs of doubt around it; null for a code like `SYN-3`. */
function onlyNumber(text: string): NumberInText | null {
  const runs = [...text.matchAll(digitRun)];
  if (runs.length !== 1) return null;
  const [{ 0: found, index }] = runs;
  const before = text.slice(0, index);
  const after = text.slice(index + found.length);
  // A letter that looks like a digit may be one: 1O is rather 10 than 1.
  if (/^[OolI](?!\p{L})/u.test(after) || /[\p{L}\p{N}_]$|\S[-−]$/u.test(before) || !/[\p{L}±~≈<>≤≥*?+[\]]/u.test(before + after))
    return null;
  const words = `${before} ${after}`.match(/%|\p{L}+/gu) ?? [];
  if (words.some(isMultiple)) return null;
  const number = /[-−]$/.test(before) ? `-${found}` : found;
  return readNumber(number).kind === 'invalid' ? null : { number, words };
}

/** Beside `juta` or a per cent sign the digits alone are not the number. */
function isMultiple(word: string): boolean {
  const unit = readUnit(undefined, word);
  return unit !== null && (unit.percent || unit.magnitude !== 0);
}
