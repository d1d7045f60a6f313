import type { LedgerEntry } from '../../report/model.js';
import { count } from '../figures.js';
import { groupName, indicatorLabel, type Voice } from '../voice.js';

/** The enterprises left out of one or several figures of an indicator for one reason, in words. */
export interface LedgerLine {
  readonly group: string;
  readonly indicator: string;
  /** "mean, median, up to, pooled". */
  readonly figures: string;
  readonly reason: string;
  readonly count: string;
  readonly enterprises: readonly string[];
}

/** Lines of a ledger; figures that leave out the same enterprises for the same reason share one line. */
export function ledgerLines(ledger: readonly LedgerEntry[], by: readonly string[], voice: Voice): LedgerLine[] {
  const { vocabulary, report } = voice.words;
  return merged(ledger).map(({ entry, figures }) => ({
    group: groupName({ key: entry.group, total: entry.total }, by, voice),
    indicator: indicatorLabel(entry.indicator, voice),
    figures: figures.map((figure) => report.figures[figure]).join(', '),
    reason: vocabulary.reasons[entry.reason],
    count: count(entry.enterprises.length, voice),
    enterprises: entry.enterprises.map(voice.safe),
  }));
}

interface Merged {
  readonly entry: LedgerEntry;
  readonly figures: LedgerEntry['figure'][];
}

function merged(ledger: readonly LedgerEntry[]): Merged[] {
  const lines: Merged[] = [];
  const alike = new Map<string, Merged[]>();
  for (const entry of ledger) {
    const key = JSON.stringify([entry.total, entry.group, entry.indicator, entry.reason]);
    const known = alike.get(key) ?? [];
    const same = known.find((one) => haveSameItems(one.entry.enterprises, entry.enterprises));
    if (same !== undefined) {
      same.figures.push(entry.figure);
      continue;
    }
    const line = { entry, figures: [entry.figure] };
    lines.push(line);
    alike.set(key, [...known, line]);
  }
  return lines;
}

function haveSameItems(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((item, i) => item === other[i]);
}
