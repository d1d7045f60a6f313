import type { Numbers } from '../../dataset/columns/growing.js';
import type { MeasureFacts, MeasureRule, UnwordedProblem } from '../rule.js';
import { outputs, rowsOfZero } from './work.js';

/** SC516: no energy although something was made. */
export const energyOfZero: MeasureRule = {
  code: 'SC516',
  severity: 'warning',
  unused: 'nothing',
  found: 'in-data',
  applies: ({ dataset }) => dataset.measures.has('energy_kwh') && outputs.some((output) => dataset.measures.has(output)),
  find: withoutEnergy,
  example: {
    bad: 'enterprise_id,period,output_units,energy_kwh\nBALI-01,baseline,15460,0\nBALI-01,follow-up,16215,3120\n',
    good: 'enterprise_id,period,output_units,energy_kwh\nBALI-01,baseline,15460,\nBALI-01,follow-up,16215,3120\n',
  },
};

function* withoutEnergy({ dataset }: MeasureFacts): Iterable<UnwordedProblem> {
  const energy = dataset.measures.get('energy_kwh') as Numbers;
  const made = outputs.flatMap((field) => ({ field, values: dataset.measures.get(field) }));
  for (const i of rowsOfZero(energy)) {
    const output = made.find(({ values }) => (values?.[i] ?? 0) > 0);
    if (output === undefined) continue;
    yield { observations: [i], field: 'energy_kwh', args: () => ({ output: output.field, value: output.values?.[i] ?? 0 }) };
  }
}
