import { firstInClickHouse, firstInDuckDb, firstInPostgres } from './natural-order.js';

/**
 * Differences between the engines. Everything else is SQL that all of them accept: nested derived tables, names in double quotes, an
 * alias for every table, casts before a division, and a NULLIF around every divisor.
 */
export interface SqlDialect {
  readonly name: DialectName;
  /** Statements before and after the queries of a session. */
  readonly opening: readonly string[];
  readonly closing: readonly string[];
  /** Quotes the name of a table or column of the user. */
  readonly quoted: (name: string) => string;
  /** Text literal without line breaks, so that every line of the SQL is a line of code. */
  readonly text: (value: string) => string;
  /** Column as texts that are compared and ordered by their bytes, whatever its type and the language of the database. */
  readonly byBytes: (column: string) => string;
  /** Operator that tests whether a value is in a SELECT. */
  readonly within: string;
  readonly toText: (expression: string) => string;
  readonly toWhole: (expression: string) => string;
  readonly toDate: (expression: string) => string;
  readonly trim: (expression: string) => string;
  readonly noText: string;
  readonly noDouble: string;
  readonly asDouble: (expression: string) => string;
  /** Number from a text that is one, otherwise NULL. */
  readonly textAsDouble: (expression: string) => string;
  /** Whether a text matches a pattern, in the syntax that all engines share. */
  readonly matches: (expression: string, pattern: string) => string;
  /** Text with every match of such a pattern replaced. */
  readonly replaced: (expression: string, pattern: string, by: string) => string;
  /** Sum that does not depend on the order of the rows: added in decimals, not in binary fractions. */
  readonly sum: (expression: string) => string;
  /** Middle value; of two, the lower or the upper one. */
  readonly lowerMiddle: (expression: string) => string;
  readonly upperMiddle: (expression: string) => string;
  /** Double literal that is read back to the same bits. */
  readonly double: (value: number) => string;
  /** Ends a derived table so that the planner does not substitute its expressions into those that use them, level by level. */
  readonly fence: string;
  /** First text of a group in natural order, whatever the engine's own order is. */
  readonly naturallyFirst: (expression: string) => string;
  /** Method to find the values at some ranks of each group. */
  readonly ranks: 'row_number' | 'sorted_array';
}

export const dialectNames = ['duckdb', 'postgres', 'clickhouse', 'clickhouse18'] as const;
export type DialectName = (typeof dialectNames)[number];

/**
 * Sum in decimals of 38 digits, enough for a thousand million numbers of each size: the smallest with 37 digits after the point, then
 * with 20, then with 8. Numbers of 10²⁰ and more are no measures of a firm and are added as doubles.
 */
function decimalSum(x: string, decimals: (x: string, scale: number) => string): string {
  const tiny = decimals(`CASE WHEN abs(${x}) < 1e-8 THEN ${x} END`, 37);
  const small = decimals(`CASE WHEN abs(${x}) >= 1e-8 AND abs(${x}) < 1e9 THEN ${x} END`, 20);
  const large = decimals(`CASE WHEN abs(${x}) >= 1e9 AND abs(${x}) < 1e20 THEN ${x} END`, 8);
  return `COALESCE(${tiny}, 0) + COALESCE(${small}, 0) + COALESCE(${large}, 0) + COALESCE(SUM(CASE WHEN abs(${x}) >= 1e20 THEN ${x} END), 0)`;
}

/** Spaces outside ASCII that JavaScript trims too. */
const spaces = '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

/** Texts that every engine reads as the same number; each also reads others. */
const plainNumber = '^[+-]?([0-9]+([.][0-9]+)?|[.][0-9]+)([eE][+-]?[0-9]{1,2})?$';

const duckdb: SqlDialect = {
  name: 'duckdb',
  opening: [],
  closing: [],
  fence: '',
  quoted: (name) => `"${name.replaceAll('"', '""')}"`,
  text: (value) => {
    const parts = value.split('\n').map((line) => `'${line.replaceAll("'", "''")}'`);
    return parts.length === 1 ? parts[0] : `(${parts.join(' || CHR(10) || ')})`;
  },
  byBytes: (column) => `CAST(${column} AS VARCHAR)`,
  within: 'IN',
  toText: (x) => `CAST(${x} AS VARCHAR)`,
  toWhole: (x) => `CAST(${x} AS BIGINT)`,
  toDate: (x) => `CAST(${x} AS DATE)`,
  // Few texts have anything to trim, and the check takes a tenth of the time.
  trim: (x) => `CASE WHEN regexp_matches(${x}, '^[^!-~]|[^!-~]$') THEN TRIM(${x}, E' \\t\\n\\f\\r${spaces}') ELSE ${x} END`,
  noText: 'CAST(NULL AS VARCHAR)',
  noDouble: 'CAST(NULL AS DOUBLE)',
  double: (value) => `CAST('${value}' AS DOUBLE)`,
  asDouble: (x) => `CAST(${x} AS DOUBLE)`,
  textAsDouble: (x) => `CASE WHEN regexp_matches(${x}, '${plainNumber}') THEN TRY_CAST(${x} AS DOUBLE) END`,
  matches: (x, pattern) => `regexp_matches(${x}, ${duckdb.text(pattern)})`,
  replaced: (x, pattern, by) => `regexp_replace(${x}, ${duckdb.text(pattern)}, ${duckdb.text(by)}, 'g')`,
  sum: (x) => decimalSum(x, (each, scale) => `CAST(SUM(CAST(${each} AS DECIMAL(38, ${scale}))) AS DOUBLE)`),
  naturallyFirst: firstInDuckDb,
  // The same call in both, which DuckDB runs once. For up to a thousand million numbers, slightly more than one half gives the upper one.
  lowerMiddle: (x) => `QUANTILE_DISC(${x}, [0.5, 0.5000000005])[1]`,
  upperMiddle: (x) => `QUANTILE_DISC(${x}, [0.5, 0.5000000005])[2]`,
  ranks: 'row_number',
};

