import { daysMeant, monthNamed } from '../csv/values/written-date.js';

const day = 86_400_000;

/** Reads an ISO date (yyyy-mm-dd) that exists in the calendar. Other orders of day and month are never guessed. */
export function readIsoDate(text: string): string | null {
  const trimmed = text.trim();
  if (!/^\d{4}-\d{2}-\d{2}$/.test(trimmed)) return null;
  const time = Date.parse(`${trimmed}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== trimmed ? null : trimmed;
}

/** Fault of a date. Findings of one kind are grouped, so each form of writing a date is its own kind. */
export interface DateFault {
  readonly kind: 'no-such-day' | 'day-month-year' | 'day-or-month' | 'month' | 'serial' | 'other';
  /** The only date that the text can mean; '' when there is none or several. */
  readonly meant: string;
  /** The two dates that the text can mean, depending on which number is the day. */
  readonly first?: string;
  readonly second?: string;
}

/** Classifies a text that `readIsoDate` could not read. A month alone means its first day as the start of a period, its last as the end. */
export function dateFault(text: string, field: string): DateFault {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return { kind: 'no-such-day', meant: '' };
  const serial = serialDay(text);
  if (serial !== null) return { kind: 'serial', meant: serial };
  const month = monthMeant(text);
  if (month !== null) {
    const last = field === 'period_end' ? 1 : 0;
    return { kind: 'month', meant: isoDay(Date.UTC(month.year, month.month - 1 + last, 1 - last)) };
  }
  const [first, second] = daysMeant(text).map(({ year, month, day }) => isoDay(Date.UTC(year, month - 1, day)));
  if (first === undefined) return { kind: 'other', meant: '' };
  return second === undefined ? { kind: 'day-month-year', meant: first } : { kind: 'day-or-month', meant: '', first, second };
}

/** The month of `Agustus 2019`, `Jan 2018`, `08/2019` or `2019-08`; a year of two digits could be a day. */
function monthMeant(text: string): { readonly year: number; readonly month: number } | null {
  const [, name = '', year] =
    /^([a-z]{3,10}|\d{1,2})[-/., ]{1,2}(\d{4})$/i.exec(text) ?? reversed(/^(\d{4})[-/](\d{1,2})$/.exec(text)) ?? [];
  const month = /^\d/.test(name) ? Number(name) : monthNamed(name);
  return month !== null && month >= 1 && month <= 12 ? { year: Number(year), month } : null;
}

function reversed(match: RegExpExecArray | null): [string, string, string] | null {
  return match === null ? null : [match[0], match[2], match[1]];
}

/** The date of a spreadsheet's day count from 30 December 1899; only counts from 1990 to 2050 are taken for dates. */
function serialDay(text: string): string | null {
  const days = /^\d{5}$/.test(text) ? Number(text) : 0;
  return days >= 32_874 && days <= 55_153 ? isoDay(Date.UTC(1899, 11, 30) + days * day) : null;
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/**
 * Length of a period in months, first and last day included: whole calendar months, and the rest as a share of the month
 * it falls in. 1 January to 30 June is 6.
 */
export function monthsBetween(start: string, end: string): number {
  const from = new Date(`${start}T00:00:00Z`);
  const to = new Date(Date.parse(`${end}T00:00:00Z`) + day);
  let whole = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
  if (addMonths(from, whole) > to.getTime()) whole -= 1;
  const reached = addMonths(from, whole);
  return whole + (to.getTime() - reached) / (addMonths(from, whole + 1) - reached);
}

/** The same day of a later month, or its last day when it has no such day. */
function addMonths(date: Date, months: number): number {
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth() + months;
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), last));
}
