import { parseDataset, type ReadOptions, type ReadResult } from '../dataset/read/parse.js';
import { type NamedBytes, openSource } from '../workbook/source.js';
import { findContradictions } from './check.js';

/** A file by its path, or its content under a name; with a period, all of its rows are of that period. */
export type FileToRead = string | ((NamedBytes | { readonly path: string }) & { readonly period?: 'baseline' | 'follow-up' });

/**
 * Reads CSV files (plain or gzip) and workbooks (the first sheet, or the one named) into one dataset; everything wrong with them is reported as findings.
 * @throws UserError file-not-found, is-folder, not-readable, corrupt-gzip, not-a-workbook, workbook-damaged, workbook-encrypted,
 *   unknown-sheet, merged-cells, map-unknown-column
 */
export async function readDataset(
  files: readonly FileToRead[],
  options: ReadOptions & { readonly sheet?: string } = {},
): Promise<ReadResult> {
  const inputs = files.map((file) => (typeof file === 'string' ? { path: file } : file));
  const sources = await Promise.all(inputs.map((input) => openSource('path' in input ? input.path : input, { sheet: options.sheet })));
  const result = parseDataset(
    inputs.map(({ period }, i) => ({ period, source: sources[i] })),
    options,
  );
  if (result.dataset === null) return result;
  const { findings, more } = findContradictions(result.dataset);
  return { ...result, findings: [...result.findings, ...findings], more: new Map([...result.more, ...more]) };
}
