import { ByteDictionary } from '../csv/bytes/dictionary.js';
import { decimalNumber, wholeNumber } from '../csv/bytes/number.js';
import type { ByteRecords } from '../csv/bytes/records.js';
import { isMissing } from '../csv/missing.js';
import { readYesNo } from '../csv/yes-no.js';
import type { DatasetBuilder } from './builder.js';
import { ByteCalendar } from './byte-calendar.js';
import { type CellReader, readCurrency } from './cells.js';
import { CodedColumn, REFUSED } from './coded-column.js';
import { type MeasureDefinition, measures } from './fields.js';
import type { GrowingArray, GrowingTexts } from './growing.js';
import { LateCodes } from './late-codes.js';
import { readPeriod } from './periods.js';
import { type MeasureSlot, type Reader, type RowReader, type TextSlot, textOf } from './rows.js';

const point = 0x2e;
const comma = 0x2c;
const colon = 0x3a;

/** Of an enterprise no row of which was stored so far. */
const unnumbered = -3;

interface NumberColumn {
  readonly slot: MeasureSlot;
  /** Null for a column that is made when it first has a value. */
  readonly target: GrowingArray<Float64Array> | null;
  /** How a cell is read here: as an answer, as digits alone, as digits with a decimal mark too, or not at all. */
  readonly reads: 'answers' | 'digits' | 'decimals' | 'nothing';
  readonly answers: CodedColumn;
}

/**
 * Reads regular rows straight from their bytes into the columns. Whatever it does not know for certain it hands on: a cell
 * to the reader of cells, a row to the reader of rows. What anything means is said there alone.
 */
export class ByteRows {
  readonly #reader: Reader;
  readonly #cells: CellReader;
  readonly #ids: ByteDictionary;
  readonly #enterprises: number[] = [];
  readonly #period: CodedColumn | null;
  readonly #periodOfFile: number;
  readonly #texts: readonly { readonly column: CodedColumn; readonly target: GrowingTexts }[];
  readonly #numbers: readonly NumberColumn[];
  readonly #currency: CodedColumn | null;
  readonly #currencies: LateCodes;
  readonly #calendar: ByteCalendar;

