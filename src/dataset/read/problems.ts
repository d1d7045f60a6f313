import { locateInPieces } from '../../csv/locate.js';
import type { Finding, Place, Severity } from '../../finding.js';
import { placeInFile, type ReadFile } from '../origin.js';

type Args = Finding['args'];

interface CellProblem extends Omit<Finding, 'at'> {
  readonly record: number;
  readonly column: number;
}

/** Most findings kept per kind, column and file, unless the caller sets another limit. */
export const KEPT = 1000;

/** Problems of one file. Cells are identified by record and column, and located at the end in one pass over the text. */
export class FileProblems {
  readonly #placed: Finding[] = [];
  readonly #cells: CellProblem[] = [];
  /** True once the file cannot be used. */
  fatal = false;

  /** By code, the number of findings that were not kept, so that memory does not grow with the problems. */
  readonly more = new Map<string, number>();
  readonly #alike = new Map<string, number>();

  constructor(
    private readonly file: string,
    private readonly kept = KEPT,
  ) {}

  /** Adds a problem of the whole file, or at a known place. */
  add(code: string, severity: Severity, args: Args, at: Partial<Place> = {}, fatal = false): void {
    this.fatal ||= fatal;
    this.#placed.push({ code, severity, args, at: { file: this.file, ...at }, ...(fatal ? { fatal } : {}) });
  }

  cell(code: string, severity: Severity, args: Args, record: number, column: number, fatal = false): void {
    if (this.#keeps(code, `${code} ${column}`, fatal))
      this.#cells.push({ code, severity, args, record, column, ...(fatal ? { fatal } : {}) });
  }

  /** Adds a problem of a header. Each has its own column, so they are counted by code alone. */
  header(problem: Omit<Finding, 'at'>, record: number, column: number): void {
    if (this.#keeps(problem.code, problem.code, problem.fatal === true)) this.#cells.push({ ...problem, record, column });
  }

  /** Number of cells with one of these problems, kept or not. */
  cellsWith(codes: readonly string[]): number {
    let cells = 0;
    for (const [kind, count] of this.#alike) if (codes.includes(kind.split(' ')[0])) cells += count;
    return cells;
  }

  /** Counts a finding; false when enough of its kind are kept already. */
  #keeps(code: string, kind: string, fatal: boolean): boolean {
    this.fatal ||= fatal;
    const alike = this.#alike.get(kind) ?? 0;
    this.#alike.set(kind, alike + 1);
    if (alike < this.kept) return true;
    this.more.set(code, (this.more.get(code) ?? 0) + 1);
    return false;
  }

  finish(read: ReadFile | null): Finding[] {
    if (read === null) return this.#placed;
    const places = locateInPieces(read.text, read.dialect, this.#cells);
    const cells = this.#cells.map(({ record, column, ...problem }, i) => {
      const { raw: _, ...place } = placeInFile(places[i], read, record, column);
      return { ...problem, at: { file: this.file, record, ...place } };
    });
    return [...this.#placed, ...cells];
  }
}
