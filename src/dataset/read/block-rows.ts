import type { Blocks } from '../../csv/bytes/blocks.js';
import { isMissing, isNoName } from '../../csv/values/missing.js';
import { spreadsheetError } from '../../csv/values/not-a-number.js';
import type { Decimal } from '../../csv/values/number.js';
import { readPeriod } from '../periods.js';
import { BlockCalendar } from './block-calendar.js';
import type { BlockColumn } from './block-column.js';
import { BlockIds } from './block-ids.js';
import { measureColumn } from './block-measures.js';
import { BlockTexts } from './block-texts.js';
import type { DatasetBuilder } from './builder.js';
import { type CellReader, readCurrency } from './cell-reader.js';
import { type BlockSetup, isOfOtherRole, type RowReader } from './row-reader.js';
import { isUnlisted, type Slot, type TextSlot, type ViewSlots } from './slots.js';

const marks = { point: '.', comma: ',' } as const;

/**
 * Stores blocks of records column by column. It decides only clear cases, with the same functions as `RowReader`; any other record is
 * left to that, in its place.
 */
export class BlockRows {
  readonly #rows: RowReader;
  readonly #cells: CellReader;
  readonly #view: number;
  readonly #ids: BlockIds;
  readonly #period: BlockTexts;
  readonly #currency: BlockTexts | null;
  readonly #columns: readonly BlockColumn[];
  #decimal: Decimal | null = null;

  constructor(
    private readonly blocks: Blocks,
    private readonly builder: DatasetBuilder,
    { rows, view, cells, role }: BlockSetup,
    /** Reads the cells of a record as texts. */
    private readonly textsOf: (record: Uint8Array) => string[],
  ) {
    const { period, currency, calendar, texts, measures } = view;
    this.#rows = rows;
    this.#cells = cells;
    this.#view = view.index;
    this.#ids = new BlockIds(blocks, view.id, builder.ids);
    this.#period = period === null ? this.#oneForAll(view) : this.#periods(period, role);
    this.#currency = currency && this.#currencies(currency);
    this.#columns = [
      ...texts.map((slot) => this.#texts(slot)),
      new BlockCalendar(blocks, calendar, builder),
      ...measures.filter(({ column }) => column >= 0).map((slot) => measureColumn(blocks, slot, builder)),
    ];
  }

  /** Stores the records of the block; the first has the number `first` in its file. */
  store(first: number): void {
    const { records, faults } = this.blocks.current;
    for (const column of this.#columns) column.markRefused();
    this.#ids.markRefused();
    this.#period.markRefused();
    this.#currency?.markRefused();
    if (this.#rows.otherTable !== null) faults.fill(1);
    for (let from = 0; from < records; ) {
      let to = from;
      while (to < records && faults[to] === 0) to++;
      if (to > from) this.#storeRun(from, to, first);
      for (from = to; from < records && faults[from] !== 0; from++) {
        this.#leave(from, first);
        if (this.#rows.otherTable !== null) faults.fill(1, from);
      }
    }
    // Until a cell has proved a decimal mark, cells with one are left to `RowReader`.
    if (this.#decimal !== null) return;
    this.#decimal = this.#cells.proven;
    if (this.#decimal !== null) this.blocks.setDecimalMark(marks[this.#decimal]);
  }

  /** Whether a cell has proved the decimal mark of the file. */
  get decimalKnown(): boolean {
    return this.#decimal !== null;
  }

  #storeRun(from: number, to: number, first: number): void {
    const { builder } = this;
    const observation = builder.addRun(this.#ids.codes(from, to), this.#period.codes(from, to), this.#view, first + from);
    for (const column of this.#columns) column.store(from, to, observation);
    if (this.#currency !== null) {
      this.#cells.hasCurrencyColumn = true;
      builder.textColumn('currency').setRun(observation, this.#currency.codes(from, to));
    }
    if (this.#decimal !== null) this.#cells.countProven(this.#decimal, this.blocks.current.decimals.subarray(from, to));
    this.#rows.countObserved(to - from);
  }

  #leave(record: number, first: number): void {
    const { bytes, starts } = this.blocks.current;
    const texts = this.textsOf(bytes.subarray(starts[record], starts[record + 1]));
    this.#rows.read(texts, first + record);
  }

  #texts(slot: TextSlot): BlockColumn {
    const texts = new BlockTexts(this.blocks, slot, {
      refuses: (text) => spreadsheetError(text) !== null,
      valueOf: (text) => (isNoName(text) ? -1 : slot.target.codeOf(text)),
    });
    return {
      markRefused: () => texts.markRefused(),
      store: (from, to, observation) => slot.target.setRun(observation, texts.codes(from, to)),
    };
  }

  #periods(slot: Slot, role: BlockSetup['role']): BlockTexts {
    return new BlockTexts(this.blocks, slot, {
      refuses: (text, written) => {
        const period = isUnlisted(slot, written) ? null : readPeriod(text);
        return period === null || isOfOtherRole(period, role);
      },
      valueOf: (text) => {
        const period = readPeriod(text);
        return period === null ? -1 : this.builder.periodCode(period);
      },
    });
  }

  /** The period of the view, for every row. */
  #oneForAll({ planned }: ViewSlots): BlockTexts {
    const slot = { field: 'period', column: -1, constant: '', values: undefined };
    return new BlockTexts(this.blocks, slot, {
      refuses: () => planned.period === null,
      valueOf: () => (planned.period === null ? -1 : this.builder.periodCode(planned.period)),
    });
  }

  #currencies(slot: Slot): BlockTexts {
    const column = () => this.builder.textColumn('currency');
    return new BlockTexts(this.blocks, slot, {
      refuses: (text) => readCurrency(text) === '' && !isMissing(text),
      valueOf: (text) => column().codeOf(readCurrency(text)),
    });
  }
}
