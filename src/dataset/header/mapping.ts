import { ExitCode, UserError } from '../../user-error.js';
import { type FieldId, fieldIds } from '../fields.js';
import { nearestField } from './aliases.js';
import { normaliseHeader } from './header.js';

/** Translation of a file's own columns and values to ours, from `--map` and the config file. */
export interface Mapping {
  /** Header in the file → field, or null to ignore the column on purpose. */
  readonly columns: Readonly<Record<string, string | null>>;
  /** Header or field → value in the file → our value. A period value that is not listed sets the row aside. */
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Field → the text of every row, where the file has no such column. */
  readonly constants: Readonly<Record<string, string>>;
  /** Header or field → the unit of its numbers: a known unit name, or a factor. */
  readonly units: Readonly<Record<string, string | number>>;
  /** Further columns to group by. */
  readonly dimensions: readonly DimensionMapping[];
  /** Headers that must exist, because the user named them for these files. */
  readonly required?: readonly string[];
}

export type DimensionMapping = string | { readonly name?: string; readonly column: string; readonly at?: 'baseline' | 'follow-up' };

export const emptyMapping: Mapping = { columns: {}, values: {}, constants: {}, units: {}, dimensions: [] };

/**
 * Adds `--map "header=field"` texts to a mapping; `header=` ignores the column.
 * @throws UserError map-syntax, map-unknown-field
 */
export function withMapOptions(mapping: Mapping, texts: readonly string[]): Mapping {
  const columns = { ...mapping.columns };
  const required = [...(mapping.required ?? [])];
  for (const text of texts) {
    const split = text.lastIndexOf('=');
    if (split <= 0) throw new UserError('map-syntax', { text }, ExitCode.usage);
    const field = text.slice(split + 1).trim();
    const header = text.slice(0, split).trim();
    columns[header] = field === '' ? null : checkedField(field);
    required.push(header);
  }
  return { ...mapping, columns, required };
}

/** The field with this name. @throws UserError map-unknown-field */
export function checkedField(name: string): FieldId {
  const field = fieldIds.find((id) => id === name);
  if (field !== undefined) return field;
  throw new UserError('map-unknown-field', { field: name, nearest: nearestField(name) }, ExitCode.usage);
}

/** Looks a header up as the user wrote it, otherwise by its normalised form. */
export function lookUp<T>(table: Readonly<Record<string, T>>, header: string): T | undefined {
  if (Object.hasOwn(table, header)) return table[header];
  const wanted = normaliseHeader(header);
  const key = Object.keys(table).find((candidate) => normaliseHeader(candidate) === wanted);
  return key === undefined ? undefined : table[key];
}
