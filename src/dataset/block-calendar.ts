import type { Blocks } from '../csv/bytes/blocks.js';
import { isMissing } from '../csv/missing.js';
import { readNumber } from '../csv/number.js';
import type { BlockColumn } from './block-column.js';
import { BlockTexts } from './block-texts.js';
import type { DatasetBuilder } from './builder.js';
import { monthsBetween, readIsoDate } from './dates.js';
import { isWithinReach } from './reach.js';
import { remember } from './remember.js';
import type { Reader, Slot } from './rows.js';
import { scratchFloats, scratchInts } from './scratch.js';

const NONE = -1;

/** Of so few days every length is kept in a table. */
const FEW = 256;

/** Dates and months of blocks of records. Dates repeat, so that each pair of them is measured once. */
export class BlockCalendar implements BlockColumn {
  readonly #months: BlockTexts | null;
  readonly #dates: readonly [start: BlockTexts, end: BlockTexts] | null;
  readonly #days: string[] = [];
  readonly #dayNumbers = new Map<string, number>();
  /** The code of each day in the column of a field. */
  readonly #codesOf = new Map<string, number[]>();
  readonly #lengths = new Float64Array(FEW * FEW).fill(Number.NaN);
  readonly #otherLengths = new Map<number, number>();
  /** What the records of the block say: the numbers of two days, both or neither, and months. */
  readonly #starts = scratchInts();
  readonly #ends = scratchInts();
  readonly #given = scratchFloats();
  readonly #codes = scratchInts();

  constructor(
    private readonly blocks: Blocks,
    { start, end, months }: Reader['calendar'],
    private readonly builder: DatasetBuilder,
  ) {
    const day = (slot: Slot) => new BlockTexts(blocks, slot, { refuses: isNoDate, valueOf: (text) => this.#dayOf(text) });
    this.#months = months && new BlockTexts(blocks, months, { refuses: isNoLength, valueOf: lengthOf });
    this.#dates = start !== null && end !== null ? [day(start), day(end)] : null;
  }

  /** Refuses dates that contradict each other or the months, too. */
  markRefused(): void {
    const { faults, records } = this.blocks.current;
    this.#months?.markRefused();
    const given = this.#given.take(records);
    if (this.#months === null) given.fill(Number.NaN);
    else this.#months.values(0, records, given);
    if (this.#dates === null) return;
    for (const date of this.#dates) date.markRefused();
    const starts = this.#dates[0].values(0, records, this.#starts.take(records));
    const ends = this.#dates[1].values(0, records, this.#ends.take(records));
    for (let record = 0; record < records; record++) {
      const [start, end] = [starts[record], ends[record]];
      if (faults[record] !== 0 || start === NONE || end === NONE) {
        starts[record] = ends[record] = NONE;
        continue;
      }
      const measured = this.#measure(start, end);
      if (measured <= 0 || Math.abs(given[record] - measured) > 0.2) faults[record] = 1;
      if (Number.isNaN(given[record])) given[record] = measured;
    }
  }

  store(from: number, to: number, observation: number): void {
    const { records } = this.blocks.current;
    this.builder.setMonthsRun(observation, this.#given.take(records).subarray(from, to));
    if (this.#dates === null) return;
    this.#storeDays('period_start', this.#starts.take(records).subarray(from, to), observation);
    this.#storeDays('period_end', this.#ends.take(records).subarray(from, to), observation);
  }

  /** The column is made when it first has a day. */
  #storeDays(field: string, days: Int32Array, observation: number): void {
    const first = days.findIndex((day) => day !== NONE);
    if (first < 0) return;
    const column = this.builder.textColumn(field);
    const known = remember(this.#codesOf, field, () => []);
    const codes = this.#codes.take(days.length).fill(NONE, 0, first);
    for (let i = first; i < days.length; i++) {
      const day = days[i];
      if (day === NONE) codes[i] = NONE;
      else codes[i] = known[day] ??= column.codeOf(this.#days[day]);
    }
    column.setRun(observation, codes);
  }

  #dayOf(text: string): number {
    const day = readIsoDate(text);
    if (day === null) return NONE;
    const known = this.#dayNumbers.get(day);
    if (known !== undefined) return known;
    this.#dayNumbers.set(day, this.#days.length);
    return this.#days.push(day) - 1;
  }

  /** Months between two days; zero when the second is before the first. */
  #measure(start: number, end: number): number {
    if (start >= FEW || end >= FEW) return remember(this.#otherLengths, start * 2 ** 26 + end, () => this.#between(start, end));
    const key = start * FEW + end;
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
  const reading = readNumber(text);
  if (reading.kind === 'missing') return false;
  if (reading.kind !== 'number' || reading.percent || reading.scaled || reading.currency !== null) return true;
  return reading.value <= 0 || !isWithinReach(reading.value);
}

function lengthOf(text: string): number {
  const reading = readNumber(text);
  return reading.kind === 'number' ? reading.value : Number.NaN;
}
