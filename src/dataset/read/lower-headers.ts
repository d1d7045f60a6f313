import { normaliseHeader } from '../header/header.js';
import { meaningOf } from '../header/header-meaning.js';
import type { Mapping } from '../header/mapping.js';

/** Recognises headers of further tables below the first header of a file, as tables pasted together have. */
export class LowerHeaders {
  readonly #meanings = new Map<string, string>();

  constructor(
    private readonly header: readonly string[],
    private readonly mapping: Mapping,
  ) {}

  /**
   * Whether a row is a header with the same columns, or one with others: the rows below that one would be read under the wrong names.
   * Right under the header a row may name the columns in other words, none of which is known.
   */
  find(cells: readonly string[], first: boolean): 'same' | 'other' | null {
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

  /** The field, period and unit that a header means; '' for one that is not known. */
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
