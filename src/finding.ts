import { compareNatural, compareUnits } from './natural-order.js';

/**
 * A finding is something wrong or doubtful in the data: a stable code, its arguments and its place.
 * The sentence a person reads is made from these in `locale/`, so a finding never holds prose.
 */
export type Severity = 'error' | 'warning' | 'note';

/** The gravest first. */
export const severities = ['error', 'warning', 'note'] as const satisfies readonly Severity[];

/**
 * What is not used in any figure because of a finding: `changes` and `per-month` are those of an enterprise, `ambiguous` are cells
 * with two readings, `stated-rate` gives way to its counts. `nothing` is said of values, which are counted, and `no-value` where there is none.
 */
export type Unused =
  | 'file'
  | 'row'
  | 'column'
  | 'cell'
  | 'ambiguous'
  | 'stated-rate'
  | 'enterprise'
  | 'changes'
  | 'per-month'
  | 'no-value'
  | 'nothing';

/**
 * Where a finding stands. Lines and columns count from 1, columns in UTF-16 units from the start of the physical line; the
 * end is the first unit after the cell. A finding without a line is about the whole file.
 */
export interface Place {
  /** The file as the user named it, or `<stdin>`. */
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly endLine?: number;
  readonly endColumn?: number;
  /** Offsets into the decoded text that cut the cell out, quotes included. */
  readonly start?: number;
  readonly end?: number;
  /** The cell of a workbook, "Data!B7"; line and column are then its row and column in the sheet. */
  readonly cell?: string;
  /** Record of the file, from 0, blank lines counted; for finding the observation again. */
  readonly record?: number;
}

/** What a finding is about, as far as it is known: it stays the same when lines are inserted above. */
export interface Subject {
  readonly enterprise?: string;
  readonly period?: string;
  /** The field or dimension, or the header where the column has none. */
  readonly field?: string;
}

export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  /** What the sentence needs: header, cell text, nearest name, counts. */
  readonly args: Readonly<Record<string, string | number>>;
  readonly at: Place;
  readonly subject?: Subject;
  /** True when the file cannot be used at all because of it. */
  readonly fatal?: boolean;
}

/** By file, line, column and code. */
export function byPlace(a: Finding, b: Finding): number {
  return (
    compareNatural(a.at.file, b.at.file) ||
    (a.at.line ?? 0) - (b.at.line ?? 0) ||
    (a.at.column ?? 0) - (b.at.column ?? 0) ||
    compareUnits(a.code, b.code)
  );
}
