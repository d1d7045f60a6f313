import { isMissing, isNoName } from '../../csv/values/missing.js';
import { spreadsheetError } from '../../csv/values/not-a-number.js';
import { getOrInsert } from '../columns/get-or-insert.js';
import { GrowingMarks } from '../columns/growing.js';
import { nearestPeriodWord, type Period, readPeriod } from '../periods.js';
import type { DatasetBuilder } from './builder.js';
import { CellReader } from './cell-reader.js';
import { NonDataRows } from './non-data-rows.js';
import type { FileProblems } from './problems.js';
import { isUnlisted, slotsOf, type TableSetup, textOf, type ViewSlots } from './slots.js';

/** A number that is the same in every locale, and exact. */
const wholeNumber = /^\d{1,15}$/;

/** What is needed to store blocks: the reader of rows, which takes every uncertain record, and the one view of its file. */
export interface BlockSetup {
  readonly rows: RowReader;
  readonly view: ViewSlots;
  readonly cells: CellReader;
  readonly role: TableSetup['role'];
}

/** Reads the rows of one file into the builder. */
export class RowReader {
  rows = 0;
  /** Rows that gave an observation. */
  observed = 0;
  /** Records of those with too many or too few cells to give a value. */
  readonly ragged = new GrowingMarks();
  blankRows = 0;
  /** Record of the first of them. */
  firstBlank = -1;
  readonly #header: readonly string[];
  readonly #role: TableSetup['role'];
  readonly #views: readonly ViewSlots[];
  readonly #cells: CellReader;
  readonly #nonData: NonDataRows;
  readonly #blankHeaders: readonly number[];
  readonly #knownPeriods = new Map<string, Period | null>();
  /** The header of another table, below which no row is used. */
  otherTable: { readonly record: number; readonly column: number; rows: number } | null = null;
  /** Number of filled cells in columns without a header, by column. */
  readonly unnamed = new Map<number, number>();
  /** Period values that a mapping does not list, with the number of rows set aside for each. */
  readonly setAside = new Map<string, number>();

  constructor(
    private readonly builder: DatasetBuilder,
    private readonly problems: FileProblems,
    table: TableSetup,
  ) {
    const { header, plan } = table;
    this.#header = header;
    this.#role = table.role;
    this.#cells = new CellReader(builder, problems, table.decimal);
    this.#nonData = new NonDataRows(header, plan, table.mapping);
    this.#blankHeaders = header.flatMap((name, column) => (name.trim() === '' ? [column] : []));
    const first = builder.views.length - plan.views.length;
    this.#views = plan.views.map((view, i) => slotsOf(builder, view, first + i, table));
  }

