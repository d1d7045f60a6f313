import type { Numbers } from '../../dataset/columns/growing.js';
import { type MeasureId, measures } from '../../dataset/fields.js';
import type { DataRule, Facts, Limits, Problem, UnwordedProblem } from '../rule.js';
import { FirstRows, rowHashes, rowsWithTwins } from './row-hash.js';

/**
 * SC512: a copied form. Head-counts and the calendar often stay the same and prove nothing; the other values
 * must have enough digits in total to agree by chance only once in ten thousand.
 */
export const copiedForm: DataRule = {
  code: 'SC512',
  severity: 'warning',
  unused: 'nothing',
  found: 'in-data',
  limits: { ownValues: 4, otherValues: 5, digits: 5 },
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

function* copies(facts: Facts, limits: Limits): Iterable<Problem | UnwordedProblem> {
  const columns = [...facts.dataset.measures].flatMap(([id, values]) =>
    measures[id].nature === 'answer' ? [] : [{ values, telling: !unchanging.has(id) }],
  );
  yield* ofOwn(facts, columns, limits);
  yield* ofOthers(facts, columns, limits);
}

/** Follow-ups that repeat the firm's own baseline. */
function* ofOwn({ compared, pairs: { baseline, followUp } }: Facts, columns: readonly Column[], limits: Limits): Iterable<Problem> {
  let left = compared;
  // The most distinctive columns come first: after one or two, few candidates are left.
  for (const { values } of [...columns].sort((a, b) => Number(b.telling) - Number(a.telling))) {
    left = withoutDifference(left, values, baseline, followUp);
  }
  for (const e of left) {
    const [from, to] = [baseline[e], followUp[e]];
    const count = alike(columns, from, to, limits.digits);
    if (count >= limits.ownValues) yield { observations: [to, from], field: 'period', args: { of: 'own', count } };
  }
}

/** Enterprises whose values agree in both periods; a missing value agrees with any. */
function withoutDifference(enterprises: Int32Array, values: Numbers, baseline: Int32Array, followUp: Int32Array): Int32Array {
  const left = new Int32Array(enterprises.length);
  let count = 0;
  for (let i = 0; i < enterprises.length; i++) {
    const e = enterprises[i];
    const from = values[baseline[e]];
    const to = values[followUp[e]];
    if (from === to || Number.isNaN(from) || Number.isNaN(to)) left[count++] = e;
  }
  return left.subarray(0, count);
}

/** Rows that repeat every cell of a row of another firm. */
function* ofOthers({ dataset }: Facts, columns: readonly Column[], limits: Limits): Iterable<UnwordedProblem> {
  const { size, enterprise, ids } = dataset;
  const numbers = columns.map(({ values }) => values);
  const hashes = rowHashes(numbers, size);
  const twins = rowsWithTwins(hashes);
  const rows = new FirstRows(hashes, twins.length, (a, b) => numbers.every((values) => Object.is(values[a], values[b])));
  for (const i of twins) {
    const first = rows.firstLike(i);
    if (enterprise[first] === enterprise[i]) continue;
    const count = alike(columns, first, i, limits.digits);
    if (count < limits.otherValues) continue;
    const args = () => ({ of: 'other', count, enterprise: ids.at(enterprise[i]), other: ids.at(enterprise[first]) });
    yield { observations: [i, first], field: 'enterprise_id', args };
  }
}

/** Number of values above zero that two equal rows share; 0 when the digits are too few to rule out chance. */
function alike(columns: readonly Column[], a: number, b: number, digits: number): number {
  let count = 0;
  let agreeing = 0;
  for (const { values, telling } of columns) {
    const value = values[a];
    if (value === 0 || value !== values[b]) continue;
    count++;
    if (telling) agreeing += significantDigits(value);
  }
  return agreeing >= digits ? count : 0;
}

/** Trailing zeros come from rounding and are no evidence. */
function significantDigits(value: number): number {
  return value.toExponential().split('e')[0].replace('.', '').replace(/0+$/, '').length;
}
