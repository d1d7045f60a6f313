import { type MeasureId, measures } from '../../dataset/fields.js';
import type { Numbers } from '../../dataset/growing.js';
import type { DataRule, Facts, Limits, Problem } from '../rule.js';
import { rowHashes } from './row-hash.js';

/**
 * SC512: a form that was copied. Head-counts and the calendar often stay the same, so they prove nothing: the other values
 * must have so many digits together that they agree by chance once in ten thousand.
 */
export const copiedForm: DataRule = {
  code: 'SC512',
  severity: 'warning',
  unused: 'nothing',
  found: 'in-data',
  limits: { own: 4, other: 5, digits: 5 },
  applies: ({ dataset }) => dataset.measures.size > 0 && dataset.size > 1,
  find: copies,
  example: {
    bad: 'enterprise_id,period,workers,output_units,days_absent,energy_kwh\nBALI-01,baseline,28,15460,91,17083\nBALI-01,follow-up,28,15460,91,17083\n',
    good: 'enterprise_id,period,workers,output_units,days_absent,energy_kwh\nBALI-01,baseline,28,15460,91,17083\nBALI-01,follow-up,28,16390,74,16062\n',
  },
};

const unchanging: ReadonlySet<MeasureId> = new Set(['workers', 'workers_female', 'trained', 'hours_worked', 'days_scheduled']);

interface Column {
  readonly values: Numbers;
  readonly telling: boolean;
}

function* copies(facts: Facts, limits: Limits): Iterable<Problem> {
  const { dataset, pairs } = facts;
  const columns = [...dataset.measures].flatMap(([id, values]) =>
    measures[id].nature === 'answer' ? [] : [{ values, telling: !unchanging.has(id) }],
  );
  for (let e = 0; e < pairs.baseline.length; e++) {
    const [from, to] = [pairs.baseline[e], pairs.followUp[e]];
    if (from < 0 || to < 0) continue;
    const count = alike(columns, from, to, limits.digits, false);
    if (count >= limits.own) yield { observations: [to, from], field: 'period', args: { of: 'own', count } };
  }
  const hashes = rowHashes(
    columns.map(({ values }) => values),
    dataset.size,
    limits.other,
  );
  const seen = new Map<number, number>();
  for (let i = 0; i < dataset.size; i++) {
    if (hashes[i] === 0) continue;
    const first = seen.get(hashes[i]);
    if (first === undefined) seen.set(hashes[i], i);
    else if (dataset.enterprise[first] !== dataset.enterprise[i]) {
      const count = alike(columns, first, i, limits.digits, true);
      if (count < limits.other) continue;
      const args = {
        of: 'other',
        count,
        enterprise: dataset.ids.at(dataset.enterprise[i]),
        other: dataset.ids.at(dataset.enterprise[first]),
      };
      yield { observations: [i, first], field: 'enterprise_id', args };
    }
  }
}

/**
 * How many values above zero two rows have alike; 0 when any differs, or when too few digits agree to say that it is no chance.
 *
 * @param strict a value that only one of the rows gives is a difference
 */
function alike(columns: readonly Column[], a: number, b: number, digits: number, strict: boolean): number {
  let count = 0;
  let agreeing = 0;
  for (const { values, telling } of columns) {
    const [x, y] = [values[a], values[b]];
    if (Number.isNaN(x) || Number.isNaN(y)) {
      if (strict && !(Number.isNaN(x) && Number.isNaN(y))) return 0;
      continue;
    }
    if (x !== y) return 0;
    if (x === 0) continue;
    count++;
    if (telling) agreeing += significantDigits(x);
  }
  return agreeing >= digits ? count : 0;
}

/** Zeros at the end come from rounding and say nothing. */
function significantDigits(value: number): number {
  return value.toExponential().split('e')[0].replace('.', '').replace(/0+$/, '').length;
}
