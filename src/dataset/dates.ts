import { daysMeant } from '../csv/values/written-date.js';

const day = 86_400_000;

/** Reads an ISO date (yyyy-mm-dd) that exists in the calendar. Other orders of day and month are never guessed. */
export function readIsoDate(text: string): string | null {
  const trimmed = text.trim();
  if (!/^\d{4}-\d{2}-\d{2}$/.test(trimmed)) return null;
  const time = Date.parse(`${trimmed}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== trimmed ? null : trimmed;
}

/** Why a text is no date, and the date it must mean if it can mean one only; '' where it may mean several or none. */
export interface DateFault {
  readonly fault: 'no-such-day' | 'other-form';
  readonly meant: string;
}

/** Says what is wrong with a text that `readIsoDate` could not read. */
export function dateFault(text: string): DateFault {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return { fault: 'no-such-day', meant: '' };
  const days = daysMeant(text).map(({ year, month, day }) => isoDay(Date.UTC(year, month - 1, day)));
  const serial = serialDay(text);
  if (serial !== null) days.push(serial);
  return { fault: 'other-form', meant: days.length === 1 ? days[0] : '' };
}

/** Spreadsheets count days from 30 December 1899; what lies between 1990 and 2050 is taken for such a count. */
function serialDay(text: string): string | null {
  const days = /^\d{5}$/.test(text) ? Number(text) : 0;
  return days >= 32_874 && days <= 55_153 ? isoDay(Date.UTC(1899, 11, 30) + days * day) : null;
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/**
 * Length of the period from the first to the last day, both included, in months: whole calendar months, and the rest as
 * a share of the month it falls in. 1 January to 30 June is 6.
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
