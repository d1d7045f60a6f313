import { isMissing } from '../../csv/values/missing.js';
import { getOrInsert } from '../columns/get-or-insert.js';
import { type MeasureDefinition, type MeasureId, measures } from '../fields.js';
import type { ColumnPlan } from '../header/columns.js';
import { normaliseHeader } from '../header/header.js';
import { factorOfUnit } from '../header/header-units.js';
import type { Mapping } from '../header/mapping.js';
import { readPeriod } from '../periods.js';
import { LowerHeaders } from './lower-headers.js';
import { isSignature } from './signature.js';

/** A row that is no observation: its finding, and the column of that. */
export interface NonDataRow {
  readonly code: 'SC127' | 'SC128';
  readonly args: Readonly<Record<string, string>>;
  readonly column: number;
  /** The rows below it belong to another table. */
  readonly ends?: true;
}

/** First cells of rows that sum up or comment on those above. */
const footerWords = new Set(
  (
    'total totals grand_total subtotal sub_total total_keseluruhan jumlah jumlah_total total_jumlah jumlah_keseluruhan rata_rata rerata ' +
    'average averages mean median sum sumber source sources catatan note notes keterangan'
  ).split(' '),
);

const remark = /^[*(]*\s*(?:sumber|sources?|catatan|notes?|keterangan)\s*:/i;

/**
 * Whether a text begins like "Total 2018" or "Jumlah perusahaan"; an enterprise with such a name has a period. The slow Unicode
 * pattern is inside the function because most files never need it.
 */
function beginsLikeFooter(text: string): boolean {
  return /^[*(]*\s*(?:grand[ _-]?total|sub[ _-]?total|totals?|jumlah|rata[ _-]rata|rerata|averages?|mean|median|sumber|sources?|catatan|notes?|keterangan)(?![\p{L}\p{N}_-])/iu.test(
    text,
  );
}

const unitWords = new Set(['', 'unit', 'units', 'satuan']);

/** Recognises rows of a file that are no observations. For most rows the first character of the id decides. */
export class NonDataRows {
  readonly #header: readonly string[];
  readonly #id: number;
  readonly #period: number;
  readonly #isWide: boolean;
  readonly #measures: readonly (readonly [MeasureId, number])[];
  readonly #headers: LowerHeaders;
  /** By text of the period column. */
  readonly #isPeriod = new Map<string, boolean>();
  /** By character code: whether an id beginning with it must be checked. */
  readonly #suspicious = new Uint8Array(128);

  constructor(header: readonly string[], { views }: ColumnPlan, mapping: Mapping) {
    this.#header = header.map(normaliseHeader);
    const [{ columns }] = views;
    this.#id = Math.max(columns.get('enterprise_id') ?? 0, 0);
    this.#period = columns.get('period') ?? -1;
    this.#isWide = views.length > 1;
    this.#measures = [...columns].flatMap(([field, column]) => (isCounted(field) ? [[field, column] as const] : []));
    this.#headers = new LowerHeaders(header, mapping);
    const initials = ` \t*(gstjramnck${(header[this.#id] ?? '').trim().slice(0, 1)}`;
    for (const initial of initials.toLowerCase() + initials.toUpperCase()) this.#suspicious[initial.charCodeAt(0) & 127] = 1;
  }

  /** Classifies a row; null for an observation. `first` means directly below the header. */
  find(cells: readonly string[], first: boolean): NonDataRow | null {
    const header = this.#mayBeHeader(cells) ? this.#headers.find(cells, first) : null;
    if (header === 'other') return { code: 'SC128', args: { kind: 'other-header' }, column: this.#id, ends: true };
    if (header === 'same') return { code: 'SC128', args: { kind: 'header' }, column: this.#id };
    if (!first && this.#isSignature(cells)) return { code: 'SC127', args: { text: cells[this.#id].trim() }, column: this.#id };
    const code = (cells[this.#id] ?? '').charCodeAt(0);
    if (!first && ((code < 128 && this.#suspicious[code] === 0) || this.#isObservation(cells))) return null;
    if (this.#repeatsHeader(cells)) return { code: 'SC128', args: { kind: 'header' }, column: this.#id };
    if (first && this.#isUnits(cells)) return { code: 'SC128', args: { kind: 'units' }, column: 0 };
    if (first && isNumbering(cells)) return { code: 'SC128', args: { kind: 'numbers' }, column: 0 };
    const column = (cells[this.#id] ?? '').trim() === '' ? cells.findIndex((cell) => cell.trim() !== '') : this.#id;
    const text = cells[column].trim();
    return this.#isFooter(text, cells) ? { code: 'SC127', args: { text }, column } : null;
  }

  /** True for hardly any row: without a period, and no measure begins with a digit. */
  #mayBeHeader(cells: readonly string[]): boolean {
    if (this.#period >= 0 && getOrInsert(this.#isPeriod, cells[this.#period] ?? '', (text) => readPeriod(text) !== null)) return false;
    return !this.#measures.some(([, column]) => beginsWithDigit(cells[column] ?? ''));
  }

  /** True for most rows: with a period, and a digit in the id but not in its header. */
  #isObservation(cells: readonly string[]): boolean {
    return this.#isDated(cells) && /\d/.test(cells[this.#id] ?? '') && !/\d/.test(this.#header[this.#id]);
  }

  #isDated(cells: readonly string[]): boolean {
    return this.#period >= 0 && (cells[this.#period] ?? '') !== '';
  }

  /** In a file of one period a row may be no more than an id. */
  #isSignature(cells: readonly string[]): boolean {
    if (this.#period < 0 ? !this.#isWide : this.#isDated(cells)) return false;
    return cells.every((cell, column) => column === this.#id || cell.trim() === '') && isSignature((cells[this.#id] ?? '').trim());
  }

  #repeatsHeader(cells: readonly string[]): boolean {
    const id = cells[this.#id] ?? '';
    // Other spellings differ little in length.
    if (Math.abs(id.length - this.#header[this.#id].length) > 8 || normaliseHeader(id) !== this.#header[this.#id]) return false;
    return this.#header.every((name, column) => normaliseHeader(cells[column] ?? '') === name);
  }

  #isFooter(text: string, cells: readonly string[]): boolean {
    if (this.#isDated(cells) && /\d/.test(text)) return false;
    if (!beginsLikeFooter(text)) return false;
    if (remark.test(text) || footerWords.has(normaliseHeader(text))) return true;
    return this.#period >= 0 && (cells[this.#period] ?? '').trim() === '';
  }

  /** Whether every filled measure cell is a possible unit of the measure, and no enterprise is named. */
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

/** "(1)", "(2)", "(3)" … below the headers, as in printed statistical tables. */
function isNumbering(cells: readonly string[]): boolean {
  return cells.length > 2 && cells.every((cell, column) => cell.replace(/[\s().[\]]/g, '') === String(column + 1));
}
