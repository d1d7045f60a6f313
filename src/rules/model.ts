import type { Finding, Severity } from '../finding.js';
import type { Reason } from '../indicators/reasons.js';

/** Outcome of one rule: it found something, found nothing, had nothing to check, failed to run, or was off. */
export type RuleStatus = 'fail' | 'pass' | 'not-applicable' | 'crashed' | 'off';

export interface RuleResult {
  readonly code: string;
  /** The severity set for this run. */
  readonly severity: Severity | 'off';
  readonly status: RuleStatus;
  /** Findings of the rule, listed or not. */
  readonly count: number;
  /** Error message of a rule that crashed. */
  readonly reason?: string;
}

/** The physical line of a finding, cut to the width of a screen, and the UTF-16 range of the cell in it. */
export interface FindingContext {
  readonly line: string;
  readonly from: number;
  readonly to: number;
}

export interface ListedFinding extends Finding {
  readonly context?: FindingContext;
  /** Ids of the indicators that use the field. */
  readonly indicators: readonly string[];
}

/** Rows and cells read from one file. Rows: total = used + reported; cells: total = used + missing + reported. */
export interface FileAccount {
  readonly file: string;
  readonly encoding: string;
  readonly delimiter: string;
  /** The sheet of a workbook, whose encoding is `xlsx` and which has no delimiter. */
  readonly sheet?: string;
  /** Rows below the header that are not blank. */
  readonly rows: { readonly total: number; readonly used: number; readonly reported: number };
  /** Cells of the columns of measures, over all rows, and the unusable ones of dates, months and currencies. */
  readonly cells: { readonly total: number; readonly used: number; readonly missing: number; readonly reported: number };
}

/** Number of enterprises an indicator can be computed for, and the reasons for the others. */
export interface IndicatorAccount {
  readonly indicator: string;
  readonly computable: number;
  readonly of: number;
  readonly leftOut: readonly { readonly reason: Reason; readonly count: number }[];
}

/** A file that could not be opened, and the error that says why. */
export interface UnreadableFile {
  readonly file: string;
  /** Code and arguments of a user error, which have words in `locale/`. */
  readonly code: string;
  readonly args: Finding['args'];
}

/** The result of a validation: plain data, no words. */
export interface Validation {
  readonly schemaVersion: 1;
  readonly document: 'findings';
  readonly files: readonly FileAccount[];
  /** True when the data could not be used at all, so that most rules had nothing to check. */
  readonly unusable: boolean;
  readonly rules: readonly RuleResult[];
  /** By file, line, column and code. */
  readonly findings: readonly ListedFinding[];
  /** Findings beyond the limit of each rule, column and file, which are counted but not listed. */
  readonly notListed: number;
  readonly indicators: readonly IndicatorAccount[];
  readonly counts: Readonly<Record<Severity, number>>;
  /** Files that the command line named and that could not be opened. */
  readonly unreadable?: readonly UnreadableFile[];
}
