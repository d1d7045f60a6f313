import { isUsedUp } from '../../csv/bytes/cut-module.js';
import type { Finding } from '../../finding.js';
import { dimensionIds } from '../fields.js';
import { describeDimension, dimensionName } from '../header/columns.js';
import { normaliseHeader } from '../header/header.js';
import { emptyMapping, type Mapping } from '../header/mapping.js';
import { checkRequiredColumns, unmatchedEntries } from '../header/mapping-checks.js';
import { DatasetBuilder } from './builder.js';
import { type FileResult, readFile } from './read-file.js';
import type { ReadOptions } from './read-options.js';
import type { InputFile, ReadResult } from './reading.js';

export type { ReadOptions } from './read-options.js';
export type { FileSummary, InputFile, ReadResult } from './reading.js';

/**
 * Reads files into one dataset. Problems in the data are returned as findings with places.
 * @throws UserError map-unknown-column when the user mapped a header that no file has; merged-cells
 */
export function parseDataset(inputs: readonly InputFile[], options: ReadOptions): ReadResult {
  const mapping = options.mapping ?? emptyMapping;
  const names = [...new Set([...dimensionIds, ...mapping.dimensions.map(dimensionName), ...(options.dimensions ?? [])])];
  const { builder, read } = readFiles(inputs, options, mapping, names);
  const headers = read.flatMap((file) => file.header);
  const findings = read.flatMap((file) => file.findings);
  const fatal = findings.some((finding) => finding.fatal);
  if (!fatal) checkRequiredColumns(mapping, headers);
  if (!fatal) findings.push(...unmatchedEntries(mapping, headers, inputs[0].source.name));
  return {
    dataset: fatal ? null : builder.finish(names.map((name) => describeDimension(name, mapping))),
    findings: oncePerHeader(findings),
    more: addUp(read.map((file) => file.more)),
    files: read.flatMap((file) => file.summary ?? []),
    texts: read.flatMap((file) => file.text ?? []),
  };
}

/**
 * Reads the files one after the other. Starts over when one turns out not to be regular after its first part, or when the ids use up the
 * memory that they share.
 */
function readFiles(
  inputs: readonly InputFile[],
  options: ReadOptions,
  mapping: Mapping,
  dimensions: readonly string[],
): { readonly builder: DatasetBuilder; readonly read: readonly FileResult[] } {
  /** Files to be read by `readByRecords`. */
  const left = new Set<InputFile>();
  for (;;) {
    const builder = new DatasetBuilder();
    const read: FileResult[] = [];
    try {
      for (const input of inputs) {
        const result = readFile(input, left.has(input) ? { ...options, fast: false } : options, mapping, dimensions, builder);
        if (result !== null) read.push(result);
        else left.add(input);
        if (result === null) break;
      }
    } catch (error) {
      if (!isUsedUp(error) || left.size === inputs.length) throw error;
      for (const input of inputs) left.add(input);
    }
    if (read.length === inputs.length) return { builder, read };
  }
}

function addUp(counts: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const count of counts) for (const [code, n] of count) sums.set(code, (sums.get(code) ?? 0) + n);
  return sums;
}

/** Reports an unknown column once, however many files have it. */
function oncePerHeader(findings: readonly Finding[]): Finding[] {
  const told = new Set<string>();
  return findings.filter(({ code, args }) => {
    const header = normaliseHeader(String(args.header));
    if (code !== 'SC106') return true;
    return !told.has(header) && told.add(header);
  });
}