  constructor(
    private readonly records: ByteRecords,
    private readonly rows: RowReader,
    { reader, cells }: { readonly reader: Reader; readonly cells: CellReader },
    private readonly builder: DatasetBuilder,
    private readonly header: readonly string[],
    role: 'baseline' | 'follow-up' | null,
  ) {
    const { bytes } = records;
    const { period, view } = reader;
    builder.learnEnterprises();
    this.#reader = reader;
    this.#cells = cells;
    this.#ids = new ByteDictionary(bytes);
    this.#currencies = new LateCodes(() => builder.textColumn('currency'));
    this.#periodOfFile = view.period === null ? REFUSED : builder.periodCode(view.period);
    this.#period = period && new CodedColumn(bytes, period, (text, written) => this.#periodCode(text, written, period.values, role));
    this.#texts = reader.texts.map((slot: TextSlot) => ({
      target: slot.target,
      column: new CodedColumn(bytes, slot, (text) => slot.target.codeOf(text)),
    }));
    this.#currency = reader.currency && new CodedColumn(bytes, reader.currency, (text) => this.#currencyCode(text));
    this.#calendar = new ByteCalendar(bytes, reader.calendar, builder);
    this.#numbers = reader.measures.map((slot) => ({
      slot,
      target: slot.whole,
      reads: readsOf(slot),
      answers: new CodedColumn(bytes, slot, answerCode),
    }));
  }

  /** Reads the record the walker stands at. */
  read(): void {
    const records = this.records;
    const { record } = records;
    const id = this.#idOf();
    const period = id === REFUSED || this.#period === null ? this.#periodOfFile : this.#period.at(records);
    const currency = this.#currency === null ? -1 : this.#currency.at(records);
    if (id === REFUSED || period === REFUSED || currency === REFUSED || !this.#calendar.prepare(records)) {
      this.rows.read(records.texts(), record);
      return;
    }
    const observation = this.builder.addCoded(this.#enterprise(id), period, this.#reader.index, record);
    const texts = this.#texts;
    for (let i = 0; i < texts.length; i++) texts[i].target.setCode(observation, texts[i].column.at(records));
    this.#calendar.store(observation);
    if (this.#currency !== null) {
      this.#cells.hasCurrencyColumn = true;
      this.#currencies.store(observation, currency);
    }
    const numbers = this.#numbers;
    for (let i = 0; i < numbers.length; i++) this.#number(numbers[i], observation, currency);
    this.rows.countObserved();
  }

  /** A number for the id of a row that is surely one of data; refused where it may be a total, a remark or a header. */
  #idOf(): number {
    const records = this.records;
    const { column, values } = this.#reader.id;
    if (records.escaped || records.cells !== this.header.length || column < 0 || values !== undefined || this.rows.observed === 0) {
      return REFUSED;
    }
    const { bytes } = records;
    const [start, end] = [records.starts[column], records.ends[column]];
    const number = this.#ids.numberOf(start, end);
    if (number === this.#enterprises.length) {
      const plain = isPlainId(bytes, start, end) && !/\d/.test(this.header[column]);
      this.#enterprises.push(plain ? unnumbered : REFUSED);
    }
    return this.#enterprises[number] === REFUSED ? REFUSED : number;
  }

  /** The code of an enterprise, which is enrolled by the first row of it that is stored. */
  #enterprise(id: number): number {
    if (this.#enterprises[id] === unnumbered) {
      this.#enterprises[id] = this.builder.enterpriseCode(this.records.textAt(this.#reader.id.column));
    }
    return this.#enterprises[id];
  }

  #number({ slot, target, reads, answers }: NumberColumn, observation: number, currency: number): void {
    const records = this.records;
    const { column, factor } = slot;
    const { bytes } = records;
    const [start, end] = column < 0 ? [0, 0] : [records.starts[column], records.ends[column]];
    if (column >= 0 && start === end) return;
    let value = -1;
    if (reads === 'answers') {
      value = answers.at(records);
      if (value === -1) return;
    } else if (column >= 0 && reads !== 'nothing') {
      value = wholeNumber(bytes, start, end);
      if (value < 0 && reads === 'decimals') value = this.#decimal(start, end, column);
    }
    if (value >= 0 && target !== null) target.set(observation, factor === 1 ? value : value * factor);
    else if (value >= 0) this.builder.setMeasure(observation, slot.measure, value);
    else this.#cell(slot, observation, currency);
  }

  #decimal(start: number, end: number, column: number): number {
    const records = this.records;
    const cells = this.#cells;
    for (const [mark, decimal] of [
      [point, 'point'],
      [comma, 'comma'],
    ] as const) {
      if (cells.decimal !== null && cells.decimal !== decimal) continue;
      const value = decimalNumber(records.bytes, start, end, mark);
      if (value >= 0 && cells.proves(decimal, records.record, column)) return value;
    }
    return -1;
  }

  #cell(slot: MeasureSlot, observation: number, currency: number): void {
    const records = this.records;
    const row: string[] = [];
    if (slot.column >= 0) row[slot.column] = records.textAt(slot.column);
    const at = { observation, record: records.record };
    const named = currency < 0 ? null : this.#currencies.texts[currency];
    this.#cells.measure(at, slot.measure, textOf(slot, row), slot.column, slot.factor, named);
  }

  #periodCode(text: string, written: string, values: Readonly<Record<string, string>> | undefined, role: string | null): number {
    const period = values !== undefined && !Object.hasOwn(values, written) ? null : readPeriod(text);
    if (period === null || (role !== null && period.kind !== role)) return REFUSED;
    return this.builder.periodCode(period);
  }

  #currencyCode(text: string): number {
    const currency = readCurrency(text);
    if (currency === '') return isMissing(text) ? -1 : REFUSED;
    return this.#currencies.add(currency);
  }
}

function readsOf({ measure, whole, values }: MeasureSlot): NumberColumn['reads'] {
  const { nature, percent }: MeasureDefinition = measures[measure];
  if (nature === 'answer') return 'answers';
  if (whole === null || values !== undefined) return 'nothing';
  return percent === true ? 'digits' : 'decimals';
}

/** 1 for yes, 0 for no, −1 for none, refused for what is no answer. */
function answerCode(text: string): number {
  const answer = readYesNo(text);
  return answer === null ? REFUSED : answer === 'missing' ? -1 : Number(answer);
}

/** ASCII without blanks around it, with a digit and no colon: no total, remark or header is written so beside a period. */
function isPlainId(bytes: Uint8Array, start: number, end: number): boolean {
  let digits = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at];
    if (byte >= 0x80 || byte < 0x20 || byte === colon) return false;
    if (byte >= 0x30 && byte <= 0x39) digits++;
  }
  return digits > 0 && bytes[start] !== 0x20 && bytes[end - 1] !== 0x20;
}
