import { type Dataset, type TextColumn, textAt } from '../../dataset/dataset.js';
import type { Facts } from '../rule.js';

/** First and last day of an observation that has both, as ISO texts. */
export interface Dates {
  readonly start: string;
  readonly end: string;
}

export function datesOf({ start, end }: Dataset, observation: number): Dates {
  return { start: textAt(start, observation) ?? '', end: textAt(end, observation) ?? '' };
}

/** First and last day of an observation as numbers in order of time; NaN if either is missing. */
export interface Days {
  readonly first: (observation: number) => number;
  readonly last: (observation: number) => number;
}

export function daysOf({ start, end }: Dataset): Days {
  if (start === null || end === null) return { first: () => Number.NaN, last: () => Number.NaN };
  return { first: dayIn(start, end), last: dayIn(end, start) };
}

function dayIn({ codes, values }: TextColumn, other: TextColumn): (observation: number) => number {
  const days = Float64Array.from(values, (text) => Date.parse(text));
  return (observation) => (codes[observation] < 0 || other.codes[observation] < 0 ? Number.NaN : days[codes[observation]]);
}

/** Whether any observation has dates. */
export function hasDates({ dataset }: Facts): boolean {
  return dataset.start !== null;
}

/** Example of one firm whose baseline and follow-up have these first and last days. */
export function dated(bad: readonly [string, string], good: readonly [string, string]): { bad: string; good: string } {
  const file = ([baseline, followUp]: readonly [string, string]) =>
    `enterprise_id,period,period_start,period_end,workers\nSYN-1,baseline,${baseline},24\nSYN-1,follow-up,${followUp},26\n`;
  return { bad: file(bad), good: file(good) };
}
