import type { Delimiter } from '../../csv/dialect.js';
import type { Encoding } from '../../csv/input/encoding.js';
import type { Source } from '../../csv/input/source.js';
import type { Finding } from '../../finding.js';
import type { GrowingMarks } from '../columns/growing.js';
import type { Dataset } from '../dataset.js';
import type { ColumnPlan } from '../header/columns.js';
import type { ReadFile } from '../origin.js';
import type { DecimalSummary } from './decimals.js';

/** A file to read, and the period of its rows when the user said so (`--baseline`, `--follow-up`). */
export interface InputFile {
  readonly source: Source;
  readonly period?: 'baseline' | 'follow-up';
}

/** How far the reading of a file is. */
export interface Progress {
  readonly file: string;
  readonly rows: number;
  readonly bytes: number;
  /** Bytes of the whole file. */
  readonly size: number;
}

/** What was read and how, for saying so. */
export interface FileSummary extends DecimalSummary {
  readonly file: string;
  /** Rows below the header that are not blank. */
  readonly rows: number;
  /** Those that gave an observation, and by record the ones of these of the wrong length, whose values are not used. */
  readonly observed: number;
  readonly ragged: Pick<GrowingMarks, 'has'>;
  /** Columns of measures, one that serves several periods once for each. */
  readonly measureColumns: number;
  /** Cells of dates, months and currencies that could not be read. */
  readonly unreadableOthers: number;
  /** Some column was not read. */
  readonly unreadColumns: boolean;
  readonly encoding: Encoding;
  readonly newline: string;
  readonly delimiter: Delimiter;
  readonly delimiterHow: 'found' | 'given' | 'single-column';
  readonly layout: ColumnPlan['layout'];
  /** The sheet of a workbook that was read, and how many there are; its rows have no encoding, and no delimiter. */
  readonly sheet?: string;
  readonly sheets?: number;
}

export interface ReadResult {
  /** Null when a finding is fatal: no figure is better than a wrong one. */
  readonly dataset: Dataset | null;
  readonly findings: readonly Finding[];
  /** By code, how many findings there were beyond those. */
  readonly more: ReadonlyMap<string, number>;
  readonly files: readonly FileSummary[];
  /** Every file that could be decoded. */
  readonly texts: readonly ReadFile[];
}
