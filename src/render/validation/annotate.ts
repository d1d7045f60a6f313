import { appendColumn, type StoredFile } from '../../csv/append-column.js';
import { type Lang, messages } from '../../locale/index.js';
import type { ListedFinding } from '../../rules/model.js';
import { findingWords } from '../findings.js';

export interface AnnotateOptions {
  readonly lang: Lang;
  /** The record of the header; the first that is not blank when not given. */
  readonly headerRecord?: number;
}

/**
 * The user's file with one more column, `findings`, that says what was found in each row, and otherwise byte for byte as it
 * is. `found` are the findings of this file; those about the whole file or its header have no row to stand in.
 */
export function annotate(file: StoredFile, found: readonly ListedFinding[], { lang, headerRecord }: AnnotateOptions): Uint8Array {
  const { severities } = messages(lang).vocabulary;
  const texts = new Map<number, Set<string>>();
  for (const finding of found) {
    const { record } = finding.at;
    if (record === undefined) continue;
    const row = texts.get(record) ?? new Set();
    texts.set(record, row.add(`${finding.code} ${severities[finding.severity]}: ${findingWords(finding, lang).sentence}`));
  }
  const cells = new Map([...texts].map(([record, row]) => [record, [...row].join(' ')]));
  return appendColumn(file, { header: 'findings', headerRecord, cells });
}
