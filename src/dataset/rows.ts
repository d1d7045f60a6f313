import { isMissing, isNoName } from '../csv/missing.js';
import type { Decimal } from '../csv/number.js';
import type { DatasetBuilder } from './builder.js';
import { CellReader } from './cells.js';
import type { ColumnPlan, PlannedView } from './columns.js';
import { type MeasureId, measureIds, measures } from './fields.js';
import { GrowingMarks, type GrowingNumbers, type GrowingTexts } from './growing.js';
import { lookUp, type Mapping } from './mapping.js';
import { NonDataRows } from './non-data-rows.js';
import { nearestPeriodWord, type Period, readPeriod } from './periods.js';
import type { FileProblems } from './problems.js';
import { remember } from './remember.js';
import { unitFactor } from './units.js';

/** A column of a view, or a constant that stands for one. */
export interface Slot {
  readonly field: string;
  readonly column: number;
  readonly constant: string;
  readonly values: Readonly<Record<string, string>> | undefined;
}

export interface MeasureSlot extends Slot {
  readonly measure: MeasureId;
  readonly factor: number;
  /** Whole numbers need no reading: they go straight into the column. Not so answers, or values that are mapped. */
  readonly whole: GrowingNumbers | null;
}

export interface TextSlot extends Slot {
  readonly target: GrowingTexts;
  /** The cell that was read last, and the text in it, '' when it has none: most say what the one above says. */
  last: string | null;
  text: string;
}

/** A number that is the same in every locale; up to 15 digits it is exact. */
const wholeNumber = /^\d{1,15}$/;

/** How the rows of one view are read; made once a file so that rows cost no look-ups. */
export interface Reader {
  readonly view: PlannedView;
  readonly index: number;
  readonly id: Slot;
  readonly period: Slot | null;
  readonly calendar: { readonly start: Slot | null; readonly end: Slot | null; readonly months: Slot | null };
  readonly currency: Slot | null;
  readonly texts: readonly TextSlot[];
  readonly measures: readonly MeasureSlot[];
}

/** The reader of rows, which is asked whenever something is not certain, and what it knows of the one view of its file. */
export interface Certain {
  readonly rows: RowReader;
  readonly reader: Reader;
  readonly cells: CellReader;
  /** The period of every row, when the user said so. */
  readonly role: 'baseline' | 'follow-up' | null;
}

/** Reads the rows of one file into the builder. */
export class RowReader {
  rows = 0;
  /** Rows that gave an observation. */
  observed = 0;
  /** Records of those that are too long or too short to give a value. */
  readonly ragged = new GrowingMarks();
  blankRows = 0;
  /** Where the first of them stands. */
  firstBlank = -1;
  readonly #readers: readonly Reader[];
  readonly #cells: CellReader;
  readonly #nonData: NonDataRows;
  readonly #blankHeaders: readonly number[];
  readonly #knownPeriods = new Map<string, Period | null>();
  /** Cells that hold something in columns without a header, by column. */
  readonly unnamed = new Map<number, number>();
  /** Period values a mapping does not list, with the number of rows set aside for each. */
  readonly setAside = new Map<string, number>();

  constructor(
    private readonly builder: DatasetBuilder,
    private readonly problems: FileProblems,
    private readonly header: readonly string[],
    plan: ColumnPlan,
    mapping: Mapping,
    private readonly role: 'baseline' | 'follow-up' | null,
    decimal: Decimal | null,
    dimensions: readonly string[],
  ) {
    this.#cells = new CellReader(builder, problems, decimal);
    this.#nonData = new NonDataRows(header, plan);
    this.#blankHeaders = header.flatMap((name, column) => (name.trim() === '' ? [column] : []));
    const first = builder.views.length - plan.views.length;
    this.#readers = plan.views.map((view, i) => makeReader(builder, view, header, mapping, first + i, dimensions));
  }

