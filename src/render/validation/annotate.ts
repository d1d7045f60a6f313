import { appendColumn, type StoredFile } from '../../csv/append-column.js';
import { type Lang, messages } from '../../locale/index.js';
import type { ListedFinding } from '../../rules/model.js';
import { findingWords } from '../findings.js';

export interface AnnotateOptions {
  readonly lang: Lang;
  /** The record of the header; default: the first that is not blank. */
  readonly headerRecord?: number;
}

/**
 * Appends a column `findings` to the user's file with the findings of each row; all other bytes stay the same. `found` contains
 * the findings of this file; those about the whole file or its header have no row and are left out.
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
