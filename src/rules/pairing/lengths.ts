import type { Dataset } from '../../dataset/dataset.js';
import type { Facts, Limits, Problem, UnwordedProblem } from '../rule.js';
import { comparedWhere } from './compared-pairs.js';

/** Whether any row gives the length of its period. */
export function hasLengths({ dataset }: Facts): boolean {
  return dataset.months.some((months) => !Number.isNaN(months));
}

/** Pairs in which one period is longer than the other by more than the limit. */
export function* unequalLengths(facts: Facts, { ratio }: Limits): Iterable<UnwordedProblem> {
  const { dataset } = facts;
  const { months } = dataset;
  const unequal = (before: number, after: number) =>
    Math.max(months[before], months[after]) > ratio * Math.min(months[before], months[after]);
  for (const { enterprise, baseline, followUp } of comparedWhere(facts, unequal)) {
    const args = () => ({ enterprise: enterprise(), baseline: months[baseline], followUp: months[followUp] });
    yield { observations: [followUp, baseline], field: fieldOfLength(dataset, followUp), args };
  }
}

/** Pairs in which only one period has a length. */
export function* oneLength(facts: Facts): Iterable<UnwordedProblem> {
  const { dataset } = facts;
  const { months, periods, period } = dataset;
  const onlyOne = (before: number, after: number) => Number.isNaN(months[before]) !== Number.isNaN(months[after]);
  for (const { enterprise, baseline, followUp } of comparedWhere(facts, onlyOne)) {
    const [lacking, stating] = Number.isNaN(months[followUp]) ? [followUp, baseline] : [baseline, followUp];
    const args = () => ({ enterprise: enterprise(), period: periods[period[lacking]].id });
    yield { observations: [lacking, stating], field: fieldOfLength(dataset, lacking), args };
  }
}

/** Reports data in which no period has a length, not even one that cannot be read. */
export function* noLengths(facts: Facts): Iterable<Problem> {
  if (!hasLengths(facts) && !facts.dataset.unreadable.has('months')) yield { observations: [], args: {} };
}

/** The column that gives, or would give, the length of a row's period. */
function fieldOfLength({ origin }: Dataset, observation: number): string {
  return origin.views[origin.view[observation]].columns.has('months') ? 'months' : 'period_end';
}
