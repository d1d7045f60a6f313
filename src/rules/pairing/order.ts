import type { Facts, Problem } from '../rule.js';
import { compared, datesOf } from './compared.js';

/** Follow-ups that begin before their baseline does. */
export function* followUpFirst(facts: Facts): Iterable<Problem> {
  for (const { enterprise, baseline, followUp } of compared(facts)) {
    const before = datesOf(facts.dataset, baseline);
    const after = datesOf(facts.dataset, followUp);
    if (before === null || after === null || after.start >= before.start) continue;
    const args = { enterprise, baseline: before.start, followUp: after.start };
    yield { observations: [followUp, baseline], field: 'period_start', args };
  }
}

/** Follow-ups that begin within their baseline. On its last day is no overlap: some write the same day for an end and the next start. */
export function* overlapping(facts: Facts): Iterable<Problem> {
  for (const { enterprise, baseline, followUp } of compared(facts)) {
    const before = datesOf(facts.dataset, baseline);
    const after = datesOf(facts.dataset, followUp);
    if (before === null || after === null || after.start < before.start || after.start >= before.end) continue;
    yield { observations: [followUp, baseline], field: 'period_start', args: { enterprise, end: before.end, start: after.start } };
  }
}
