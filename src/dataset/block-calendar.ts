import type { Blocks } from '../csv/bytes/blocks.js';
import { isMissing } from '../csv/missing.js';
import { readNumber } from '../csv/number.js';
import type { BlockColumn } from './block-column.js';
import { BlockTexts } from './block-texts.js';
import type { DatasetBuilder } from './builder.js';
import { monthsBetween, readIsoDate } from './dates.js';
import { isWithinReach } from './reach.js';
import type { Reader, Slot } from './rows.js';
import { scratchFloats } from './scratch.js';

const NONE = -1;

/** Dates and months of blocks of records. Dates repeat, so that each pair of them is measured once. */
export class BlockCalendar implements BlockColumn {
  readonly #months: BlockTexts | null;
  readonly #dates: readonly [start: BlockTexts, end: BlockTexts] | null;
  readonly #days: string[] = [];
  readonly #dayNumbers = new Map<string, number>();
  readonly #lengths = new Map<number, number>();
  readonly #given = scratchFloats();

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
    const { faults } = this.blocks.current;
    this.#months?.markRefused();
    this.#dates?.[0].markRefused();
    this.#dates?.[1].markRefused();
    if (this.#dates === null) return;
    const { starts, ends, given } = this.#read(0, faults.length);
    for (let record = 0; record < faults.length; record++) {
      if (faults[record] !== 0 || starts[record] === NONE || ends[record] === NONE) continue;
      const measured = this.#measure(starts[record], ends[record]);
      if (measured <= 0 || Math.abs(given[record] - measured) > 0.2) faults[record] = 1;
    }
  }

  store(from: number, to: number, observation: number): void {
    const { starts, ends, given } = this.#read(from, to);
    let dated = false;
    for (let i = 0; i < starts.length; i++) {
      if (ends[i] === NONE) starts[i] = NONE;
      if (starts[i] === NONE) ends[i] = NONE;
      else {
        dated = true;
        if (Number.isNaN(given[i])) given[i] = this.#measure(starts[i], ends[i]);
      }
    }
    this.builder.setMonthsRun(observation, given);
    if (!dated) return;
    this.#storeDays('period_start', starts, observation);
    this.#storeDays('period_end', ends, observation);
  }

  #storeDays(field: string, days: Int32Array, observation: number): void {
    const column = this.builder.textColumn(field);
    for (let i = 0; i < days.length; i++) if (days[i] !== NONE) days[i] = column.codeOf(this.#days[days[i]]);
    column.setRun(observation, days);
  }

  #read(from: number, to: number): { starts: Int32Array; ends: Int32Array; given: Float64Array } {
    const count = to - from;
    const [start, end] = this.#dates ?? [];
    const days = (texts: BlockTexts | undefined) => texts?.codes(from, to) ?? new Int32Array(count).fill(NONE);
    const given = this.#given.take(count);
    return { starts: days(start), ends: days(end), given: this.#months?.values(from, to, given) ?? given.fill(Number.NaN) };
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
    const key = start * 2 ** 26 + end;
    const known = this.#lengths.get(key);
    if (known !== undefined) return known;
    const [first, last] = [this.#days[start], this.#days[end]];
    const months = last < first ? 0 : monthsBetween(first, last);
    this.#lengths.set(key, months);
    return months;
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
