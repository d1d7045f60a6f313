import type { Codes, Numbers } from './columns/growing.js';
import type { Ids } from './columns/ids.js';
import type { MeasureId } from './fields.js';
import type { Origin } from './origin.js';
import type { Period } from './periods.js';

/** Text as codes into a list of distinct values; −1 is missing. One code per observation. */
export interface TextColumn {
  readonly codes: Codes;
  readonly values: readonly string[];
}

/** Marked observations: 1 for each. The array may end before the last observation. */
export type Marks = Uint8Array;

/** A way of grouping enterprises. */
export interface Dimension {
  readonly name: string;
  readonly column: TextColumn;
  /** The period whose value decides the group of an enterprise: enrolment (the baseline) unless the mapping differs. */
  readonly at: 'baseline' | 'follow-up';
  /** A cell may contain several values separated by `;`, so that an enterprise is in several groups. */
  readonly multiple: boolean;
  /** Computed from a measure because the data has no such column; used only on request. */
  readonly derived: boolean;
}

/**
 * All data that was read, by column, with one entry per observation in no particular order. Enterprises are numbered in
 * natural order of their ids, so nothing computed per enterprise depends on the order of rows.
 */
export interface Dataset {
  /** Number of observations. */
  readonly size: number;
  /** Ids in natural order. */
  readonly ids: Ids;
  /** The ids as a list, created on first access. */
  readonly enterprises: readonly string[];
  /** Enterprise of each observation. */
  readonly enterprise: Codes;
  /** Distinct periods in order of time. */
  readonly periods: readonly Period[];
  /** Period of each observation. */
  readonly period: Codes;
  readonly name: TextColumn | null;
  readonly currency: TextColumn | null;
  readonly outputUnit: TextColumn | null;
  readonly dataNotes: readonly string[];
  readonly dimensions: ReadonlyMap<string, Dimension>;
  /** NaN is missing or unreadable; an answer is 1 (yes) or 0 (no). */
  readonly measures: ReadonlyMap<MeasureId, Numbers>;
  /** Observations with an unreadable cell of a measure or, for `months`, of the length of the period. */
  readonly unreadable: ReadonlyMap<MeasureId | 'months', Marks>;
  /** Length of each observation's period in months; NaN when not given. */
  readonly months: Numbers;
  /** First and last day as ISO text. */
  readonly start: TextColumn | null;
  readonly end: TextColumn | null;
  /** Where each observation was read. */
  readonly origin: Origin;
  /** Observations of enterprise e: `order[offsets[e]]` … `order[offsets[e + 1] - 1]`, in order of time. */
  readonly offsets: Int32Array;
  readonly order: Int32Array;
}

/** Columns from which figures are computed. They can be passed to another thread as they are. */
export type Measured = Pick<Dataset, 'measures' | 'unreadable' | 'months' | 'currency' | 'outputUnit'>;

/** The text of an observation, or null. */
export function textAt(column: TextColumn | null, observation: number): string | null {
  const code = column === null ? -1 : column.codes[observation];
  return code < 0 ? null : (column as TextColumn).values[code];
}
