import { type Delimiter, detectDialect } from '../csv/dialect.js';
import { decodeText, looksBinary } from '../csv/encoding.js';
import type { Decimal } from '../csv/number.js';
import { readRecords } from '../csv/reader.js';
import type { Source } from '../csv/source.js';
import type { Finding } from '../finding.js';
import { DatasetBuilder } from './builder.js';
import { type ColumnPlan, dimensionName, planColumns } from './columns.js';
import type { Dataset, Dimension } from './dataset.js';
import type { DecimalSummary } from './decimals.js';
import { dimensionIds } from './fields.js';
import { normaliseHeader } from './header.js';
import { emptyMapping, type Mapping } from './mapping.js';
import { checkRequiredColumns, unmatchedEntries } from './mapping-checks.js';
import type { ReadFile } from './origin.js';
import { FileProblems } from './problems.js';
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

/** What was read and how, for saying so. */
export interface FileSummary extends DecimalSummary {
  readonly file: string;
  readonly rows: number;
  readonly encoding: string;
  readonly newline: string;
  readonly delimiter: Delimiter;
  readonly delimiterHow: 'found' | 'given' | 'single-column';
  readonly layout: ColumnPlan['layout'];
}

/**
 * Reads files into one dataset. What is wrong with the data is returned as findings, with places; nothing is thrown for
 * it. @throws UserError map-unknown-column when the user mapped a header that no file has
 */
export function parseDataset(inputs: readonly InputFile[], options: ReadOptions): ReadResult {
  const builder = new DatasetBuilder();
  const mapping = options.mapping ?? emptyMapping;
  const names = [...new Set([...dimensionIds, ...mapping.dimensions.map(dimensionName), ...(options.dimensions ?? [])])];
  const read = inputs.map((input) => readFile(input, options, mapping, names, builder));
  const headers = read.flatMap((file) => file.header);
  const findings = read.flatMap((file) => file.findings);
  const fatal = findings.some((finding) => finding.fatal);
  if (!fatal) checkRequiredColumns(mapping, headers);
  if (!fatal) findings.push(...unmatchedEntries(mapping, headers, inputs[0].source.name));
  return {
    dataset: fatal ? null : builder.finish(names.map((name) => describeDimension(name, mapping))),
    findings: oncePerHeader(findings),
    more: addUp(read.map((file) => file.more)),
    files: read.flatMap((file) => file.summary ?? []),
    texts: read.flatMap((file) => file.text ?? []),
  };
}

function describeDimension(name: string, mapping: Mapping): Pick<Dimension, 'name' | 'at' | 'multiple'> {
  const mapped = mapping.dimensions.find((dimension) => dimensionName(dimension) === name);
  return { name, at: (typeof mapped === 'object' ? mapped.at : undefined) ?? 'baseline', multiple: name === 'training' };
}

interface FileResult {
  readonly findings: readonly Finding[];
  readonly more: ReadonlyMap<string, number>;
  readonly text: ReadFile | null;
  readonly summary: FileSummary | null;
  readonly header: readonly string[];
}

function readFile(
  input: InputFile,
  options: ReadOptions,
  mapping: Mapping,
  dimensions: readonly string[],
  builder: DatasetBuilder,
): FileResult {
  const { source } = input;
  const problems = new FileProblems(source.name, options.kept);
  const unusable = (code: string): FileResult => {
    problems.add(code, 'error', {}, {}, true);
    return { findings: problems.finish(null), more: problems.more, text: null, summary: null, header: [] };
  };
  if (source.bytes.length === 0) return unusable('SC113');
  if (looksBinary(source.bytes)) return unusable('SC114');
  const { text, encoding, undecodable } = decodeText(source.bytes);
  if (text.trim() === '') return unusable('SC113');
  if (undecodable !== null) {
    const { line, column } = undecodable;
    problems.add('SC101', 'warning', { encoding, byte: `0x${undecodable.byte.toString(16).toUpperCase()}` }, { line, column });
  }
  const dialect = detectDialect(text, options.delimiter);
  if (dialect.newline === 'mixed') problems.add('SC102', 'note', { newlines: 'mixed' });
  const file: ReadFile = { name: source.name, text, dialect };

  let header: readonly string[] = [];
  let plan: ColumnPlan | null = null;
  let rows: RowReader | null = null;
  let headerRecord = 0;
  const role = input.period ?? null;
  const start = (cells: readonly string[], record: number): void => {
    header = cells;
    headerRecord = record;
    plan = planColumns(cells, mapping, options.dimensions ?? [], role);
    for (const { code, severity, args, fatal } of plan.findings) {
      const column = cells.lastIndexOf(String(args.second ?? args.header ?? ''));
      problems.cell(code, severity, args, record, Math.max(column, 0), fatal);
    }
    for (const view of plan.views)
      builder.views.push({ file: builder.files.length, columns: view.columns, header: cells, headerRecord: record });
    builder.files.push(file);
    rows = new RowReader(builder, problems, cells, plan, mapping, role, options.decimal ?? null, dimensions);
  };
  const problem = readRecords(text, dialect, (cells, record) => {
    if (rows !== null) {
      if (!problems.fatal) rows.read(cells, record);
    } else if (cells.some((cell) => cell.trim() !== '')) start(cells, record);
  });
  if (problem !== null) problems.add(problem.code === 'unclosed-quote' ? 'SC109' : 'SC115', 'error', {}, problem.place, true);
  const { rows: count, decimals } = closeFile(rows, headerRecord, problems);
  return {
    findings: problems.finish(file),
    more: problems.more,
    text: file,
    header,
    summary: {
      file: source.name,
      rows: count,
      encoding,
      newline: dialect.newline,
      delimiter: dialect.delimiter,
      delimiterHow: dialect.how,
      layout: (plan as ColumnPlan | null)?.layout ?? 'tidy',
      ...decimals,
    },
  };
}

/** Says what can only be said once every row has been read. */
function closeFile(rows: RowReader | null, headerRecord: number, problems: FileProblems): { rows: number; decimals: DecimalSummary } {
  if (rows === null) return { rows: 0, decimals: { decimal: null, decimalHow: 'not-needed', decimalCells: 0 } };
  const decimals = rows.finish();
  if (rows.rows === 0 && !problems.fatal) problems.cell('SC112', 'error', {}, headerRecord, 0, true);
  if (rows.blankRows > 0) problems.add('SC110', 'note', { rows: rows.blankRows });
  for (const [column, cells] of rows.unnamed) problems.cell('SC105', 'warning', { column: column + 1, cells }, headerRecord, column);
  for (const [text, count] of rows.setAside) problems.add('SC307', 'note', { text, rows: count });
  return { rows: rows.rows, decimals };
}

function addUp(counts: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const count of counts) for (const [code, n] of count) sums.set(code, (sums.get(code) ?? 0) + n);
  return sums;
}

/** A column nobody knows is told once, however many files have it. */
function oncePerHeader(findings: readonly Finding[]): Finding[] {
  const told = new Set<string>();
  return findings.filter(({ code, args }) => {
    const header = normaliseHeader(String(args.header));
    if (code !== 'SC106') return true;
    return !told.has(header) && told.add(header);
  });
}
