import type { Finding } from '../../finding.js';
import { ExitCode, UserError } from '../../user-error.js';
import { fieldIds } from '../fields.js';
import { normaliseHeader } from './header.js';
import type { Mapping } from './mapping.js';
import { nearest } from './nearest.js';

/** Checks that each header named for these files is in one of them. @throws UserError map-unknown-column */
export function checkRequiredColumns(mapping: Mapping, headers: readonly string[]): void {
  const known = headers.map(normaliseHeader);
  for (const header of mapping.required ?? []) {
    if (!known.includes(normaliseHeader(header))) {
      throw new UserError('map-unknown-column', { header, nearest: nearest(header, headers) }, ExitCode.usage);
    }
  }
}

/** Mapping entries that match no column of any file. A misspelt one for a unit could change figures a thousandfold unnoticed. */
export function unmatchedEntries({ columns, values, units, dimensions }: Mapping, headers: readonly string[], file: string): Finding[] {
  const known = new Set(headers.map(normaliseHeader));
  const isKnown = (key: string) => known.has(normaliseHeader(key)) || fieldIds.some((field) => field === key);
  const entries = [
    ...Object.keys(columns).map((key) => ({ part: 'columns', key })),
    ...Object.keys(values).map((key) => ({ part: 'values', key })),
    ...Object.keys(units).map((key) => ({ part: 'units', key })),
    ...dimensions.map((dimension) => ({ part: 'dimensions', key: typeof dimension === 'string' ? dimension : dimension.column })),
  ];
  return entries.filter(({ key }) => !isKnown(key)).map((args) => ({ code: 'SC121', severity: 'warning', args, at: { file } }));
}
