import { candidates } from '../../csv/dialect.js';
import { type ColumnPlan, planColumns } from '../header/columns.js';
import { isDataRow } from '../header/header-search.js';
import type { ReadFile } from '../origin.js';
import type { DatasetBuilder } from './builder.js';
import type { FileProblems } from './problems.js';
import type { ReadOptions } from './read-options.js';
import { RowReader } from './row-reader.js';
import type { TableSetup } from './slots.js';

/** What is known about a table before its header is read. */
interface TableGiven extends Pick<TableSetup, 'mapping' | 'dimensions' | 'role'> {
  readonly file: ReadFile;
  readonly options: Pick<ReadOptions, 'dimensions' | 'decimal' | 'delimiter'>;
}

/** Receives the records of one file: the first that is not blank is the header, the others are rows. */
export class TableReader {
  header: readonly string[] | null = null;
  headerRecord = 0;
  plan: ColumnPlan | null = null;
  rows: RowReader | null = null;
  /** Rows only counted, because the file cannot be used. */
  unread = 0;

  constructor(
    private readonly builder: DatasetBuilder,
    private readonly problems: FileProblems,
    private readonly given: TableGiven,
  ) {}

  /** Whether the file cannot be used, so that no row of it is read. */
  get failed(): boolean {
    return this.problems.fatal;
  }

  take(cells: readonly string[], record: number): void {
    if (this.rows !== null && !this.failed) this.rows.read(cells, record);
    else if (cells.every((cell) => cell.trim() === '')) return;
    else if (this.header === null) this.#start(cells, record);
    else this.unread++;
  }

  #start(cells: readonly string[], record: number): void {
    const problems = this.problems;
    const builder = this.builder;
    const { file, options, mapping, dimensions, role } = this.given;
    this.header = cells;
    this.headerRecord = record;
    if (isDataRow(cells, mapping)) {
      problems.cell('SC126', 'error', {}, record, 0, true);
      this.unread++;
      return;
    }
    const plan = planColumns(cells, mapping, options.dimensions ?? [], role);
    this.plan = plan;
    // A header of one column is unknown for that reason, which is reported only once.
    const single = cells.length === 1;
    if (single) problems.cell('SC116', 'warning', {}, record, 0);
    const other = single && options.delimiter !== undefined ? candidates.find((candidate) => cells[0].includes(candidate)) : undefined;
    for (const { column, ...problem } of plan.findings) {
      if (single && problem.code === 'SC106') continue;
      const args =
        other === undefined || problem.code !== 'SC107' ? problem.args : { ...problem.args, other: other === '\t' ? 'tab' : other };
      problems.header({ ...problem, args }, record, column);
    }
    for (const view of plan.views)
      builder.views.push({ file: builder.files.length, columns: view.columns, header: cells, headerRecord: record });
    builder.files.push(file);
    this.rows = new RowReader(builder, problems, { header: cells, plan, mapping, dimensions, decimal: options.decimal ?? null, role });
  }
}
