import { loadSource } from '../csv/source.js';
import { parseDataset, type ReadOptions, type ReadResult } from './parse.js';

/**
 * Reads CSV files (plain or gzip) into one dataset.
 * @throws UserError file-not-found, is-folder, not-readable, corrupt-gzip
 */
export async function readDataset(paths: readonly string[], options: ReadOptions = {}): Promise<ReadResult> {
  const sources = await Promise.all(paths.map((path) => loadSource(path)));
  return parseDataset(
    sources.map((source) => ({ source })),
    options,
  );
}
