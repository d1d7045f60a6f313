import type { Dataset } from '../../dataset/dataset.js';
import type { Facts, UnwordedProblem } from '../rule.js';
import { comparedWhere } from './compared-pairs.js';
import { datesOf, daysOf } from './dates.js';

/** Follow-ups that begin before their baseline does. */
export function* followUpFirst(facts: Facts): Iterable<UnwordedProblem> {
  const { first } = daysOf(facts.dataset);
  // Every report asks, and hardly any data needs the pairs for the answer.
  if (!anyStepsBack(facts.dataset, first)) return;
  for (const { enterprise, baseline, followUp } of comparedWhere(facts, (before, after) => first(after) < first(before))) {
    const startOf = (observation: number) => datesOf(facts.dataset, observation).start;
    const args = () => ({ enterprise: enterprise(), baseline: startOf(baseline), followUp: startOf(followUp) });
    yield { observations: [followUp, baseline], field: 'period_start', args };
  }
}

/** Follow-ups that begin within their baseline. Sharing one day is not an overlap, since some write the same day as an end and as the next start. */
export function* overlapping(facts: Facts): Iterable<UnwordedProblem> {
  const { first, last } = daysOf(facts.dataset);
  const overlap = (before: number, after: number) => first(after) >= first(before) && first(after) < last(before);
  for (const { enterprise, baseline, followUp } of comparedWhere(facts, overlap)) {
    const args = () => {
      const [before, after] = [datesOf(facts.dataset, baseline), datesOf(facts.dataset, followUp)];
      return { enterprise: enterprise(), end: before.end, start: after.start };
    };
    yield { observations: [followUp, baseline], field: 'period_start', args };
  }
}

/** Whether any observation begins before an earlier period of its enterprise does. */
function anyStepsBack({ offsets, order }: Dataset, first: (observation: number) => number): boolean {
  for (let e = 0, i = 0; e + 1 < offsets.length; e++) {
    let latest = Number.NEGATIVE_INFINITY;
    for (const end = offsets[e + 1]; i < end; i++) {
      const day = first(order[i]);
      if (day < latest) return true;
      if (day > latest) latest = day;
    }
  }
  return false;
}
