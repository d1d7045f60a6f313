import type { UnitId } from '../../indicators/definition.js';
import { decimalsApart, FINEST } from '../../locale/index.js';
import { levelDecimals } from '../level-decimals.js';

/** A number and its display format; the number itself is never rounded. */
export interface NumberCell {
  readonly value: number;
  readonly format: string;
}

/** Text stays text, whatever it begins with: a cell is a formula only if it is written as one. */
export type Cell = string | NumberCell | null;

export interface SheetColumn {
  readonly header: string;
  /** Width in characters. */
  readonly width: number;
  /** Whether cells contain sentences, which make their rows taller. */
  readonly wrap?: true;
}

export interface SheetTable {
  readonly title?: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface SheetNotes {
  readonly title?: string;
  readonly lines: readonly string[];
}

export interface WorkbookSheet {
  readonly name: string;
  /** Lines above the tables; the first is the title. */
  readonly head: readonly string[];
  readonly tables: readonly SheetTable[];
  /** Sentences below the tables, over the whole width. */
  readonly notes?: readonly SheetNotes[];
}

export const formats = {
  count: '#,##0',
  change: '+0.0" %";-0.0" %";0.0" %"',
  percent: '0.0" %"',
  points: '+0.00;-0.00;0.00',
  money: '#,##0',
} as const;

export function number(value: number | null | undefined, format: string): NumberCell | null {
  return value === null || value === undefined ? null : { value, format: withDigits(format, value) };
}

/** A format with enough decimals to show that a value is not zero, as in all output; without a sign if it is shown as zero anyway. */
function withDigits(format: string, value: number): string {
  if (Math.abs(value) >= 0.05 || value === 0) return format;
  const sections = format.split(';');
  if (Number(value.toFixed(FINEST)) === 0) return sections.map(() => sections.at(-1)).join(';');
  return format.replace(/0\.(0+)/g, (_, { length }: string) => `0.${'0'.repeat(decimalsApart(Math.abs(value), 0, length, FINEST))}`);
}

export function counted(value: number | null | undefined): NumberCell | null {
  return number(value, formats.count);
}

/** A level with as many decimals as in all output. */
export function level(value: number | null, unit: UnitId | null, decimals: number = levelDecimals([value], unit)): NumberCell | null {
  if (value === null) return null;
  const digits = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(Math.min(15, decimals))}`;
  return { value, format: unit === 'percent' ? `${digits}" %"` : digits };
}

/** Two levels with the same number of decimals, enough to tell them apart. */
export function levelsApart(before: number | null, after: number | null, unit: UnitId | null): [Cell, Cell] {
  const decimals = levelDecimals([before, after], unit);
  return [level(before, unit, decimals), level(after, unit, decimals)];
}

export function column(header: string, width: number, wrap?: true): SheetColumn {
  return { header: header.replaceAll('\n', ' '), width, wrap };
}