const postgres: SqlDialect = {
  ...duckdb,
  name: 'postgres',
  opening: [
    'BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY',
    'SET LOCAL jit = off',
    `SET LOCAL datestyle = 'ISO, YMD'`,
    // So that doubles are written to the last digit.
    'SET LOCAL extra_float_digits = 3',
  ],
  closing: ['COMMIT'],
  fence: '\nOFFSET 0',
  byBytes: (column) => `CAST(${column} AS TEXT) COLLATE "C"`,
  toText: (x) => `CAST(${x} AS TEXT)`,
  noText: 'CAST(NULL AS TEXT) COLLATE "C"',
  noDouble: 'CAST(NULL AS DOUBLE PRECISION)',
  double: (value) => `CAST('${value}' AS DOUBLE PRECISION)`,
  asDouble: (x) => `CAST(${x} AS DOUBLE PRECISION)`,
  trim: (x) =>
    `CASE WHEN ASCII(${x}) BETWEEN 33 AND 126 AND ASCII(RIGHT(${x}, 1)) BETWEEN 33 AND 126 THEN ${x} ELSE BTRIM(${x}, E' \\t\\n\\f\\r${spaces}') END`,
  textAsDouble: (x) => `CASE WHEN ${x} ~ '${plainNumber}' THEN CAST(${x} AS DOUBLE PRECISION) END`,
  matches: (x, pattern) => `${x} ~ ${postgres.text(pattern)}`,
  naturallyFirst: firstInPostgres,
  lowerMiddle: (x) => `PERCENTILE_DISC(0.5) WITHIN GROUP (ORDER BY ${x})`,
  upperMiddle: (x) => `PERCENTILE_DISC(0.5) WITHIN GROUP (ORDER BY ${x} DESC)`,
  // Through text, since a double cast directly to a decimal keeps only fifteen digits.
  sum: (x) => `COALESCE(CAST(SUM(CAST(CAST(${x} AS TEXT) AS NUMERIC)) AS DOUBLE PRECISION), 0)`,
};

const clickhouse: SqlDialect = {
  name: 'clickhouse',
  opening: [],
  closing: [],
  fence: '',
  quoted: (name) => `\`${name.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('\n', '\\n')}\``,
  text: (value) => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`,
  byBytes: (column) => `toString(${column})`,
  // Sends the rows of the SELECT to the shards of a distributed table, which cannot query each other.
  within: 'GLOBAL IN',
  toText: (x) => `toString(${x})`,
  toWhole: (x) => `toInt64(${x})`,
  toDate: (x) => `toDate(${x})`,
  trim: (x) => `replaceRegexpAll(${x}, '^[\\\\s${spaces}]+|[\\\\s${spaces}]+$', '')`,
  noText: 'CAST(NULL AS Nullable(String))',
  noDouble: 'CAST(NULL AS Nullable(Float64))',
  double: (value) => `toFloat64(${value})`,
  asDouble: (x) => `toFloat64(${x})`,
  textAsDouble: (x) => `CASE WHEN match(${x}, '${plainNumber}') THEN toFloat64OrNull(replaceRegexpOne(${x}, '^[+]', '')) END`,
  matches: (x, pattern) => `match(${x}, ${clickhouse.text(pattern)})`,
  replaced: (x, pattern, by) => `replaceRegexpAll(${x}, ${clickhouse.text(pattern)}, ${clickhouse.text(by)})`,
  // Through text: for a NULL it would convert the value stored beneath, which may be infinite.
  sum: (x) => decimalSum(x, (each, scale) => `toFloat64(sum(toDecimal128OrNull(toString(${each}), ${scale})))`),
  naturallyFirst: firstInClickHouse,
  // quantileExact gives the upper one of two.
  lowerMiddle: (x) => `-quantileExact(0.5)(-(${x}))`,
  upperMiddle: (x) => `quantileExact(0.5)(${x})`,
  ranks: 'sorted_array',
};

export const dialects: Readonly<Record<DialectName, SqlDialect>> = {
  duckdb,
  postgres,
  clickhouse,
  // Version 18 cannot convert texts to decimals.
  clickhouse18: {
    ...clickhouse,
    name: 'clickhouse18',
    sum: (x) => decimalSum(x, (each, scale) => `toFloat64(sum(toDecimal128(${each}, ${scale})))`),
  },
};
