import type { FieldId } from '../fields.js';
import { type Period, periodWords, readPeriod } from '../periods.js';
import { fieldOfBracketedHeader, fieldOfHeader } from './aliases.js';
import { normaliseHeader, withoutBrackets } from './header.js';
import { bracketsOf, factorOfUnit } from './header-units.js';
import { checkedField, lookUp, type Mapping } from './mapping.js';

export type Meaning =
  /** `period` is null where another column, or the file, gives it; `factor` converts a stated unit ("MWh") to ours. */
  | { readonly kind: 'field'; readonly field: FieldId; readonly period: Period | null; readonly factor: number }
  | { readonly kind: 'ignored' }
  /** The header states a unit in which the field cannot be counted. */
  | { readonly kind: 'other-unit'; readonly field: FieldId; readonly unit: string }
  | { readonly kind: 'unknown' };

/** UTF-16 units beyond which a text is no header, so that a line of a hundred megabytes is not searched for words. */
const LONG = 1000;

/**
 * The meaning of a header: from the mapping; then word for word from the dictionary; then as a wide header
 * (`baseline_workers`, `Workers (after)`); then without the text in brackets, which must be a unit of the field.
 */
export function meaningOf(header: string, mapping: Mapping): Meaning {
  if (header.length > LONG) return { kind: 'unknown' };
  const mapped = lookUp(mapping.columns, header);
  if (mapped === null) return { kind: 'ignored' };
  // The dictionary ignores a per cent sign in brackets, which changes the meaning.
  const exact = mapped !== undefined ? checkedField(mapped) : bracketsOf(header).includes('%') ? null : fieldOfHeader(header);
  if (exact !== null) return { kind: 'field', field: exact, period: null, factor: 1 };
  const wide = wideHeader(header) ?? wideHeader(withoutBrackets(header));
  const field = wide?.field ?? fieldOfBracketedHeader(header);
  if (field === null) return { kind: 'unknown' };
  const unit = wide !== null && wideHeader(header) !== null ? '' : bracketsOf(header);
  const factor = factorOfUnit(field, unit);
  if (factor === null) return { kind: 'other-unit', field, unit };
  return { kind: 'field', field, period: wide?.period ?? null, factor };
}

/** `baseline_workers`, `workers_follow_up_2`, `data_awal_tenaga_kerja`, … */
function wideHeader(header: string): { field: FieldId; period: Period } | null {
  const name = normaliseHeader(header);
  if (!anyPeriod.test(name)) return null;
  widePatterns ??= periodWords.map(widePatternsOf);
  for (const { prefix, suffix } of widePatterns) {
    const before = prefix.exec(name);
    const [, label, rest] = before ?? reversed(suffix.exec(name)) ?? [];
    if (label === undefined || rest === undefined) continue;
    const field = fieldOfHeader(rest);
    const period = readPeriod(label);
    if (field !== null && period !== null) return { field, period };
  }
  return null;
}

let widePatterns: ReturnType<typeof widePatternsOf>[] | null = null;

function widePatternsOf(word: string) {
  return {
    prefix: new RegExp(`^(${word}(?:_\\d{1,2})?)_(.+)$`, 'u'),
    suffix: new RegExp(`^(.+)_(${word}(?:_\\d{1,2})?)$`, 'u'),
  };
}

/** Quick check, since most headers name no period. */
const anyPeriod = new RegExp(`(?:^|_)(?:${periodWords.join('|')})(?:_|$)`, 'u');

function reversed(match: RegExpExecArray | null): [string, string, string] | null {
  return match === null ? null : [match[0], match[2], match[1]];
}
