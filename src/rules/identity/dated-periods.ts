import { areDated } from '../../dataset/periods.js';
import type { Facts, Problem } from '../rule.js';

/** Whether any period of the data is a date. */
export function hasDated({ dataset }: Facts): boolean {
  return dataset.periods.some((period) => period.kind === 'dated');
}

/** Reports how dated periods were understood. */
export function* datedPeriods(facts: Facts): Iterable<Problem> {
  const { periods } = facts.dataset;
  if (!areDated(periods)) return;
  yield { observations: [firstDated(facts)], field: 'period', args: { periods: periods.map((period) => period.id).join(', ') } };
}

/** Dates beside labels, whose order relative to the labels is unknown. */
export function* mixedPeriods(facts: Facts): Iterable<Problem> {
  const { period, periods } = facts.dataset;
  const dated = periods.filter(({ kind }) => kind === 'dated');
  if (dated.length === periods.length) return;
  const rows = period.filter((code) => periods[code].kind === 'dated').length;
  yield { observations: [firstDated(facts)], field: 'period', args: { rows, example: dated[0].id } };
}

function firstDated({ dataset }: Facts): number {
  return dataset.period.findIndex((period) => dataset.periods[period].kind === 'dated');
}
