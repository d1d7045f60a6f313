import type { Numbers } from '../../dataset/columns/growing.js';
import type { MeasureId } from '../../dataset/fields.js';
import type { Limits, MeasureFacts, MeasureRule, UnwordedProblem } from '../rule.js';

export const outputs: readonly MeasureId[] = ['output_units', 'output_value'];

/** SC506: no output although there are workers. */
export const outputOfZero: MeasureRule = {
  code: 'SC506',
  severity: 'warning',
  unused: 'nothing',
  found: 'in-data',
  applies: ({ dataset }) => dataset.measures.has('workers') && outputs.some((output) => dataset.measures.has(output)),
  find: idleWorkers,
  example: {
    bad: 'enterprise_id,period,workers,output_units\nBALI-01,baseline,28,15460\nBALI-01,follow-up,27,0\n',
    good: 'enterprise_id,period,workers,output_units\nBALI-01,baseline,28,15460\nBALI-01,follow-up,27,\n',
  },
};

/** Hours of zero mean that the enterprise was closed, which is not a slip. */
function* idleWorkers({ dataset }: MeasureFacts): Iterable<UnwordedProblem> {
  const workers = dataset.measures.get('workers') as Numbers;
  const hours = dataset.measures.get('hours_worked');
  for (const field of outputs) {
    const output = dataset.measures.get(field);
    if (output === undefined) continue;
    for (const i of rowsOfZero(output)) {
      if (workers[i] > 0 && hours?.[i] !== 0) yield { observations: [i], field, args: () => ({ field, workers: workers[i] }) };
    }
  }
}

export function rowsOfZero(values: Numbers): number[] {
  const rows: number[] = [];
  for (let i = 0; i < values.length; i++) if (values[i] === 0) rows.push(i);
  return rows;
}

/** SC507: more hours than a month has. The longest month has 31 × 24 = 744. */
export const hoursBeyondMonth: MeasureRule = {
  code: 'SC507',
  severity: 'error',
  unused: 'nothing',
  found: 'in-data',
  limits: { hours: 744 },
  applies: ({ dataset }) =>
    dataset.measures.has('workers') && dataset.measures.has('hours_worked') && dataset.months.some((months) => months > 0),
  find: longMonths,
  example: {
    bad: 'enterprise_id,period,months,workers,hours_worked\nBALI-01,baseline,3,28,14112\nBALI-01,follow-up,3,27,136080\n',
    good: 'enterprise_id,period,months,workers,hours_worked\nBALI-01,baseline,3,28,14112\nBALI-01,follow-up,3,27,13608\n',
  },
};

function* longMonths({ dataset }: MeasureFacts, limits: Limits): Iterable<UnwordedProblem> {
  const { months } = dataset;
  const workers = dataset.measures.get('workers') as Numbers;
  const hours = dataset.measures.get('hours_worked') as Numbers;
  for (const i of rowsAbove(limits.hours, hours, workers, months)) {
    const each = hours[i] / (workers[i] * months[i]);
    const args = () => ({ value: hours[i], each, workers: workers[i], months: months[i], limit: limits.hours });
    yield { observations: [i], field: 'hours_worked', args };
  }
}

function rowsAbove(limit: number, hours: Numbers, workers: Numbers, months: Numbers): number[] {
  const rows: number[] = [];
  for (let i = 0; i < hours.length; i++) if (workers[i] > 0 && hours[i] / (workers[i] * months[i]) > limit) rows.push(i);
  return rows;
}
