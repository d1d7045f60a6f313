import type { Numbers } from '../../dataset/columns/growing.js';
import type { MeasureId } from '../../dataset/fields.js';
import { rates } from '../cells/measure-kinds.js';
import type { Limits, MeasureFacts, MeasureRule, Problem, UnwordedProblem } from '../rule.js';
import { countsOf } from './rates.js';

/** SC515: a rate that looks like a fraction in one period and like per cent in the other, in single firms or in most. */
export const fractionBesidePercent: MeasureRule = {
  code: 'SC515',
  severity: 'warning',
  unused: 'nothing',
  found: 'in-data',
  limits: { within: 3, minEnterprises: 5, share: 0.5 },
  applies: ({ dataset, compared }) => rates.some((rate) => dataset.measures.has(rate)) && compared.length > 0,
  find: fractions,
  example: {
    bad: 'enterprise_id,period,defect_rate\nBALI-01,baseline,0.12\nBALI-01,follow-up,11\n',
    good: 'enterprise_id,period,defect_rate\nBALI-01,baseline,12\nBALI-01,follow-up,11\n',
  },
};

function* fractions(facts: MeasureFacts, limits: Limits): Iterable<Problem | UnwordedProblem> {
  for (const field of rates) {
    const values = facts.dataset.measures.get(field);
    if (values === undefined) continue;
    const { baseline, followUp } = facts.pairs;
    const { enterprises, n } = suspectsOf(facts, field, values, limits.within);
    for (const [period, smaller, larger] of [['baseline', baseline, followUp] as const, ['follow-up', followUp, baseline] as const]) {
      const suspects = enterprises.filter((e) => values[smaller[e]] < values[larger[e]]);
      if (suspects.length >= limits.minEnterprises && suspects.length >= limits.share * n) {
        const [first] = suspects;
        const args = { field, period, value: values[smaller[first]], other: values[larger[first]], count: suspects.length, n };
        yield { observations: [], field, args: { ...args, scope: 'column' } };
        continue;
      }
      for (const e of suspects) {
        const args = () => ({ field, period, value: values[smaller[e]], other: values[larger[e]], scope: 'cell' });
        yield { observations: [smaller[e], larger[e]], field, args };
      }
    }
  }
}

/** Enterprises with a fraction beside a percentage, and the number of those with rates above zero in both periods. */
function suspectsOf({ dataset, compared, pairs }: MeasureFacts, field: MeasureId, values: Numbers, within: number) {
  const hasCounts = countsOf(dataset, field);
  const enterprises: number[] = [];
  let n = 0;
  for (const e of compared) {
    const [from, to] = [pairs.baseline[e], pairs.followUp[e]];
    const [low, high] = values[from] < values[to] ? [from, to] : [to, from];
    if (!(values[low] > 0 && values[high] > 0)) continue;
    n++;
    // If a row has the counts behind the rate, SC505 checks it against them.
    if (looksMixed(values[low], values[high], within) && !hasCounts(low)) enterprises.push(e);
  }
  return { enterprises, n };
}

/** Whether one rate is at most 1 and the other more, and about a hundred times as much. Real change may distort the hundred. */
function looksMixed(low: number, high: number, within: number): boolean {
  const ratio = high / low;
  return low <= 1 && high > 1 && ratio * within >= 100 && ratio <= 100 * within;
}
