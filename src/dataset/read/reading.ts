import type { Delimiter } from '../../csv/dialect.js';
import type { Encoding } from '../../csv/input/encoding.js';
import type { Source } from '../../csv/input/source.js';
import type { Finding } from '../../finding.js';
import type { GrowingMarks } from '../columns/growing.js';
import type { Dataset } from '../dataset.js';
import type { ColumnPlan } from '../header/columns.js';
import type { ReadFile } from '../origin.js';
import type { DecimalSummary } from './decimals.js';

/** A file to read, and the period of its rows if the user gave it (`--baseline`, `--follow-up`). */
export interface InputFile {
  readonly source: Source;
  readonly period?: 'baseline' | 'follow-up';
}

/** Progress of reading a file. */
export interface Progress {
  readonly file: string;
  readonly rows: number;
  readonly bytes: number;
  /** Bytes of the whole file. */
  readonly size: number;
}

/** What was read from a file, and how. */
export interface FileSummary extends DecimalSummary {
  readonly file: string;
  /** Rows below the header that are not blank. */
  readonly rows: number;
  /** Rows that gave an observation, and the records of those with too many or too few cells, whose values are not used. */
  readonly observed: number;
  readonly ragged: Pick<GrowingMarks, 'has'>;
  /** Columns of measures; one that serves several periods counts once per period. */
  readonly measureColumns: number;
  /** Cells of dates, months and currencies that could not be read. */
  readonly unreadableOthers: number;
  /** Whether some column was not read. */
  readonly unreadColumns: boolean;
  readonly encoding: Encoding;
  readonly newline: string;
  readonly delimiter: Delimiter;
  readonly delimiterHow: 'found' | 'given' | 'single-column';
  readonly layout: ColumnPlan['layout'];
  /** The sheet of a workbook that was read, and the number of sheets. Encoding and delimiter mean nothing for it. */
  readonly sheet?: string;
  readonly sheets?: number;
}

export interface ReadResult {
  /** Null when a finding is fatal: having no figure is better than a wrong one. */
  readonly dataset: Dataset | null;
  readonly findings: readonly Finding[];
  /** By code, the number of further findings. */
  readonly more: ReadonlyMap<string, number>;
  readonly files: readonly FileSummary[];
  /** Every file that could be decoded. */
  readonly texts: readonly ReadFile[];
}
