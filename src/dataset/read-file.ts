import type { Delimiter } from '../csv/dialect.js';
import type { Encoding } from '../csv/encoding.js';
import { spotAt } from '../csv/lines.js';
import type { Decimal } from '../csv/number.js';
import { type ReadProblem, readRecords } from '../csv/reader.js';
import type { Source } from '../csv/source.js';
import type { Finding } from '../finding.js';
import type { DatasetBuilder } from './builder.js';
import { type ColumnPlan, planColumns } from './columns.js';
import type { DecimalSummary } from './decimals.js';
import { isDataRow } from './header-search.js';
import type { Mapping } from './mapping.js';
import type { ReadFile } from './origin.js';
import { FileProblems } from './problems.js';
import { type FileText, readText } from './read-text.js';
import { RowReader } from './rows.js';

/** A file to read, and the period of its rows when the user said so (`--baseline`, `--follow-up`). */
export interface InputFile {
  readonly source: Source;
  readonly period?: 'baseline' | 'follow-up';
}

export interface ReadOptions {
  /** Found from the file when not given. */
  readonly delimiter?: Delimiter;
  /** Found from the cells of each file when not given. */
  readonly decimal?: Decimal;
  readonly mapping?: Mapping;
  /** Further columns to group by, by name or header. */
  readonly dimensions?: readonly string[];
  /** Findings of one kind about one column of one file that are kept; the others are counted. A thousand when not given. */
  readonly kept?: number;
}

/** What was read and how, for saying so. */
export interface FileSummary extends DecimalSummary {
  readonly file: string;
  /** Rows below the header that are not blank. */
  readonly rows: number;
  /** Those that gave an observation, and of these the ones of the wrong length, whose values are not used. */
  readonly observed: number;
  readonly ragged: number;
  readonly encoding: Encoding;
  readonly newline: string;
  readonly delimiter: Delimiter;
  readonly delimiterHow: 'found' | 'given' | 'single-column';
  readonly layout: ColumnPlan['layout'];
}

export interface FileResult {
  readonly findings: readonly Finding[];
  readonly more: ReadonlyMap<string, number>;
  readonly text: ReadFile | null;
  readonly summary: FileSummary | null;
  readonly header: readonly string[];
}

/** Reads one file into the builder. */
export function readFile(
  input: InputFile,
  options: ReadOptions,
  mapping: Mapping,
  dimensions: readonly string[],
  builder: DatasetBuilder,
): FileResult {
  const { name, bytes } = input.source;
  const problems = new FileProblems(name, options.kept);
  const read = readText(bytes, options.delimiter, mapping, problems);
  if (read === null) return { findings: problems.finish(null), more: problems.more, text: null, summary: null, header: [] };
  const { text, encoding, dialect, title } = read;
  const file: ReadFile = { name, text, dialect };

  let header: readonly string[] | null = null;
  let plan: ColumnPlan | null = null;
  let rows: RowReader | null = null;
  let headerRecord = 0;
  const role = input.period ?? null;
  const start = (cells: readonly string[], record: number): void => {
    header = cells;
    headerRecord = record;
    if (isDataRow(cells, mapping)) {
      problems.cell('SC126', 'error', {}, record, 0, true);
      return;
    }
    plan = planColumns(cells, mapping, options.dimensions ?? [], role);
    // A header that is one column is unknown because of that, and nothing is gained by saying so twice.
    const single = cells.length === 1;
    if (single) problems.cell('SC116', 'warning', {}, record, 0);
    for (const { column, ...problem } of plan.findings) if (!single || problem.code !== 'SC106') problems.header(problem, record, column);
    for (const view of plan.views)
      builder.views.push({ file: builder.files.length, columns: view.columns, header: cells, headerRecord: record });
    builder.files.push(file);
    rows = new RowReader(builder, problems, cells, plan, mapping, role, options.decimal ?? null, dimensions);
  };
  if (title !== null) tellTitle(title, text, problems);
  const problem = readRecords(text, dialect, (cells, record) => {
    if (rows !== null) {
      if (!problems.fatal) rows.read(cells, record);
    } else if (header === null && record >= (title?.headerRecord ?? 0) && cells.some((cell) => cell.trim() !== '')) start(cells, record);
  });
  if (problem !== null) tellQuote(problem, problems);
  const { decimals, ...counts } = closeFile(rows, headerRecord, problems);
  return {
    findings: problems.finish(file),
    more: problems.more,
    text: file,
    header: header ?? [],
    summary: {
      file: name,
      ...counts,
      encoding,
      newline: dialect.newline,
      delimiter: dialect.delimiter,
      delimiterHow: dialect.how,
      layout: (plan as ColumnPlan | null)?.layout ?? 'tidy',
      ...decimals,
    },
  };
}

function tellTitle(
  { record, column, text: said, headerStart }: NonNullable<FileText['title']>,
  text: string,
  problems: FileProblems,
): void {
  problems.cell('SC129', 'warning', { text: said.slice(0, 100), line: spotAt(text, headerStart).line }, record, column);
}

function tellQuote({ code, place, opened }: ReadProblem, problems: FileProblems): void {
  const { line, column, offset } = place;
  const at = { line, column, endLine: line, endColumn: column + 1, start: offset, end: offset + 1 };
  problems.add(code === 'unclosed-quote' ? 'SC109' : 'SC115', 'error', { line: opened.line, column: opened.column }, at, true);
}

/** Says what can only be said once every row has been read. */
function closeFile(
  rows: RowReader | null,
  headerRecord: number,
  problems: FileProblems,
): Pick<FileSummary, 'rows' | 'observed' | 'ragged'> & { decimals: DecimalSummary } {
  if (rows === null) return { rows: 0, observed: 0, ragged: 0, decimals: { decimal: null, decimalHow: 'not-needed', decimalCells: 0 } };
  const decimals = rows.finish();
  if (rows.rows === 0 && !problems.fatal) problems.cell('SC112', 'error', {}, headerRecord, 0, true);
  if (rows.blankRows > 0) problems.cell('SC110', 'note', { rows: rows.blankRows }, rows.firstBlank, 0);
  for (const [column, cells] of rows.unnamed) problems.cell('SC105', 'warning', { column: column + 1, cells }, headerRecord, column);
  for (const [text, count] of rows.setAside) problems.add('SC307', 'note', { text, rows: count });
  return { rows: rows.rows, observed: rows.observed, ragged: rows.ragged, decimals };
}
