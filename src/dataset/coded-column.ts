import { ByteDictionary } from '../csv/bytes/dictionary.js';
import type { ByteRecords } from '../csv/bytes/records.js';
import { type Slot, textOf } from './rows.js';

/** What a column says of a cell it does not know how to read. */
export const REFUSED = -2;

/** A column of few texts: each is read once, by its text, and known by its bytes from then on. */
export class CodedColumn {
  readonly #known: ByteDictionary;
  readonly #codes: number[] = [];
  #constant: number | null = null;

  constructor(
    bytes: Uint8Array,
    private readonly slot: Slot,
    /** The code of a text; `written` is what stands in the file where a mapping has another word for it. */
    private readonly codeOf: (text: string, written: string) => number,
  ) {
    this.#known = new ByteDictionary(bytes);
  }

  /** The code of the cell of the record that is being read. */
  at(records: ByteRecords): number {
    const { column } = this.slot;
    if (column < 0) {
      this.#constant ??= this.codeOf(textOf(this.slot, []), this.slot.constant);
      return this.#constant;
    }
    const number = this.#known.numberOf(records.starts[column], records.ends[column]);
    return number < this.#codes.length ? this.#codes[number] : this.#read(records.textAt(column));
  }

  #read(cell: string): number {
    const cells: string[] = [];
    cells[this.slot.column] = cell;
    const code = this.codeOf(textOf(this.slot, cells), cell.trim());
    this.#codes.push(code);
    return code;
  }
}
