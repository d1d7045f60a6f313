/** Column of a user's table. */
export interface TableColumn {
  readonly name: string;
  readonly kind: ColumnKind;
}

export type ColumnKind = 'number' | 'boolean' | 'text' | 'date' | 'timestamp' | 'other';

/** Kind of a column, from the name of its type in DuckDB, PostgreSQL or ClickHouse. */
export function kindOfType(type: string): ColumnKind {
  // A list of numbers is no number.
  if (type.endsWith(']')) return 'other';
  const plain = type
    .toLowerCase()
    .replace(/^(?:lowcardinality|nullable)\(+(.*?)\)+$/, '$1')
    .replace(/^nullable\(/, '');
  if (/^(?:u?tinyint|u?smallint|u?integer|u?bigint|u?hugeint|u?int\d*|float\d*|double|real|decimal|numeric|oid)\b/.test(plain))
    return 'number';
  if (/^bool/.test(plain)) return 'boolean';
  if (/^(?:timestamp|datetime)/.test(plain)) return 'timestamp';
  if (/^date/.test(plain)) return 'date';
  if (/^(?:varchar|text|char|bpchar|string|fixedstring|enum|uuid|citext|"char")/.test(plain)) return 'text';
  return 'other';
}
