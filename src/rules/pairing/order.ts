import type { Facts, Problem } from '../rule.js';
import { comparedWhere } from './compared.js';
import { datesOf, daysOf } from './dates.js';

/** Follow-ups that begin before their baseline does. */
export function* followUpFirst(facts: Facts): Iterable<Problem> {
  const { first } = daysOf(facts.dataset);
  for (const { enterprise, baseline, followUp } of comparedWhere(facts, (before, after) => first(after) < first(before))) {
    const [before, after] = [datesOf(facts.dataset, baseline), datesOf(facts.dataset, followUp)];
    const args = { enterprise, baseline: before.start, followUp: after.start };
    yield { observations: [followUp, baseline], field: 'period_start', args };
  }
}

/** Follow-ups that begin within their baseline. On its last day is no overlap: some write the same day for an end and the next start. */
export function* overlapping(facts: Facts): Iterable<Problem> {
  const { first, last } = daysOf(facts.dataset);
  const overlap = (before: number, after: number) => first(after) >= first(before) && first(after) < last(before);
  for (const { enterprise, baseline, followUp } of comparedWhere(facts, overlap)) {
    const [before, after] = [datesOf(facts.dataset, baseline), datesOf(facts.dataset, followUp)];
    yield { observations: [followUp, baseline], field: 'period_start', args: { enterprise, end: before.end, start: after.start } };
  }
}
