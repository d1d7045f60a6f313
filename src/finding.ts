import { compareNatural, compareUnits } from './natural-order.js';

/**
 * A finding is something wrong or doubtful in the data: a stable code, its arguments and its place.
 * `locale/` makes the sentence from these, so a finding never contains prose.
 */
export type Severity = 'error' | 'warning' | 'note';

/** In order of severity, the gravest first. */
export const severities = ['error', 'warning', 'note'] as const satisfies readonly Severity[];

/**
 * The data that is not used in any figure because of a finding. `changes` and `per-month` are those of an enterprise, `ambiguous` are cells with
 * two readings, and a `stated-rate` is replaced by the one from its counts. With `nothing` the values are used all the same; `no-value` means that
 * the finding is not about values.
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
 * The position of a finding. Lines and columns count from 1, columns in UTF-16 units from the start of the physical line; the end is the first
 * unit after the cell. A finding without a line is about the whole file.
 */
export interface Place {
  /** The file as the user named it, or `<stdin>`. */
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly endLine?: number;
  readonly endColumn?: number;
  /** Offsets of the cell in the decoded text, quotes included. */
  readonly start?: number;
  readonly end?: number;
  /** The cell of a workbook, "Data!B7"; line and column are then its row and column in the sheet. */
  readonly cell?: string;
  /** Record of the file, from 0, blank lines counted; it identifies the observation. */
  readonly record?: number;
}

/** The subject of a finding, as far as it is known. Unlike the place, it stays the same when lines are inserted above. */
export interface Subject {
  readonly enterprise?: string;
  readonly period?: string;
  /** The field or dimension, or the header where the column has none. */
  readonly field?: string;
}

export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  /** Arguments of the sentence: header, cell text, nearest name, counts. */
  readonly args: Readonly<Record<string, string | number>>;
  readonly at: Place;
  readonly subject?: Subject;
  /** True when the file cannot be used at all because of it. */
  readonly fatal?: boolean;
}

/** Orders findings by file, line, column and code. */
export function byPlace(a: Finding, b: Finding): number {
  return (
    compareNatural(a.at.file, b.at.file) ||
    (a.at.line ?? 0) - (b.at.line ?? 0) ||
    (a.at.column ?? 0) - (b.at.column ?? 0) ||
    compareUnits(a.code, b.code)
  );
}
