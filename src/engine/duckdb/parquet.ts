import { dialects } from '../sql/dialect.js';
import type { DuckDbSession } from './session.js';

/** Writes what a SELECT gives into a Parquet file, enterprises in order of their ids. */
export async function copyToParquet({ query }: DuckDbSession, select: string, file: string): Promise<void> {
  await query(
    `COPY (\nSELECT * FROM (\n${select}\n) AS "rows" ORDER BY "enterprise_id"\n) TO ${dialects.duckdb.text(file)} (FORMAT PARQUET, COMPRESSION ZSTD)`,
  );
}
