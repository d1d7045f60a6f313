import type { Decimal } from '../../csv/values/number.js';
import type { GrowingNumbers, GrowingTexts } from '../columns/growing.js';
import { definitions, type MeasureId, measureIds } from '../fields.js';
import type { ColumnPlan, PlannedView } from '../header/columns.js';
import { statesPercent } from '../header/header-units.js';
import { lookUp, type Mapping } from '../header/mapping.js';
import { unitFactor } from '../units.js';
import type { DatasetBuilder } from './builder.js';

/** A column of a view, or a constant in its place. */
export interface Slot {
  readonly field: string;
  readonly column: number;
  readonly constant: string;
  readonly values: Readonly<Record<string, string>> | undefined;
}

export interface MeasureSlot extends Slot {
  readonly measure: MeasureId;
  readonly factor: number;
  /** The column that plain numbers are stored in directly; null for answers and for mapped values. */
  readonly target: GrowingNumbers | null;
}

export interface TextSlot extends Slot {
  readonly target: GrowingTexts;
  /** The last cell and its text, '' when it has none: most cells repeat the one above. */
  last: string | null;
  text: string;
  /** The spreadsheet error in the cell, if any. */
  error: string | null;
}

/** The layout of the rows of one view, made once per file so that rows need no look-ups. */
export interface ViewSlots {
  readonly planned: PlannedView;
  readonly index: number;
  readonly id: Slot;
  readonly period: Slot | null;
  readonly calendar: { readonly start: Slot | null; readonly end: Slot | null; readonly months: Slot | null };
  readonly currency: Slot | null;
  readonly texts: readonly TextSlot[];
  readonly measures: readonly MeasureSlot[];
}

/** Settings for the rows of a file. */
export interface TableSetup {
  readonly header: readonly string[];
  readonly plan: ColumnPlan;
  readonly mapping: Mapping;
  readonly dimensions: readonly string[];
  /** The decimal mark, if the user gave it. */
  readonly decimal: Decimal | null;
  /** The period of every row, if the user gave it. */
  readonly role: 'baseline' | 'follow-up' | null;
}

/** The slots of a view, with the columns of the builder that they fill. */
export function slotsOf(builder: DatasetBuilder, view: PlannedView, index: number, { header, mapping, dimensions }: TableSetup): ViewSlots {
  const slot = (field: string): Slot | null => {
    const column = view.columns.get(field) ?? -1;
    if (column < 0 && !Object.hasOwn(mapping.constants, field)) return null;
    const name = column < 0 ? field : header[column];
    return {
      field,
      column,
      constant: mapping.constants[field] ?? '',
      values: lookUp(mapping.values, name) ?? lookUp(mapping.values, field),
    };
  };
  const present = (fields: readonly string[]): Slot[] => fields.flatMap((field) => slot(field) ?? []);
  return {
    planned: view,
    index,
    id: slot('enterprise_id') as Slot,
    period: view.period === null ? slot('period') : null,
    calendar: { start: slot('period_start'), end: slot('period_end'), months: slot('months') },
    currency: slot('currency'),
    texts: present(['enterprise_name', 'output_unit', 'data_note', ...dimensions]).map((found) => ({
      ...found,
      target: builder.textColumn(found.field),
      last: null,
      text: '',
      error: null,
    })),
    measures: (present(measureIds) as (Slot & { field: MeasureId })[]).map((found) => {
      const unit = (found.column < 0 ? undefined : lookUp(mapping.units, header[found.column])) ?? lookUp(mapping.units, found.field);
      const { nature, percent } = definitions[found.field];
      const readable = nature !== 'answer' && found.values === undefined;
      if (percent && (unit !== undefined || (found.column >= 0 && statesPercent(header[found.column])))) builder.stateUnit(found.field);
      return {
        ...found,
        measure: found.field,
        factor: unitFactor(unit ?? view.factors.get(found.column) ?? 1),
        target: readable ? builder.measureColumn(found.field) : null,
      };
    }),
  };
}

/** Whether a mapping lists values of a slot, but not this one. */
export function isUnlisted({ values }: Slot, written: string): boolean {
  return values !== undefined && !Object.hasOwn(values, written);
}

/** The text of a slot in a row, trimmed, after the mapping of values. */
export function textOf(slot: Slot, cells: readonly string[]): string {
  const text = slot.column < 0 ? slot.constant : (cells[slot.column] ?? '').trim();
  return slot.values !== undefined && Object.hasOwn(slot.values, text) ? slot.values[text] : text;
}
