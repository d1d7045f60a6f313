import type { LedgerEntry } from '../../report/model.js';
import { count } from '../figures.js';
import { groupName, indicatorLabel, type Voice } from '../voice.js';

/** The enterprises left out of one figure for one reason, in words. */
export interface LedgerLine {
  readonly group: string;
  readonly indicator: string;
  readonly figure: string;
  readonly reason: string;
  readonly count: string;
  readonly enterprises: readonly string[];
}

export function ledgerLines(ledger: readonly LedgerEntry[], by: readonly string[], voice: Voice): LedgerLine[] {
  const { vocabulary, report } = voice.words;
  return ledger.map((entry) => ({
    group: groupName({ key: entry.group, total: entry.total }, by, voice),
    indicator: indicatorLabel(entry.indicator, voice),
    figure: report.figures[entry.figure],
    reason: vocabulary.reasons[entry.reason],
    count: count(entry.enterprises.length, voice),
    enterprises: entry.enterprises.map(voice.safe),
  }));
}
