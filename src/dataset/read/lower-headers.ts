import { normaliseHeader } from '../header/header.js';
import { meaningOf } from '../header/header-meaning.js';
import type { Mapping } from '../header/mapping.js';

/** Recognises the headers of further tables that were pasted below the first. */
export class LowerHeaders {
  readonly #meanings = new Map<string, string>();
  /** Column of ids; -1 if there is none. */
  readonly #id: number;

  constructor(
    private readonly header: readonly string[],
    private readonly mapping: Mapping,
  ) {
    this.#id = header.findIndex((name) => this.#meaningOf(name) === ID);
  }

  /**
   * Whether a row is a header with the same columns, or with others, so that the rows below it would be read under the wrong names.
   * Directly below the header, a row may name the columns in other words that are not known. A row with an id such as A2 is that of an
   * enterprise, even when its groups are named like columns.
   */
  find(cells: readonly string[], first: boolean): 'same' | 'other' | null {
    const id = cells[this.#id] ?? '';
    if (/\d/.test(id) && this.#meaningOf(id) === '') return null;
    const filled = cells.filter((cell) => cell.trim() !== '');
    const fields = filled.map((cell) => this.#meaningOf(cell)).filter((meaning) => meaning !== '');
    if (fields.length < 2 || fields.length * 2 < filled.length || !fields.includes(ID)) return null;
    const differs = cells.some((cell, column) => !this.#isSame(cell, this.header[column] ?? '', first));
    return differs ? 'other' : 'same';
  }

  #isSame(cell: string, name: string, first: boolean): boolean {
    if (normaliseHeader(cell) === normaliseHeader(name)) return true;
    const meaning = this.#meaningOf(cell);
    return meaning === '' ? first || cell.trim() === '' : meaning === this.#meaningOf(name);
  }

  /** The field, period and unit of a header as a key; '' for an unknown one. */
  #meaningOf(header: string): string {
    const known = this.#meanings.get(header);
    if (known !== undefined) return known;
    const meaning = meaningOf(header, this.mapping);
    const text = meaning.kind === 'field' ? [meaning.field, meaning.period?.id, meaning.factor].join(' ') : '';
    this.#meanings.set(header, text);
    return text;
  }
}

const ID = ['enterprise_id', undefined, 1].join(' ');
