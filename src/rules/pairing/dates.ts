import { type Dataset, type TextColumn, textAt } from '../../dataset/dataset.js';

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
