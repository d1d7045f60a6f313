import { isNoName, naTokens } from '../../csv/values/missing.js';
import { otherSpreadsheetErrors, spreadsheetErrors } from '../../csv/values/not-a-number.js';
import { answerWords, readYesNo } from '../../csv/values/yes-no.js';
import { definitions, type MeasureId } from '../../dataset/fields.js';
import type { PlannedView } from '../../dataset/header/columns.js';
import { lookUp, type Mapping } from '../../dataset/header/mapping.js';
import { leastQuantity, mostQuantity } from '../../dataset/read/plausible-range.js';
import { unitFactor } from '../../dataset/units.js';
import type { SqlDialect } from '../sql/dialect.js';
import type { TableColumn } from './column.js';
import { type TextReading, textNumberSql } from './text-numbers.js';

/** Column of the table that contains a field, or a constant of the mapping instead of one. */
export interface TableSlot {
  readonly field: string;
  readonly kind: TableColumn['kind'] | 'constant';
  /** The column under its short name, or the constant as SQL. */
  readonly raw: string;
  /** Value in the table → our value. */
  readonly values: Readonly<Record<string, string>> | undefined;
  readonly factor: number;
}

/** Slot of a field in a view of a table; null when it has none. Columns are called "c0", "c1", … in the order of the table. */
export function slotOf(
  dialect: SqlDialect,
  view: PlannedView,
  columns: readonly TableColumn[],
  mapping: Mapping,
  field: string,
): TableSlot | null {
  const column = view.columns.get(field) ?? -1;
  if (column < 0 && !Object.hasOwn(mapping.constants, field)) return null;
  const name = column < 0 ? field : columns[column].name;
  const values = lookUp(mapping.values, name) ?? lookUp(mapping.values, field);
  const unit = (column < 0 ? undefined : lookUp(mapping.units, name)) ?? lookUp(mapping.units, field);
  return {
    field,
    kind: column < 0 ? 'constant' : columns[column].kind,
    raw: column < 0 ? dialect.text(mapping.constants[field]) : `"c${column}"`,
    values,
    factor: unitFactor(unit ?? view.factors.get(column) ?? 1),
  };
}

/** Text of a slot as the table has it, trimmed; NULL when blank. Text columns are trimmed already. */
export function writtenSql(dialect: SqlDialect, { kind, raw }: TableSlot): string {
  if (kind === 'text') return raw;
  if (kind === 'constant') return `NULLIF(${dialect.trim(raw)}, '')`;
  if (kind === 'timestamp') return dialect.toText(dialect.toDate(raw));
  if (kind !== 'number') return dialect.toText(raw);
  // Engines write whole numbers as "2018.0" or "2018.00" where the column is not of an integer type.
  const isWhole = `${raw} = floor(${raw}) AND abs(${raw}) < 1e15`;
  return `CASE WHEN ${isWhole} THEN ${dialect.toText(dialect.toWhole(raw))} ELSE ${dialect.toText(raw)} END`;
}

/** Text of a slot, after the mapping of values. */
export function textSql(dialect: SqlDialect, slot: TableSlot): string {
  return mappedSql(dialect, slot, writtenSql(dialect, slot));
}

/** Applies the mapping of values to the text of a slot. */
function mappedSql(dialect: SqlDialect, slot: TableSlot, otherwise: string): string {
  const pairs = Object.entries(slot.values ?? {});
  if (pairs.length === 0) return otherwise;
  const written = writtenSql(dialect, slot);
  const branches = pairs.map(([from, to]) => `WHEN ${written} = ${dialect.text(from)} THEN ${to === '' ? 'NULL' : dialect.text(to)}`);
  return `CASE ${branches.join(' ')} ELSE ${otherwise} END`;
}

