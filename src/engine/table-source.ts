/** Data that is queried in place instead of being read. */
export type TableSource =
  | { readonly kind: 'parquet'; readonly files: readonly string[] }
  | { readonly kind: 'duckdb'; readonly file: string; readonly table: string | undefined }
  | { readonly kind: 'postgres' | 'clickhouse'; readonly url: string; readonly table: string | undefined };

const patterns: Readonly<Record<TableSource['kind'], RegExp>> = {
  parquet: /\.(?:parquet|parq|pq)$/i,
  duckdb: /\.(?:duckdb|ddb)$/i,
  postgres: /^postgres(?:ql)?:\/\//i,
  clickhouse: /^clickhouses?:\/\//i,
};

/** Kind of table that a path or address refers to; null for files that are read. */
export function kindOfTable(path: string): TableSource['kind'] | null {
  const kinds = Object.keys(patterns) as TableSource['kind'][];
  return kinds.find((kind) => patterns[kind].test(path)) ?? null;
}

/** Whether a path that is no known table looks like the address of a database. */
export function mayBeAddress(path: string): boolean {
  return kindOfTable(path) === null && /^(?!https?:)[a-z][a-z0-9+.-]+:\/|\b(?:password|dbname)\s*=/i.test(path);
}

/** Possible readings of a table's name, each as its parts, schema or database first: a dot may also belong to the name itself. */
export function namesOfTable(name: string): readonly (readonly string[])[] {
  const dot = name.indexOf('.');
  return dot < 0 ? [[name]] : [[name.slice(0, dot), name.slice(dot + 1)], [name]];
}
