import type { DatasetBuilder } from './builder.js';
import { type ColumnPlan, planColumns } from './columns.js';
import { isDataRow } from './header-search.js';
import type { Mapping } from './mapping.js';
import type { ReadFile } from './origin.js';
import type { FileProblems } from './problems.js';
import type { ReadOptions } from './read-options.js';
import { RowReader } from './rows.js';

/** Takes the records of one file: the first that is not blank is the header, the others are rows. */
export class TableReader {
  header: readonly string[] | null = null;
  headerRecord = 0;
  plan: ColumnPlan | null = null;
  rows: RowReader | null = null;
  /** Rows that were only counted, because the file cannot be used. */
  unread = 0;

  constructor(
    private readonly file: ReadFile,
    private readonly options: ReadOptions,
    private readonly mapping: Mapping,
    private readonly dimensions: readonly string[],
    private readonly builder: DatasetBuilder,
    private readonly problems: FileProblems,
    /** The period of every row, when the user said so. */
    readonly role: 'baseline' | 'follow-up' | null,
  ) {}

  /** No row is read of a file that cannot be used. */
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
    this.header = cells;
    this.headerRecord = record;
    if (isDataRow(cells, this.mapping)) {
      problems.cell('SC126', 'error', {}, record, 0, true);
      this.unread++;
      return;
    }
    const plan = planColumns(cells, this.mapping, this.options.dimensions ?? [], this.role);
    this.plan = plan;
    // A header that is one column is unknown because of that, and nothing is gained by saying so twice.
    const single = cells.length === 1;
    if (single) problems.cell('SC116', 'warning', {}, record, 0);
    for (const { column, ...problem } of plan.findings) if (!single || problem.code !== 'SC106') problems.header(problem, record, column);
    for (const view of plan.views)
      this.builder.views.push({ file: this.builder.files.length, columns: view.columns, header: cells, headerRecord: record });
    this.builder.files.push(this.file);
    this.rows = new RowReader(this.builder, problems, cells, plan, this.mapping, this.role, this.options.decimal ?? null, this.dimensions);
  }
}
