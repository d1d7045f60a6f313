import type { SqlDialect } from './dialect.js';
import type { Row } from './session.js';

/** Firms of a query and the columns it is grouped by: those of dimensions, or none for the total. */
export interface Grouping {
  /** Expression for a FROM clause, with the columns of `firmsSql` and the keys. */
  readonly firms: string;
  readonly keys: readonly string[];
}

/** Values of one group's key columns. */
export type Key = readonly (string | null)[];

/** A value per group, by `keyId`. */
export type ByGroup<T> = ReadonlyMap<string, T>;

export function keyId(key: Key): string {
  return JSON.stringify(key);
}

export function keyOf(row: Row, keys: readonly string[]): Key {
  return keys.map((key) => row[key] as string | null);
}

/** Rows by the group they belong to. */
export function rowsByGroup(rows: readonly Row[], keys: readonly string[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const id = keyId(keyOf(row, keys));
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [row]);
    else group.push(row);
  }
  return groups;
}

/** Maps the values of all groups. */
export function mapGroups<A, B>(groups: ByGroup<A>, turn: (value: A, id: string) => B): Map<string, B> {
  return new Map([...groups].map(([id, value]) => [id, turn(value, id)]));
}

/** Constant per group, `CASE WHEN "d_phase" = 'I' THEN 12.5 … END`, NULL for other groups; for the total the constant itself. */
export function perGroup(dialect: SqlDialect, keys: readonly string[], constants: ByGroup<string>): string {
  if (constants.size === 0) return 'NULL';
  if (keys.length === 0) return [...constants.values()][0];
  const branches = [...constants].map(([id, constant]) => `WHEN ${matches(dialect, keys, JSON.parse(id) as Key)} THEN ${constant}`);
  return `CASE ${branches.join(' ')} END`;
}

function matches(dialect: SqlDialect, keys: readonly string[], key: Key): string {
  const conditions = keys.map((column, i) => {
    const value = key[i];
    return value === null ? `"${column}" IS NULL` : `"${column}" = ${dialect.text(value)}`;
  });
  return conditions.join(' AND ');
}

/** Key columns as the beginning of a SELECT list: `"d_phase", ` and so on. */
export function keyColumns(keys: readonly string[]): string {
  return keys.map((key) => `"${key}", `).join('');
}

export function groupBy(columns: readonly string[]): string {
  return columns.length === 0 ? '' : `\nGROUP BY ${columns.map((column) => `"${column}"`).join(', ')}`;
}
