import { locateCells } from '../csv/locate.js';
import type { Finding, Place, Severity } from '../finding.js';
import type { ReadFile } from './origin.js';

type Args = Finding['args'];

interface CellProblem extends Omit<Finding, 'at'> {
  readonly record: number;
  readonly column: number;
}

/** What is wrong with one file. Cells are named by record and column and placed once, at the end, in one pass over the text. */
export class FileProblems {
  readonly #placed: Finding[] = [];
  readonly #cells: CellProblem[] = [];
  /** True once the file cannot be used. */
  fatal = false;

  constructor(private readonly file: string) {}

  /** A problem of the whole file, or at a place that is known. */
  add(code: string, severity: Severity, args: Args, at: Partial<Place> = {}, fatal = false): void {
    this.fatal ||= fatal;
    this.#placed.push({ code, severity, args, at: { file: this.file, ...at }, ...(fatal ? { fatal } : {}) });
  }

  /** A problem of one cell. */
  cell(code: string, severity: Severity, args: Args, record: number, column: number, fatal = false): void {
    this.fatal ||= fatal;
    this.#cells.push({ code, severity, args, record, column, ...(fatal ? { fatal } : {}) });
  }

  finish(read: ReadFile | null): Finding[] {
    if (read === null) return this.#placed;
    const places = locateCells(read.text, read.dialect, this.#cells);
    const cells = this.#cells.map(({ record: _, column: __, ...problem }, i) => ({
      ...problem,
      at: { file: this.file, line: places[i].line, column: places[i].column },
    }));
    return [...this.#placed, ...cells];
  }
}
