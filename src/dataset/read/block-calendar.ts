import type { Blocks } from '../../csv/bytes/blocks.js';
import { isMissing } from '../../csv/values/missing.js';
import { getOrInsert } from '../columns/get-or-insert.js';
import { scratchFloats, scratchInts } from '../columns/scratch.js';
import { monthsBetween, readIsoDate } from '../dates.js';
import { contradicts, readMonths } from '../period-length.js';
import type { BlockColumn } from './block-column.js';
import { BlockTexts } from './block-texts.js';
import type { DatasetBuilder } from './builder.js';
import type { Slot, ViewSlots } from './slots.js';

const NO_DAY = -1;

/** Lengths between the first days, up to this many, are kept in a table. */
const MOST_IN_TABLE = 256;

/** Dates and months in blocks of records. Dates repeat, so each pair is measured once. */
export class BlockCalendar implements BlockColumn {
  readonly #months: BlockTexts | null;
  readonly #dates: readonly [start: BlockTexts, end: BlockTexts] | null;
  readonly #days: string[] = [];
  readonly #dayNumbers = new Map<string, number>();
  /** By field, the code of each day in its column. */
  readonly #codesOf = new Map<string, number[]>();
  readonly #lengths = new Float64Array(MOST_IN_TABLE * MOST_IN_TABLE).fill(Number.NaN);
  readonly #otherLengths = new Map<number, number>();
  /** By record of the block: the numbers of two days, both or neither, and the months. */
  #starts: Int32Array = new Int32Array();
  #ends: Int32Array = new Int32Array();
  #given: Float64Array = new Float64Array();
  readonly #scratch = { starts: scratchInts(), ends: scratchInts(), given: scratchFloats(), codes: scratchInts() };

  constructor(
    private readonly blocks: Blocks,
    { start, end, months }: ViewSlots['calendar'],
    private readonly builder: DatasetBuilder,
  ) {
    const day = (slot: Slot) => new BlockTexts(blocks, slot, { refuses: isNoDate, valueOf: (text) => this.#dayOf(text) });
    this.#months = months && new BlockTexts(blocks, months, { refuses: isNoLength, valueOf: lengthOf });
    this.#dates = start !== null && end !== null ? [day(start), day(end)] : null;
  }

  /** Also refuses dates that contradict each other or the months. */
  markRefused(): void {
    const { faults, records } = this.blocks.current;
    this.#months?.markRefused();
    this.#given = this.#scratch.given.take(records);
    if (this.#months === null) this.#given.fill(Number.NaN);
    else this.#months.values(0, records, this.#given);
    if (this.#dates === null) return;
    for (const date of this.#dates) date.markRefused();
    this.#starts = this.#dates[0].values(0, records, this.#scratch.starts.take(records));
    this.#ends = this.#dates[1].values(0, records, this.#scratch.ends.take(records));
    unlessBoth(this.#starts, this.#ends, faults);
    this.#compare(this.#starts, this.#ends, this.#given, faults);
  }

  /** Uses the length between two days where no months are given, and marks records where these contradict it. */
  #compare(starts: Int32Array, ends: Int32Array, given: Float64Array, faults: Uint8Array): void {
    for (let record = 0; record < starts.length; record++) {
      if (starts[record] === NO_DAY) continue;
      const measured = this.#measure(starts[record], ends[record]);
      if (measured <= 0 || contradicts(given[record], measured)) faults[record] = 1;
      if (Number.isNaN(given[record])) given[record] = measured;
    }
  }

  store(from: number, to: number, observation: number): void {
    this.builder.setMonthsRun(observation, this.#given.subarray(from, to));
    if (this.#dates === null) return;
    this.#storeDays('period_start', this.#starts.subarray(from, to), observation);
    this.#storeDays('period_end', this.#ends.subarray(from, to), observation);
  }

  /** Creates the column only when it has a day. */
  #storeDays(field: string, days: Int32Array, observation: number): void {
    if (isEmpty(days)) return;
    const column = this.builder.textColumn(field);
    const codes = getOrInsert(this.#codesOf, field, () => []);
    column.setRun(
      observation,
      codesOf(days, codes, this.#scratch.codes.take(days.length), (day) => column.codeOf(this.#days[day])),
    );
  }

  #dayOf(text: string): number {
    const day = readIsoDate(text);
    if (day === null) return NO_DAY;
    const known = this.#dayNumbers.get(day);
    if (known !== undefined) return known;
    this.#dayNumbers.set(day, this.#days.length);
    return this.#days.push(day) - 1;
  }

  /** Months between two days; zero when the second is before the first. */
  #measure(start: number, end: number): number {
    if (start >= MOST_IN_TABLE || end >= MOST_IN_TABLE)
      return getOrInsert(this.#otherLengths, start * 2 ** 26 + end, () => this.#between(start, end));
    const key = start * MOST_IN_TABLE + end;
    if (Number.isNaN(this.#lengths[key])) this.#lengths[key] = this.#between(start, end);
    return this.#lengths[key];
  }

  #between(start: number, end: number): number {
    const [first, last] = [this.#days[start], this.#days[end]];
    return last < first ? 0 : monthsBetween(first, last);
  }
}

function isNoDate(text: string): boolean {
  return readIsoDate(text) === null && !isMissing(text);
}

function isNoLength(text: string): boolean {
  return readMonths(text) === null;
}

function lengthOf(text: string): number {
  const months = readMonths(text);
  return typeof months === 'number' ? months : Number.NaN;
}

/** Clears both days where one is missing or the record is left to `RowReader`. */
function unlessBoth(starts: Int32Array, ends: Int32Array, faults: Uint8Array): void {
  for (let i = 0; i < starts.length; i++) if (faults[i] !== 0 || starts[i] === NO_DAY || ends[i] === NO_DAY) starts[i] = ends[i] = NO_DAY;
}

function isEmpty(days: Int32Array): boolean {
  for (let i = 0; i < days.length; i++) if (days[i] !== NO_DAY) return false;
  return true;
}

/** The codes of days; unknown ones are requested in the order of the records. */
function codesOf(days: Int32Array, known: number[], codes: Int32Array, ask: (day: number) => number): Int32Array {
  for (let i = 0; i < days.length; i++) {
    const day = days[i];
    if (day === NO_DAY) codes[i] = NO_DAY;
    else codes[i] = known[day] ??= ask(day);
  }
  return codes;
}
