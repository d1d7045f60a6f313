import { firstInClickHouse, firstInDuckDb, firstInPostgres } from './natural-order.js';

/**
 * Where the engines differ. Everything else is one SQL that all of them read: nested derived tables, names in double
 * quotes, an alias everywhere, casts before a division, and a NULLIF under every one.
 */
export interface Dialect {
  readonly name: DialectName;
  /** A name of somebody else's table or column. */
  readonly quoted: (name: string) => string;
  readonly text: (value: string) => string;
  /** A column of texts, so that they are told apart and ordered by their bytes whatever the language of the database. */
  readonly byBytes: (column: string) => string;
  /** Whether a value is in a SELECT. */
  readonly within: string;
  readonly toText: (expression: string) => string;
  readonly toDate: (expression: string) => string;
  readonly trim: (expression: string) => string;
  readonly noText: string;
  readonly noDouble: string;
  readonly asDouble: (expression: string) => string;
  /** A number from a text that is one, else NULL. */
  readonly textAsDouble: (expression: string) => string;
  /** A sum that is the same whatever the order of the rows: added in decimals, not in binary fractions. */
  readonly sum: (expression: string) => string;
  /** The middle value; of two the lower one, or the upper one. */
  readonly lowerMiddle: (expression: string) => string;
  readonly upperMiddle: (expression: string) => string;
  /** A double as it is read back to the same bits. */
  readonly double: (value: number) => string;
  /** Ends a derived table whose expressions are not to be written again into those that use them: some planners do, level by level. */
  readonly fence: string;
  /** Of the texts of a group the first in natural order, whatever the engine's own order is. */
  readonly naturallyFirst: (expression: string) => string;
  /** How the values of some ranks of each group are found. */
  readonly ranks: 'row_number' | 'sorted_array';
}

export const dialectNames = ['duckdb', 'postgres', 'clickhouse', 'clickhouse18'] as const;
export type DialectName = (typeof dialectNames)[number];

/** Numbers beyond it are no measures of a firm and might not fit into a decimal: they are added as they are. */
const DECIMAL_LIMIT = '1e15';

const duckdb: Dialect = {
  name: 'duckdb',
  fence: '',
  quoted: (name) => `"${name.replaceAll('"', '""')}"`,
  text: (value) => `'${value.replaceAll("'", "''")}'`,
  byBytes: (column) => column,
  within: 'IN',
  toText: (x) => `CAST(${x} AS VARCHAR)`,
  toDate: (x) => `CAST(${x} AS DATE)`,
  trim: (x) => `TRIM(${x})`,
  noText: 'CAST(NULL AS VARCHAR)',
  noDouble: 'CAST(NULL AS DOUBLE)',
  double: (value) => `CAST('${value}' AS DOUBLE)`,
  asDouble: (x) => `CAST(${x} AS DOUBLE)`,
  textAsDouble: (x) => `TRY_CAST(${x} AS DOUBLE)`,
  sum: (x) =>
    `COALESCE(CAST(SUM(CAST(CASE WHEN abs(${x}) < ${DECIMAL_LIMIT} THEN ${x} END AS DECIMAL(38, 18))) AS DOUBLE), 0) + COALESCE(SUM(CASE WHEN abs(${x}) >= ${DECIMAL_LIMIT} THEN ${x} END), 0)`,
  naturallyFirst: firstInDuckDb,
  lowerMiddle: (x) => `PERCENTILE_DISC(0.5) WITHIN GROUP (ORDER BY ${x})`,
  upperMiddle: (x) => `PERCENTILE_DISC(0.5) WITHIN GROUP (ORDER BY ${x} DESC)`,
  ranks: 'row_number',
};

const postgres: Dialect = {
  ...duckdb,
  name: 'postgres',
  fence: '\nOFFSET 0',
  byBytes: (column) => `CAST(${column} AS TEXT) COLLATE "C"`,
  toText: (x) => `CAST(${x} AS TEXT)`,
  noText: 'CAST(NULL AS TEXT) COLLATE "C"',
  noDouble: 'CAST(NULL AS DOUBLE PRECISION)',
  double: (value) => `CAST('${value}' AS DOUBLE PRECISION)`,
  asDouble: (x) => `CAST(${x} AS DOUBLE PRECISION)`,
  textAsDouble: (x) => `CASE WHEN ${x} ~ '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]{1,2})?$' THEN CAST(${x} AS DOUBLE PRECISION) END`,
  naturallyFirst: firstInPostgres,
  // By way of its text, since a double cast straight to a decimal keeps fifteen of its digits only.
  sum: (x) => `COALESCE(CAST(SUM(CAST(CAST(${x} AS TEXT) AS NUMERIC)) AS DOUBLE PRECISION), 0)`,
};

/** Small numbers as decimals, the others as they are. */
function decimalSum(x: string, decimal: (x: string) => string): string {
  const part = (sign: string) => `CASE WHEN abs(${x}) ${sign} ${DECIMAL_LIMIT} THEN ${x} END`;
  return `COALESCE(toFloat64(sum(${decimal(part('<'))})), 0) + COALESCE(sum(${part('>=')}), 0)`;
}

const clickhouse: Dialect = {
  name: 'clickhouse',
  fence: '',
  quoted: (name) => `\`${name.replaceAll('\\', '\\\\').replaceAll('`', '\\`')}\``,
  text: (value) => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`,
  byBytes: (column) => column,
  // The shards of a distributed table get the rows of the SELECT, which they cannot ask each other for.
  within: 'GLOBAL IN',
  toText: (x) => `toString(${x})`,
  toDate: (x) => `toDate(${x})`,
  trim: (x) => `trimBoth(${x})`,
  noText: 'CAST(NULL AS Nullable(String))',
  noDouble: 'CAST(NULL AS Nullable(Float64))',
  double: (value) => `toFloat64(${value})`,
  asDouble: (x) => `toFloat64(${x})`,
  textAsDouble: (x) => `toFloat64OrNull(${x})`,
  // By way of its text: of a NULL it would try to convert what stands beneath, which may be infinite.
  sum: (x) => decimalSum(x, (each) => `toDecimal128OrNull(toString(${each}), 18)`),
  naturallyFirst: firstInClickHouse,
  // Of two, quantileExact gives the upper one.
  lowerMiddle: (x) => `-quantileExact(0.5)(-(${x}))`,
  upperMiddle: (x) => `quantileExact(0.5)(${x})`,
  ranks: 'sorted_array',
};

export const dialects: Readonly<Record<DialectName, Dialect>> = {
  duckdb,
  postgres,
  clickhouse,
  // It has neither a trim nor decimals from texts.
  clickhouse18: {
    ...clickhouse,
    name: 'clickhouse18',
    trim: (x) => `replaceRegexpAll(${x}, '^ +| +$', '')`,
    sum: (x) => decimalSum(x, (each) => `toDecimal128(${each}, 18)`),
  },
};
