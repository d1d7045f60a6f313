import { compareNatural } from '../../natural-order.js';
import { getOrInsert } from '../columns/get-or-insert.js';
import { type Codes, type Expected, GrowingCodes, GrowingMarks, GrowingNumbers, GrowingTexts, type Numbers } from '../columns/growing.js';
import { GrowingIds } from '../columns/growing-ids.js';
import { GrowingOrigins } from '../columns/growing-origins.js';
import type { Dataset, Dimension, TextColumn } from '../dataset.js';
import type { MeasureId } from '../fields.js';
import type { ColumnView, Origin, ReadFile } from '../origin.js';
import { comparePeriods, type Period } from '../periods.js';
import { sizeDimension } from '../size.js';

/** Collects observations column by column and makes the dataset from them. */
export class DatasetBuilder {
  size = 0;
  readonly files: ReadFile[] = [];
  readonly views: ColumnView[] = [];
  readonly #statedUnits = new Map<number, Set<MeasureId>>();
  readonly #expected: Expected = { length: 0 };
  readonly ids = new GrowingIds();
  readonly #enterprise = new GrowingCodes(this.#expected);
  readonly #period = new GrowingTexts(this.#expected);
  readonly #periods = new Map<string, Period>();
  readonly #origins = new GrowingOrigins(this.#expected);
  readonly #texts = new Map<string, GrowingTexts>();
  #dates: { readonly start: GrowingTexts; readonly end: GrowingTexts } | null = null;
  readonly #measures = new Map<MeasureId, GrowingNumbers>();
  readonly #unreadable = new Map<MeasureId | 'months', GrowingMarks>();
  readonly #months = new GrowingNumbers(this.#expected);

  /** Sets the probable number of further observations. */
  expect(observations: number): void {
    this.#expected.length = this.size + observations;
  }