  read(cells: readonly string[], record: number): void {
    if (cells.every((cell) => cell.trim() === '')) {
      if (this.blankRows++ === 0) this.firstBlank = record;
      return;
    }
    this.rows++;
    const nonData = this.#nonData.find(cells, this.rows === 1);
    if (nonData !== null) {
      this.problems.cell(nonData.code, 'error', nonData.args, record, nonData.column);
      return;
    }
    const ragged =
      cells.length !== this.header.length &&
      (cells.length < this.header.length || cells.slice(this.header.length).some((cell) => cell.trim() !== ''));
    if (ragged) this.problems.cell('SC108', 'error', { cells: cells.length, expected: this.header.length }, record, 0);
    for (const column of this.#blankHeaders) {
      if ((cells[column] ?? '').trim() !== '') this.unnamed.set(column, (this.unnamed.get(column) ?? 0) + 1);
    }
    const readers = this.#readers.length === 1 ? this.#readers : this.#readersFor(cells);
    const before = this.builder.size;
    for (let i = 0; i < readers.length; i++) this.#readView(readers[i], cells, record, ragged);
    if (this.builder.size === before) return;
    this.observed++;
    if (ragged) this.ragged.add(record);
  }

  /** An enterprise whose cells are blank in every period is still enrolled: it stands in the first, with nothing filled in. */
  #readersFor(cells: readonly string[]): readonly Reader[] {
    const filled = this.#readers.filter(
      ({ view }) => view.own.length === 0 || view.own.some((column) => (cells[column] ?? '').trim() !== ''),
    );
    return filled.length > 0 ? filled : this.#readers.slice(0, 1);
  }

  /**
   * What reads the cells of a file whose rows can be stored block by block: a row for each observation, a header over every
   * column, and a header of ids that has no digit, so that it is no id itself; null for any other.
   */
  get certain(): Omit<Certain, 'role'> | null {
    const [reader, ...others] = this.#readers;
    if (others.length > 0 || this.#blankHeaders.length > 0) return null;
    const { column, values } = reader.id;
    const plainIds = column >= 0 && values === undefined && !/\d/.test(this.header[column]);
    const constants = reader.measures.some(({ column, constant }) => column < 0 && constant !== '');
    return plainIds && !constants ? { rows: this, reader, cells: this.#cells } : null;
  }

  /** Counts rows that gave an observation without having been read here. */
  countObserved(rows: number): void {
    this.rows += rows;
    this.observed += rows;
  }

  /** Settles what waited for the whole file to be seen. */
  finish() {
    return this.#cells.finish();
  }

  #readView(reader: Reader, cells: readonly string[], record: number, ragged: boolean): void {
    const id = textOf(reader.id, cells);
    if (isNoName(id)) {
      // Of a ragged row it is said already that it is not used; what stands where in it is anybody's guess.
      const args = { field: 'enterprise_id', ...(id === '' ? {} : { text: id }) };
      if (!ragged) this.problems.cell('SC301', 'error', args, record, Math.max(reader.id.column, 0));
      return;
    }
    const period = this.#periodOf(reader, cells, record, id, ragged);
    if (period === null) return;
    const observation = this.builder.add(id, period, reader.index, record);
    const { texts, measures: slots } = reader;
    for (let i = 0; i < texts.length; i++) {
      const slot = texts[i];
      const cell = slot.column < 0 ? slot.constant : (cells[slot.column] ?? '');
      if (cell !== slot.last) {
        const text = textOf(slot, cells);
        slot.last = cell;
        slot.text = isNoName(text) ? '' : text;
      }
      if (slot.text !== '') slot.target.set(observation, slot.text);
    }
    if (ragged) {
      for (const slot of slots) this.builder.setUnreadable(observation, slot.measure);
      return;
    }
    const at = { observation, record };
    const { start, end, months } = reader.calendar;
    if (months !== null) this.#cells.months(at, textOf(months, cells), months.column);
    if (start !== null && end !== null) this.#cells.dates(at, textOf(start, cells), textOf(end, cells), start.column, end.column);
    const currency = reader.currency === null ? null : this.#cells.currency(at, textOf(reader.currency, cells), reader.currency.column);
    for (let i = 0; i < slots.length; i++) {
      const slot = slots[i];
      const cell = slot.column < 0 ? slot.constant : cells[slot.column];
      if (cell === '') continue;
      if (slot.whole !== null && wholeNumber.test(cell)) slot.whole.set(observation, Number(cell) * slot.factor);
      else this.#cells.measure(at, slot.measure, textOf(slot, cells), slot.column, slot.factor, currency);
    }
  }

  #periodOf(reader: Reader, cells: readonly string[], record: number, enterprise: string, ragged: boolean): Period | null {
    if (reader.period === null) return reader.view.period;
    const slot = reader.period;
    const written = slot.column < 0 ? slot.constant : (cells[slot.column] ?? '').trim();
    const text = textOf(slot, cells);
    if (slot.values !== undefined && !Object.hasOwn(slot.values, written)) {
      if (!ragged) this.setAside.set(written, (this.setAside.get(written) ?? 0) + 1);
      return null;
    }
    const period = text === '' ? null : remember(this.#knownPeriods, text, readPeriod);
    const wrongRole = period !== null && this.role !== null && period.kind !== this.role;
    if (!ragged && (period === null || wrongRole)) {
      const [code, args]: [string, Record<string, string>] =
        period !== null
          ? ['SC306', { period: period.id, expected: String(this.role) }]
          : isMissing(text)
            ? ['SC305', text === '' ? {} : { text }]
            : ['SC204', { text, nearest: nearestPeriodWord(text) }];
      this.problems.cell(code, 'error', { field: 'period', enterprise, ...args }, record, Math.max(slot.column, 0));
    }
    return wrongRole ? null : period;
  }
}

