import { isMissing } from '../../csv/values/missing.js';
import { remember } from '../columns/get-or-insert.js';
import { type MeasureDefinition, type MeasureId, measures } from '../fields.js';
import type { ColumnPlan } from '../header/columns.js';
import { normaliseHeader } from '../header/header.js';
import { factorOfUnit } from '../header/header-units.js';
import type { Mapping } from '../header/mapping.js';
import { readPeriod } from '../periods.js';
import { LowerHeaders } from './lower-headers.js';

/** A row that is no observation: the finding it makes, and the column it shows in. */
export interface NonDataRow {
  readonly code: 'SC127' | 'SC128';
  readonly args: Readonly<Record<string, string>>;
  readonly column: number;
  /** The rows below it belong to another table. */
  readonly ends?: true;
}

/** What stands alone at the start of a row that sums up or comments on those above it. */
const footerWords = new Set(
  (
    'total totals grand_total subtotal sub_total total_keseluruhan jumlah jumlah_total total_jumlah jumlah_keseluruhan rata_rata rerata ' +
    'average averages mean median sum sumber source sources catatan note notes keterangan'
  ).split(' '),
);

const remark = /^[*(]*\s*(?:sumber|sources?|catatan|notes?|keterangan)\s*:/i;

/**
 * "Total 2018", "Jumlah perusahaan": an enterprise may be called so too, but that one has a period. Most files have no row that
 * might be one, and the letters of Unicode are not looked up for them.
 */
function beginsLikeFooter(text: string): boolean {
  return /^[*(]*\s*(?:grand[ _-]?total|sub[ _-]?total|totals?|jumlah|rata[ _-]rata|rerata|averages?|mean|median|sumber|sources?|catatan|notes?|keterangan)(?![\p{L}\p{N}_-])/iu.test(
    text,
  );
}

const unitWords = new Set(['', 'unit', 'units', 'satuan']);

/** Recognises rows of a file that are no observations. Most rows are told apart by the first character of their id. */
export class NonDataRows {
  readonly #header: readonly string[];
  readonly #id: number;
  readonly #period: number;
  readonly #measures: readonly (readonly [MeasureId, number])[];
  readonly #headers: LowerHeaders;
  /** Of each text in the column of periods. */
  readonly #isPeriod = new Map<string, boolean>();
  /** By character code: whether an id that begins so must be looked at. */
  readonly #suspicious = new Uint8Array(128);

  constructor(header: readonly string[], { views }: ColumnPlan, mapping: Mapping) {
    this.#header = header.map(normaliseHeader);
    const [{ columns }] = views;
    this.#id = Math.max(columns.get('enterprise_id') ?? 0, 0);
    this.#period = columns.get('period') ?? -1;
    this.#measures = [...columns].flatMap(([field, column]) => (isCounted(field) ? [[field, column] as const] : []));
    this.#headers = new LowerHeaders(header, mapping);
    const initials = ` \t*(gstjramnck${(header[this.#id] ?? '').trim().slice(0, 1)}`;
    for (const initial of initials.toLowerCase() + initials.toUpperCase()) this.#suspicious[initial.charCodeAt(0) & 127] = 1;
  }

  /** What a row is when it is no observation; `first` says that it stands right under the header. */
  find(cells: readonly string[], first: boolean): NonDataRow | null {
    const header = this.#mayBeHeader(cells) ? this.#headers.find(cells, first) : null;
    if (header === 'other') return { code: 'SC128', args: { kind: 'other-header' }, column: this.#id, ends: true };
    if (header === 'same') return { code: 'SC128', args: { kind: 'header' }, column: this.#id };
    const code = (cells[this.#id] ?? '').charCodeAt(0);
    if (!first && ((code < 128 && this.#suspicious[code] === 0) || this.#isObservation(cells))) return null;
    if (this.#repeatsHeader(cells)) return { code: 'SC128', args: { kind: 'header' }, column: this.#id };
    if (first && this.#isUnits(cells)) return { code: 'SC128', args: { kind: 'units' }, column: 0 };
    if (first && isNumbering(cells)) return { code: 'SC128', args: { kind: 'numbers' }, column: 0 };
    const column = (cells[this.#id] ?? '').trim() === '' ? cells.findIndex((cell) => cell.trim() !== '') : this.#id;
    const text = cells[column].trim();
    return this.#isFooter(text, cells) ? { code: 'SC127', args: { text }, column } : null;
  }

  /** Hardly any row: it has no period, and no measure of it begins with a digit. */
  #mayBeHeader(cells: readonly string[]): boolean {
    if (this.#period >= 0 && remember(this.#isPeriod, cells[this.#period] ?? '', (text) => readPeriod(text) !== null)) return false;
    return !this.#measures.some(([, column]) => beginsWithDigit(cells[column] ?? ''));
  }

  /** Most rows: an id with a number in it, which the header of ids has not, and a period. */
  #isObservation(cells: readonly string[]): boolean {
    return this.#isDated(cells) && /\d/.test(cells[this.#id] ?? '') && !/\d/.test(this.#header[this.#id]);
  }

  #isDated(cells: readonly string[]): boolean {
    return this.#period >= 0 && (cells[this.#period] ?? '') !== '';
  }

  #repeatsHeader(cells: readonly string[]): boolean {
    const id = cells[this.#id] ?? '';
    // Spelt otherwise it may be shorter or longer, but not by much.
    if (Math.abs(id.length - this.#header[this.#id].length) > 8 || normaliseHeader(id) !== this.#header[this.#id]) return false;
    return this.#header.every((name, column) => normaliseHeader(cells[column] ?? '') === name);
  }

  #isFooter(text: string, cells: readonly string[]): boolean {
    if (this.#isDated(cells) && /\d/.test(text)) return false;
    if (!beginsLikeFooter(text)) return false;
    if (remark.test(text) || footerWords.has(normaliseHeader(text))) return true;
    return this.#period >= 0 && (cells[this.#period] ?? '').trim() === '';
  }

  /** Every measure that is filled in names a unit it can be counted in, and nothing names an enterprise. */
  #isUnits(cells: readonly string[]): boolean {
    if (!unitWords.has(normaliseHeader(cells[this.#id] ?? ''))) return false;
    const filled = this.#measures.filter(([, column]) => !isMissing(cells[column] ?? ''));
    return filled.length > 1 && filled.every(([field, column]) => !/\d/.test(cells[column]) && factorOfUnit(field, cells[column]) !== null);
  }
}

function beginsWithDigit(text: string): boolean {
  const unit = text.charCodeAt(0);
  return unit >= 0x30 && unit <= 0x39;
}

function isCounted(field: string): field is MeasureId {
  const definitions: Readonly<Record<string, MeasureDefinition>> = measures;
  return Object.hasOwn(definitions, field) && definitions[field].nature !== 'answer';
}

/** "(1)", "(2)", "(3)" … under the headers, as in printed tables of statistics. */
function isNumbering(cells: readonly string[]): boolean {
  return cells.length > 2 && cells.every((cell, column) => cell.replace(/[\s().[\]]/g, '') === String(column + 1));
}
