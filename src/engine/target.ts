/** Data that is asked where it stands instead of being read. */
export type Target =
  | { readonly kind: 'parquet'; readonly files: readonly string[] }
  | { readonly kind: 'duckdb'; readonly file: string; readonly table: string | undefined }
  | { readonly kind: 'postgres' | 'clickhouse'; readonly url: string; readonly table: string | undefined };

const patterns: Readonly<Record<Target['kind'], RegExp>> = {
  parquet: /\.(?:parquet|parq|pq)$/i,
  duckdb: /\.(?:duckdb|ddb)$/i,
  postgres: /^postgres(?:ql)?:\/\//i,
  clickhouse: /^clickhouses?:\/\//i,
};

/** The kind of table that a path or address means; null for files that are read. */
export function kindOfTarget(path: string): Target['kind'] | null {
  const kinds = Object.keys(patterns) as Target['kind'][];
  return kinds.find((kind) => patterns[kind].test(path)) ?? null;
}
