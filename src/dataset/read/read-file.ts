import { piecesOf } from '../../csv/input/source.js';
import { spotAt } from '../../csv/lines.js';
import { type ReadProblem, readRecords } from '../../csv/reader.js';
import type { Finding } from '../../finding.js';
import { GrowingMarks } from '../columns/growing.js';
import { measureIds } from '../fields.js';
import type { Mapping } from '../header/mapping.js';
import type { ReadFile } from '../origin.js';
import type { DatasetBuilder } from './builder.js';
import type { DecimalSummary } from './decimals.js';
import { FileProblems } from './problems.js';
import { readBlocks } from './read-blocks.js';
import type { ReadOptions } from './read-options.js';
import { openRegular } from './read-regular.js';
import { readText, type WholeFile } from './read-text.js';
import type { FileSummary, InputFile } from './reading.js';
import { inSheetTerms, refuseMergedRows, sheetOptions } from './sheet.js';
import { TableReader } from './table-reader.js';

export interface FileResult {
  readonly findings: readonly Finding[];
  readonly more: ReadonlyMap<string, number>;
  readonly text: ReadFile | null;
  readonly summary: FileSummary | null;
  readonly header: readonly string[];
}

/** Reads one file into the builder; null when it seemed regular but is not, and must be read again with `fast: false`. */
export function readFile(
  input: InputFile,
  options: ReadOptions,
  mapping: Mapping,
  dimensions: readonly string[],
  builder: DatasetBuilder,
): FileResult | null {
  const { source } = input;
  const { name, sheet } = source;
  const given = sheet === undefined ? options : { ...options, ...sheetOptions(sheet, options) };
  const problems = new FileProblems(name, options.kept);
  const regular = openRegular(source, given.delimiter, mapping, given.fast);
  const whole = regular === null ? readText(source.bytes, given.delimiter, mapping, problems) : null;
  const read = regular ?? whole;
  const finish = (file: ReadFile | null) => (sheet === undefined ? problems.finish(file) : inSheetTerms(problems.finish(file), sheet));
  if (read === null) return { findings: finish(null), more: problems.more, text: null, summary: null, header: [] };
  const { text, encoding, dialect } = read;
  const file: ReadFile = { name, text, dialect, sheet: sheet?.name };
  if (regular !== null) builder.expect(regular.rows);
  const table = new TableReader(builder, problems, { file, options: given, mapping, dimensions, role: input.period ?? null });
  const { size } = piecesOf(source);
  const tell = (rows: number, bytes: number) => options.onProgress?.({ file: name, rows, bytes: Math.min(bytes, size), size });
  if (whole !== null) {
    readByRecords(whole, table, problems, (rows, share) => tell(rows, share * size));
    tell(table.rows?.rows ?? 0, size);
  }
  if (regular !== null && !readBlocks(regular, table, builder, options.thread ?? null, tell)) return null;
  if (sheet !== undefined) refuseMergedRows(name, sheet, table.headerRecord);
  const { decimals, ...counts } = closeFile(table, problems);
  return {
    findings: finish(file),
    more: problems.more,
    text: file,
    header: table.header ?? [],
    summary: {
      file: name,
      ...counts,
      measureColumns: table.plan?.views.reduce((sum, { columns }) => sum + measureIds.filter((id) => columns.has(id)).length, 0) ?? 0,
      unreadableOthers: problems.cellsWith(keyFaults),
      unreadColumns: hasUnread(table),
      encoding,
      newline: dialect.newline,
      delimiter: dialect.delimiter,
      delimiterHow: dialect.how,
      layout: table.plan?.layout ?? 'tidy',
      sheet: sheet?.name,
      sheets: sheet?.of,
      ...decimals,
    },
  };
}

/** Codes for cells of dates, months and currencies; unreadable measures are marked in the dataset. */
const keyFaults = ['SC206', 'SC207', 'SC208', 'SC212'];

function hasUnread({ header, plan }: TableReader): boolean {
  const read = new Set(plan?.views.flatMap(({ columns }) => [...columns.values()]));
  return header?.some((_, column) => !read.has(column)) ?? false;
}

/** Records between two reports of progress. */
const TOLD = 1024;

/** Reads a whole file as csv-parse does, and reports a quote that breaks a cell. */
function readByRecords(
  { whole, dialect, title }: WholeFile,
  table: TableReader,
  problems: FileProblems,
  tell: (rows: number, share: number) => void,
): void {
  if (title !== null) tellTitle(title, whole, problems);
  const headerRecord = title?.headerRecord ?? 0;
  const problem = readRecords(whole, dialect, (cells, record, share) => {
    if (record >= headerRecord) table.take(cells, record);
    if (record % TOLD === 0) tell(table.rows?.rows ?? 0, share);
  });
  if (problem !== null) tellQuote(problem, problems);
}

function tellTitle(
  { record, column, text: said, headerStart }: NonNullable<WholeFile['title']>,
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

/** Reports what is known only when every row has been read. */
function closeFile(
  { rows, unread, headerRecord }: TableReader,
  problems: FileProblems,
): Pick<FileSummary, 'rows' | 'observed' | 'ragged'> & { decimals: DecimalSummary } {
  if (rows === null) {
    const decimals: DecimalSummary = { decimal: null, decimalHow: 'not-needed', decimalCells: 0 };
    return { rows: unread, observed: 0, ragged: new GrowingMarks(), decimals };
  }
  const decimals = rows.finish();
  if (rows.rows === 0 && !problems.fatal) problems.cell('SC112', 'error', {}, headerRecord, 0, true);
  if (rows.blankRows > 0) problems.cell('SC110', 'note', { rows: rows.blankRows }, rows.firstBlank, 0);
  for (const [column, cells] of rows.unnamed) problems.cell('SC105', 'warning', { column: column + 1, cells }, headerRecord, column);
  const other = rows.otherTable;
  if (other !== null) problems.cell('SC128', 'error', { kind: 'other-header', rows: other.rows }, other.record, other.column);
  for (const [text, count] of rows.setAside) problems.add('SC307', 'note', { text, rows: count });
  return { rows: rows.rows + unread, observed: rows.observed, ragged: rows.ragged, decimals };
}