  read(cells: readonly string[], record: number): void {
    if (cells.every((cell) => cell.trim() === '')) {
      if (this.blankRows++ === 0) this.firstBlank = record;
      return;
    }
    this.rows++;
    if (this.otherTable !== null) {
      this.otherTable.rows++;
      return;
    }
    const nonData = this.#nonData.find(cells, this.rows === 1);
    if (nonData?.ends) this.otherTable = { record, column: nonData.column, rows: 0 };
    else if (nonData !== null) {
      this.problems.cell(nonData.code, 'error', nonData.args, record, nonData.column);
    }
    if (nonData !== null) return;
    const ragged =
      cells.length !== this.#header.length &&
      (cells.length < this.#header.length || cells.slice(this.#header.length).some((cell) => cell.trim() !== ''));
    if (ragged) this.problems.cell('SC108', 'error', { cells: cells.length, expected: this.#header.length }, record, 0);
    for (const column of this.#blankHeaders) {
      if ((cells[column] ?? '').trim() !== '') this.unnamed.set(column, (this.unnamed.get(column) ?? 0) + 1);
    }
    const views = this.#views.length === 1 ? this.#views : this.#viewsFor(cells);
    const before = this.builder.size;
    for (let i = 0; i < views.length; i++) this.#readView(views[i], cells, record, ragged);
    if (this.builder.size === before) return;
    this.observed++;
    if (ragged) this.ragged.add(record);
  }

  /** Views with filled cells. An enterprise that is blank in every period is still enrolled: it is read in the first. */
  #viewsFor(cells: readonly string[]): readonly ViewSlots[] {
    const filled = this.#views.filter(
      ({ planned: { own } }) => own.length === 0 || own.some((column) => (cells[column] ?? '').trim() !== ''),
    );
    return filled.length > 0 ? filled : this.#views.slice(0, 1);
  }

  /**
   * Set if rows can be stored block by block: one observation per row, a header for every column, no constant
   * measure, and unmapped ids under a header without digits, so that it is no id itself. Otherwise null.
   */
  get blockSetup(): BlockSetup | null {
    const [view, ...others] = this.#views;
    if (others.length > 0 || this.#blankHeaders.length > 0) return null;
    const { column, values } = view.id;
    const plainIds = column >= 0 && values === undefined && !/\d/.test(this.#header[column]);
    const constants = view.measures.some(({ column, constant }) => column < 0 && constant !== '');
    return plainIds && !constants ? { rows: this, view, cells: this.#cells, role: this.#role } : null;
  }

  /** Counts rows that gave an observation without being read here. */
  countObserved(rows: number): void {
    this.rows += rows;
    this.observed += rows;
  }

  /** Settles what must wait for the whole file. */
  finish() {
    return this.#cells.finish();
  }

  #readView(view: ViewSlots, cells: readonly string[], record: number, ragged: boolean): void {
    const id = textOf(view.id, cells);
    const error = spreadsheetError(id);
    if (isNoName(id) || error !== null) {
      // A ragged row is already reported as unused, and its cells may be in the wrong columns.
      const args = { field: 'enterprise_id', ...(id === '' ? {} : { text: id }), ...(error === null ? {} : { error }) };
      if (!ragged) this.problems.cell('SC301', 'error', args, record, Math.max(view.id.column, 0));
      return;
    }
    const period = this.#periodOf(view, cells, record, id, ragged);
    if (period === null) return;
    const observation = this.builder.add(id, period, view.index, record);
    const { texts, measures: slots } = view;
    for (let i = 0; i < texts.length; i++) {
      const slot = texts[i];
      const cell = slot.column < 0 ? slot.constant : (cells[slot.column] ?? '');
      if (cell !== slot.last) {
        const text = textOf(slot, cells);
        slot.last = cell;
        slot.error = spreadsheetError(text);
        slot.text = slot.error !== null || isNoName(text) ? '' : text;
      }
      if (slot.error !== null && !ragged) this.#cells.spreadsheetError(record, slot.field, cell.trim(), slot.error, slot.column);
      if (slot.text !== '') slot.target.set(observation, slot.text);
    }
    if (ragged) {
      for (const slot of slots) this.builder.setUnreadable(observation, slot.measure);
      return;
    }
    const at = { observation, record };
    const { start, end, months } = view.calendar;
    if (months !== null) this.#cells.months(at, textOf(months, cells), months.column);
    if (start !== null && end !== null) this.#cells.dates(at, textOf(start, cells), textOf(end, cells), start.column, end.column);
    const currency = view.currency === null ? null : this.#cells.currency(at, textOf(view.currency, cells), view.currency.column);
    for (let i = 0; i < slots.length; i++) {
      const slot = slots[i];
      const cell = slot.column < 0 ? slot.constant : cells[slot.column];
      if (cell === '') continue;
      if (slot.target !== null && wholeNumber.test(cell)) slot.target.set(observation, Number(cell) * slot.factor);
      else this.#cells.measure(at, slot.measure, textOf(slot, cells), slot.column, slot.factor, currency);
    }
  }

  #periodOf(view: ViewSlots, cells: readonly string[], record: number, enterprise: string, ragged: boolean): Period | null {
    if (view.period === null) return view.planned.period;
    const slot = view.period;
    const written = slot.column < 0 ? slot.constant : (cells[slot.column] ?? '').trim();
    const text = textOf(slot, cells);
    if (isUnlisted(slot, written)) {
      if (!ragged) this.setAside.set(written, (this.setAside.get(written) ?? 0) + 1);
      return null;
    }
    const period = text === '' ? null : getOrInsert(this.#knownPeriods, text, readPeriod);
    const wrongRole = period !== null && isOfOtherRole(period, this.#role);
    if (!ragged && (period === null || wrongRole)) {
      const [code, args]: [string, Record<string, string>] =
        period !== null
          ? ['SC306', { period: period.id, expected: String(this.#role) }]
          : isMissing(text)
            ? ['SC305', text === '' ? {} : { text }]
            : ['SC204', { text, nearest: nearestPeriodWord(text), header: this.#header[slot.column] ?? slot.field }];
      this.problems.cell(code, 'error', { field: 'period', enterprise, ...args }, record, Math.max(slot.column, 0));
    }
    return wrongRole ? null : period;
  }
}

/** Whether a period is not the one that the user gave for every row. */
export function isOfOtherRole({ kind }: Period, role: TableSetup['role']): boolean {
  return role !== null && kind !== role;
}
