import type { DataRule, Facts, Limits, Problem } from '../rule.js';
import { readSizeClass } from './size-classes.js';

/** SC605: a size class that the number of workers contradicts. */
export const sizeAgainstWorkers: DataRule = {
  code: 'SC605',
  severity: 'warning',
  unused: 'no-value',
  found: 'in-data',
  limits: { tolerance: 0.1 },
  applies: ({ dataset }) => dataset.measures.has('workers') && dataset.dimensions.get('size')?.derived === false,
  find: contradictions,
  example: {
    bad: 'enterprise_id,size,period,workers\nBALI-01,kecil,baseline,148\nBALI-01,kecil,follow-up,152\n',
    good: 'enterprise_id,size,period,workers\nBALI-01,besar,baseline,148\nBALI-01,besar,follow-up,152\n',
  },
};

function* contradictions({ dataset, sizeScheme }: Facts, { tolerance }: Limits): Iterable<Problem> {
  const size = dataset.dimensions.get('size')?.column;
  const workers = dataset.measures.get('workers');
  if (size === undefined || workers === undefined) return;
  const classes = size.values.map((text) => readSizeClass(text, sizeScheme));
  for (let i = 0; i < workers.length; i++) {
    const code = size.codes[i];
    const meant = code < 0 ? null : classes[code];
    if (meant === null || Number.isNaN(workers[i])) continue;
    const { from, to } = meant;
    if (workers[i] >= from * (1 - tolerance) && workers[i] <= to * (1 + tolerance)) continue;
    const args = { text: size.values[code], workers: workers[i], from, ...(to === Number.POSITIVE_INFINITY ? {} : { to }) };
    yield { observations: [i], field: 'size', args };
  }
}