/** Name, group or id in a slot: NULL also for a token such as "-" that says there is none, and for the error of a spreadsheet. */
export function nameSql(dialect: SqlDialect, slot: TableSlot): string {
  const text = textSql(dialect, slot);
  const errors = spreadsheetErrors.map((error) => error.toLowerCase());
  const none = [...naTokens.filter((token) => isNoName(token)), ...errors].map(dialect.text);
  const lower = `LOWER(${text})`;
  // The pattern costs more than the look at the beginning, which rules it out for nearly every text.
  const otherError = `(${lower} LIKE '#%' OR ${lower} LIKE 'err:%') AND ${dialect.matches(lower, otherSpreadsheetErrors)}`;
  return `CASE WHEN ${lower} IN (${none.join(', ')}) OR (${otherError}) THEN NULL ELSE ${text} END`;
}

/** Whether a slot has texts to be read as numbers, be it only those of a mapping. */
export function hasTextNumbers({ field, kind, values }: TableSlot): boolean {
  return (kind !== 'number' || Object.keys(values ?? {}).length > 0) && definitions[field as MeasureId]?.nature !== 'answer';
}

/** Texts to be read as numbers; for a column of numbers, only those of its mapping. */
export function numberTextSql(dialect: SqlDialect, slot: TableSlot): string {
  return slot.kind === 'number' ? mappedSql(dialect, slot, dialect.noText) : textSql(dialect, slot);
}

/** Number in a slot with such texts. */
export function readNumberSql(dialect: SqlDialect, slot: TableSlot, reading: TextReading): string {
  const read = textNumberSql(dialect, numberTextSql(dialect, slot), reading);
  if (slot.kind !== 'number') return read;
  const mapped = Object.keys(slot.values ?? {}).map(dialect.text);
  return `CASE WHEN ${writtenSql(dialect, slot)} IN (${mapped.join(', ')}) THEN ${read} ELSE ${dialect.asDouble(slot.raw)} END`;
}

/**
 * Measure as a double, NULL where there is none, and a condition for values that cannot be used. Numbers read from texts are in columns
 * such as "read_workers".
 */
export function measureSql(dialect: SqlDialect, slot: TableSlot): { value: string; unusable: string } {
  if (definitions[slot.field as MeasureId]?.nature === 'answer') return answerSql(dialect, slot);
  const texts = hasTextNumbers(slot);
  const number = texts ? `"read_${slot.field}"` : dialect.asDouble(slot.raw);
  const given = texts ? givenSql(dialect, textSql(dialect, slot)) : `${slot.raw} IS NOT NULL`;
  const usable = `(${number} = 0 OR ${number} BETWEEN ${leastQuantity} AND ${mostQuantity})`;
  const scaled = slot.factor === 1 ? number : `${number} * ${dialect.double(slot.factor)}`;
  return {
    value: `CASE WHEN ${usable} THEN ${scaled} END`,
    unusable: `${given} AND (${number} IS NULL OR NOT ${usable})`,
  };
}

function answerSql(dialect: SqlDialect, slot: TableSlot): { value: string; unusable: string } {
  if (slot.values === undefined && slot.kind === 'boolean') {
    return { value: `CASE WHEN ${slot.raw} THEN 1 WHEN NOT ${slot.raw} THEN 0 END`, unusable: '1 = 0' };
  }
  if (slot.values === undefined && slot.kind === 'number') {
    return {
      value: `CASE WHEN ${slot.raw} = 1 THEN 1 WHEN ${slot.raw} = 0 THEN 0 END`,
      unusable: `${slot.raw} IS NOT NULL AND ${slot.raw} NOT IN (0, 1)`,
    };
  }
  const text = `LOWER(${textSql(dialect, slot)})`;
  const among = (answer: boolean) => `${text} IN (${answerWords(answer).map(dialect.text).join(', ')})`;
  const missing = naTokens.filter((token) => readYesNo(token) === 'missing');
  return {
    value: `CASE WHEN ${among(true)} THEN 1 WHEN ${among(false)} THEN 0 END`,
    unusable: `${text} IS NOT NULL AND NOT (${among(true)} OR ${among(false)} OR ${text} IN (${missing.map(dialect.text).join(', ')}))`,
  };
}

/** Whether there is a text that does not say that the value is missing. */
function givenSql(dialect: SqlDialect, text: string): string {
  return `${text} IS NOT NULL AND LOWER(${text}) NOT IN (${naTokens.map(dialect.text).join(', ')})`;
}