  /** Starts an observation and returns its number. */
  add(enterprise: string, period: Period, view: number, record: number): number {
    this.#enterprise.set(this.size, this.ids.codeOf(enterprise));
    this.#period.set(this.size, period.id);
    if (!this.#periods.has(period.id)) this.#periods.set(period.id, period);
    this.#origins.add(view, record, 1);
    return this.size++;
  }

  /** Starts observations of consecutive records with these codes of enterprises and periods; returns the first number. */
  addRun(enterprises: Int32Array, periods: Int32Array, view: number, record: number): number {
    const first = this.size;
    const count = enterprises.length;
    this.#enterprise.setRun(first, enterprises, this.ids.count - 1);
    this.#period.setRun(first, periods);
    this.#origins.add(view, record, count);
    this.size += count;
    return first;
  }

  periodCode(period: Period): number {
    this.#periods.set(period.id, period);
    return this.#period.codeOf(period.id);
  }

  setText(observation: number, field: string, text: string): void {
    this.textColumn(field).set(observation, text);
  }

  /** The column of a text field, created on first request. */
  textColumn(field: string): GrowingTexts {
    return getOrInsert(this.#texts, field, () => new GrowingTexts(this.#expected));
  }

  /** Sets a text for every observation of the current file. */
  setTextOfFile(field: string, text: string): void {
    const file = this.files.length - 1;
    for (let i = this.size - 1; i >= 0 && this.views[this.#origins.viewOf(i)].file === file; i--) this.setText(i, field, text);
  }

  /** Records that the unit of a measure is stated for the current file. */
  stateUnit(measure: MeasureId): void {
    getOrInsert(this.#statedUnits, this.files.length - 1, () => new Set()).add(measure);
  }

  setMeasure(observation: number, measure: MeasureId, value: number): void {
    this.measureColumn(measure).set(observation, value);
  }

  /** The column of a measure, created on first request. */
  measureColumn(measure: MeasureId): GrowingNumbers {
    return getOrInsert(this.#measures, measure, () => new GrowingNumbers(this.#expected));
  }

  setUnreadable(observation: number, measure: MeasureId): void {
    this.setMeasure(observation, measure, Number.NaN);
    this.#markUnreadable(observation, measure);
  }

  /** Marks an observation with unreadable months or dates; its length may still come from other cells. */
  markLengthUnreadable(observation: number): void {
    this.#markUnreadable(observation, 'months');
  }

  #markUnreadable(observation: number, field: MeasureId | 'months'): void {
    getOrInsert(this.#unreadable, field, () => new GrowingMarks()).add(observation);
  }

  /** Months of an observation; NaN if not given so far. */
  monthsOf(observation: number): number {
    return this.#months.get(observation);
  }

  setMonths(observation: number, months: number): void {
    this.#months.set(observation, months);
  }

  /** Sets consecutive months; NaN if not given. */
  setMonthsRun(observation: number, months: Float64Array): void {
    this.#months.setRun(observation, months);
  }

  /** Sets first and last day; the months between them are used where none are given. */
  setDates(observation: number, start: string, end: string, months: number): void {
    this.#dates ??= { start: this.textColumn('period_start'), end: this.textColumn('period_end') };
    this.#dates.start.set(observation, start);
    this.#dates.end.set(observation, end);
    if (Number.isNaN(this.#months.get(observation))) this.#months.set(observation, months);
  }

  /** Numbers enterprises and periods in their order and indexes the observations by enterprise. */
  finish(dimensions: readonly Pick<Dimension, 'name' | 'at' | 'multiple'>[]): Dataset {
    // No function here may retain the builder, which has columns that the dataset does not need.
    const { size } = this;
    const [periods, texts] = [this.#periods, this.#texts];
    const { ids, rank } = this.ids.finish();
    const enterprise = this.#enterprise.toArray(size);
    if (rank !== null) for (let i = 0; i < enterprise.length; i++) enterprise[i] = rank[enterprise[i]];
    const byTime = (a: string, b: string) => comparePeriods(periods.get(a) as Period, periods.get(b) as Period);
    const period = ranked(this.#period.toColumn(size), byTime);
    const measures = new Map<MeasureId, Numbers>();
    for (const [measure, column] of this.#measures) {
      measures.set(measure, column.toArray(size));
    }
    const text = (field: string): TextColumn | null => texts.get(field)?.toColumn(size) ?? null;
    const index = byEnterprise(enterprise, period.codes, ids.length);
    let enterprises: readonly string[] | undefined;
    let ofObservations: Codes | undefined;
    return {
      size,
      ids,
      get enterprises() {
        enterprises ??= ids.all();
        return enterprises;
      },
      // Most runs look up the observations of enterprises, never the reverse.
      get enterprise() {
        ofObservations ??= enterpriseOfEach(index);
        return ofObservations;
      },
      periods: period.values.map((id) => periods.get(id) as Period),
      period: period.codes,
      name: text('enterprise_name'),
      currency: text('currency'),
      outputUnit: text('output_unit'),
      dataNotes: [...(text('data_note')?.values ?? [])].sort(compareNatural),
      dimensions: new Map(
        dimensions.flatMap((described): [string, Dimension][] => {
          const { name } = described;
          const column = text(name);
          if (column !== null) return [[name, { ...described, column, derived: false }]];
          const workers = measures.get('workers');
          return name === 'size' && workers !== undefined ? [[name, sizeDimension(described, workers)]] : [];
        }),
      ),
      measures,
      unreadable: new Map([...this.#unreadable].map(([measure, marks]) => [measure, marks.toArray()])),
      months: this.#months.toArray(size),
      start: text('period_start'),
      end: text('period_end'),
      origin: originOf({ files: this.files, views: this.views, statedUnits: this.#statedUnits }, this.#origins),
      ...index,
    };
  }
}

/** Origins by observation, computed on first access: only messages about cells need them. */
function originOf(read: Omit<Origin, 'view' | 'record'>, origins: GrowingOrigins): Origin {
  let columns: Pick<Origin, 'view' | 'record'> | null = null;
  const found = () => {
    columns ??= origins.toColumns();
    return columns;
  };
  return {
    ...read,
    get view() {
      return found().view;
    },
    get record() {
      return found().record;
    },
  };
}

/** The same column with its distinct values in order, so that codes compare as values do. Overwrites the codes. */
function ranked(column: TextColumn, compare: (a: string, b: string) => number): TextColumn {
  const { values, codes } = column;
  if (values.every((value, i) => i === 0 || compare(values[i - 1], value) <= 0)) return column;
  const order = Array.from(values, (_, code) => code).sort((a, b) => compare(values[a], values[b]));
  const rank = new Int32Array(values.length);
  for (let i = 0; i < order.length; i++) rank[order[i]] = i;
  for (let i = 0; i < codes.length; i++) codes[i] = rank[codes[i]];
  return { values: order.map((code) => values[code]), codes };
}

function byEnterprise(enterprise: Codes, period: Codes, count: number): Pick<Dataset, 'offsets' | 'order'> {
  const order = new Int32Array(enterprise.length);
  const inOrder = offsetsInOrder(enterprise, period, count);
  if (inOrder !== null) {
    for (let i = 0; i < order.length; i++) order[i] = i;
    return { offsets: inOrder, order };
  }
  const offsets = new Int32Array(count + 1);
  for (let i = 0; i < enterprise.length; i++) offsets[enterprise[i] + 1]++;
  for (let e = 0; e < count; e++) offsets[e + 1] += offsets[e];
  const next = offsets.slice();
  for (let i = 0; i < enterprise.length; i++) order[next[enterprise[i]]++] = i;
  for (let e = 0; e < count; e++) sortByPeriod(order, period, offsets[e], offsets[e + 1]);
  return { offsets, order };
}

function enterpriseOfEach({ offsets, order }: Pick<Dataset, 'offsets' | 'order'>): Int32Array {
  const enterprise = new Int32Array(order.length);
  for (let e = 0; e < offsets.length - 1; e++) for (let i = offsets[e]; i < offsets[e + 1]; i++) enterprise[order[i]] = e;
  return enterprise;
}

/** Offsets for observations in order of enterprise and then period, as in most files; null for other orders. */
function offsetsInOrder(enterprise: Codes, period: Codes, count: number): Int32Array | null {
  const offsets = new Int32Array(count + 1);
  let last = 0;
  for (let i = 0; i < enterprise.length; i++) {
    const e = enterprise[i];
    if (e < last || (i > 0 && e === enterprise[i - 1] && period[i] < period[i - 1])) return null;
    while (last < e) offsets[++last] = i;
  }
  return offsets.fill(enterprise.length, last + 1);
}

/** Insertion sort, since an enterprise has few observations, mostly in order; another sort for those with many. */
function sortByPeriod(order: Int32Array, period: Codes, from: number, to: number): void {
  if (to - from > 32) {
    order.subarray(from, to).sort((a, b) => period[a] - period[b] || a - b);
    return;
  }
  for (let i = from + 1; i < to; i++) {
    const observation = order[i];
    let at = i;
    for (; at > from && period[order[at - 1]] > period[observation]; at--) order[at] = order[at - 1];
    order[at] = observation;
  }
}
