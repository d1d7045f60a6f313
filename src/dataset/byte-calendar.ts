import type { ByteRecords } from '../csv/bytes/records.js';
import { isMissing } from '../csv/missing.js';
import { readNumber } from '../csv/number.js';
import type { DatasetBuilder } from './builder.js';
import { CodedColumn, REFUSED } from './coded-column.js';
import { monthsBetween, readIsoDate } from './dates.js';
import { LateCodes } from './late-codes.js';
import type { Reader } from './rows.js';

const NONE = -1;

/** Dates and months of regular rows. They repeat, so that each pair of dates is measured once. */
export class ByteCalendar {
  readonly #months: CodedColumn | null;
  readonly #start: CodedColumn | null;
  readonly #end: CodedColumn | null;
  readonly #starts: LateCodes;
  readonly #ends: LateCodes;
  readonly #lengths = new Map<number, number>();
  readonly #given: number[] = [];
  /** Of the record that was prepared. */
  #monthsGiven = Number.NaN;
  #dates = { start: NONE, end: NONE, months: Number.NaN };

  constructor(
    bytes: Uint8Array,
    { start, end, months }: Reader['calendar'],
    private readonly builder: DatasetBuilder,
  ) {
    this.#starts = new LateCodes(() => builder.textColumn('period_start'));
    this.#ends = new LateCodes(() => builder.textColumn('period_end'));
    const dated = start !== null && end !== null;
    this.#months = months === null ? null : new CodedColumn(bytes, months, (text) => this.#monthsCode(text));
    this.#start = dated ? new CodedColumn(bytes, start, (text) => dayCode(this.#starts, text)) : null;
    this.#end = dated ? new CodedColumn(bytes, end, (text) => dayCode(this.#ends, text)) : null;
  }

  /** Reads the calendar of a record; false when something in it is not certain. */
  prepare(records: ByteRecords): boolean {
    const months = this.#months === null ? NONE : this.#months.at(records);
    const start = this.#start === null ? NONE : this.#start.at(records);
    const end = this.#end === null ? NONE : this.#end.at(records);
    if (months === REFUSED || start === REFUSED || end === REFUSED) return false;
    this.#monthsGiven = months === NONE ? Number.NaN : this.#given[months];
    this.#dates.start = start === NONE || end === NONE ? NONE : start;
    if (this.#dates.start === NONE) return true;
    this.#dates.end = end;
    this.#dates.months = this.#lengthOf(start, end);
    // Dates that contradict each other or the months are for the reader of cells to tell.
    return this.#dates.months > 0 && !(Math.abs(this.#monthsGiven - this.#dates.months) > 0.2);
  }

  /** Stores what was prepared. */
  store(observation: number): void {
    if (!Number.isNaN(this.#monthsGiven)) this.builder.setMonths(observation, this.#monthsGiven);
    const { start, end, months } = this.#dates;
    if (start === NONE) return;
    this.#starts.store(observation, start);
    this.#ends.store(observation, end);
    if (Number.isNaN(this.#monthsGiven)) this.builder.setMonths(observation, months);
  }

  #monthsCode(text: string): number {
    const reading = readNumber(text);
    if (reading.kind === 'missing') return NONE;
    if (reading.kind !== 'number' || reading.percent || reading.scaled || reading.currency !== null || reading.value <= 0) return REFUSED;
    return this.#given.push(reading.value) - 1;
  }

  #lengthOf(start: number, end: number): number {
    const key = start * 2 ** 26 + end;
    const known = this.#lengths.get(key);
    if (known !== undefined) return known;
    const [first, last] = [this.#starts.texts[start], this.#ends.texts[end]];
    const months = last < first ? 0 : monthsBetween(first, last);
    this.#lengths.set(key, months);
    return months;
  }
}

function dayCode(days: LateCodes, text: string): number {
  const day = readIsoDate(text);
  if (day === null) return isMissing(text) ? NONE : REFUSED;
  return days.add(day);
}