/** The text of a slot in a row, trimmed, after the mapping of values. */
export function textOf(slot: Slot, cells: readonly string[]): string {
  const text = slot.column < 0 ? slot.constant : (cells[slot.column] ?? '').trim();
  return slot.values !== undefined && Object.hasOwn(slot.values, text) ? slot.values[text] : text;
}

function makeReader(
  builder: DatasetBuilder,
  view: PlannedView,
  header: readonly string[],
  mapping: Mapping,
  index: number,
  dimensions: readonly string[],
): Reader {
  const slot = (field: string): Slot | null => {
    const column = view.columns.get(field) ?? -1;
    if (column < 0 && !Object.hasOwn(mapping.constants, field)) return null;
    const name = column < 0 ? field : header[column];
    return {
      field,
      column,
      constant: mapping.constants[field] ?? '',
      values: lookUp(mapping.values, name) ?? lookUp(mapping.values, field),
    };
  };
  const present = (fields: readonly string[]): Slot[] => fields.flatMap((field) => slot(field) ?? []);
  return {
    view,
    index,
    id: slot('enterprise_id') as Slot,
    period: view.period === null ? slot('period') : null,
    calendar: { start: slot('period_start'), end: slot('period_end'), months: slot('months') },
    currency: slot('currency'),
    texts: present(['enterprise_name', 'output_unit', 'data_note', ...dimensions]).map((found) => ({
      ...found,
      target: builder.textColumn(found.field),
      last: null,
      text: '',
    })),
    measures: (present(measureIds) as (Slot & { field: MeasureId })[]).map((found) => {
      const unit = (found.column < 0 ? undefined : lookUp(mapping.units, header[found.column])) ?? lookUp(mapping.units, found.field);
      const readable = measures[found.field].nature !== 'answer' && found.values === undefined;
      return {
        ...found,
        measure: found.field,
        factor: unitFactor(unit ?? view.factors.get(found.column) ?? 1),
        whole: readable ? builder.measureColumn(found.field) : null,
      };
    }),
  };
}
