import type { Dataset } from '../../dataset/dataset.js';
import type { Facts, Limits, Problem } from '../rule.js';
import { compared } from './compared.js';

/** Whether any row says how long its period is. */
export function hasLengths({ dataset }: Facts): boolean {
  return dataset.months.some((months) => !Number.isNaN(months));
}

/** Periods of which one is longer than the other by more than a limit. */
export function* unequalLengths(facts: Facts, { ratio }: Limits): Iterable<Problem> {
  const { dataset } = facts;
  for (const { enterprise, baseline, followUp } of compared(facts)) {
    const [before, after] = [dataset.months[baseline], dataset.months[followUp]];
    if (!(Math.max(before, after) > ratio * Math.min(before, after))) continue;
    const args = { enterprise, baseline: hundredths(before), followUp: hundredths(after) };
    yield { observations: [followUp, baseline], field: fieldOfLength(dataset, followUp), args };
  }
}

/** Pairs of which only one says how long it was. */
export function* oneLength(facts: Facts): Iterable<Problem> {
  const { dataset } = facts;
  for (const { enterprise, baseline, followUp } of compared(facts)) {
    const knows = [baseline, followUp].filter((observation) => !Number.isNaN(dataset.months[observation]));
    if (knows.length !== 1) continue;
    const [lacking, stating] = knows[0] === baseline ? [followUp, baseline] : [baseline, followUp];
    const args = { enterprise, period: dataset.periods[dataset.period[lacking]].id };
    yield { observations: [lacking, stating], field: fieldOfLength(dataset, lacking), args };
  }
}

/** Nothing says whether the periods that are compared are equally long. */
export function* noLengths(facts: Facts): Iterable<Problem> {
  if (!hasLengths(facts)) yield { observations: [], args: {} };
}

/** The column that says, or would say, how long the period of a row is. */
function fieldOfLength({ origin }: Dataset, observation: number): string {
  return origin.views[origin.view[observation]].columns.has('months') ? 'months' : 'period_end';
}

function hundredths(months: number): number {
  return Math.round(months * 100) / 100;
}
