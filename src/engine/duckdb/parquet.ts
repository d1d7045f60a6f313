import { dialects } from '../sql/dialect.js';
import type { DuckDbSession } from './session.js';

/** Writes the rows of a SELECT into a Parquet file, ordered by enterprise id. */
export async function copyToParquet({ query }: DuckDbSession, select: string, file: string): Promise<void> {
  await query(
    `COPY (\nSELECT * FROM (\n${select}\n) AS "rows" ORDER BY "enterprise_id"\n) TO ${dialects.duckdb.text(file)} (FORMAT PARQUET, COMPRESSION ZSTD)`,
  );
}
