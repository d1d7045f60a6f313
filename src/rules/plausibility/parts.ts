import type { Numbers } from '../../dataset/columns/growing.js';
import type { MeasureId } from '../../dataset/fields.js';
import type { MeasureFacts, MeasureRule, UnwordedProblem } from '../rule.js';

/** A part and its possible wholes, in the order in which indicators prefer them. */
interface PartOfWhole {
  readonly part: MeasureId;
  readonly wholes: readonly MeasureId[];
}

const faultyUnits: readonly PartOfWhole[] = [
  { part: 'units_defective', wholes: ['units_inspected', 'output_units'] },
  { part: 'units_reworked', wholes: ['units_inspected', 'output_units'] },
];
const absence: readonly PartOfWhole[] = [{ part: 'days_absent', wholes: ['days_scheduled'] }];
const women: readonly PartOfWhole[] = [{ part: 'workers_female', wholes: ['workers'] }];

/** SC501: more faulty units than units inspected or produced. */
export const defectsBeyondUnits: MeasureRule = {
  code: 'SC501',
  severity: 'error',
  unused: 'nothing',
  found: 'in-data',
  applies: (facts) => hasAny(facts, faultyUnits),
  find: (facts) => beyond(facts, faultyUnits),
  example: {
    bad: 'enterprise_id,period,units_inspected,units_defective\nBALI-01,baseline,2450,118\nBALI-01,follow-up,2510,9400\n',
    good: 'enterprise_id,period,units_inspected,units_defective\nBALI-01,baseline,2450,118\nBALI-01,follow-up,2510,94\n',
  },
};

/** SC502: more days absent than scheduled. */
export const absenceBeyondSchedule: MeasureRule = {
  code: 'SC502',
  severity: 'error',
  unused: 'nothing',
  found: 'in-data',
  applies: (facts) => hasAny(facts, absence),
  find: (facts) => beyond(facts, absence),
  example: {
    bad: 'enterprise_id,period,workers,days_absent,days_scheduled\nBALI-01,baseline,28,91,65\nBALI-01,follow-up,27,74,1755\n',
    good: 'enterprise_id,period,workers,days_absent,days_scheduled\nBALI-01,baseline,28,91,1820\nBALI-01,follow-up,27,74,1755\n',
  },
};

/** SC503: more women than workers. */
export const womenBeyondWorkers: MeasureRule = {
  code: 'SC503',
  severity: 'error',
  unused: 'nothing',
  found: 'in-data',
  applies: (facts) => hasAny(facts, women),
  find: (facts) => beyond(facts, women),
  example: {
    bad: 'enterprise_id,period,workers,workers_female\nBALI-01,baseline,28,13\nBALI-01,follow-up,12,27\n',
    good: 'enterprise_id,period,workers,workers_female\nBALI-01,baseline,28,13\nBALI-01,follow-up,27,12\n',
  },
};

function hasAny({ dataset }: MeasureFacts, pairs: readonly PartOfWhole[]): boolean {
  return pairs.some(({ part, wholes }) => dataset.measures.has(part) && wholes.some((whole) => dataset.measures.has(whole)));
}

/** Compares each part with the first of its wholes that the row gives. */
function* beyond({ dataset }: MeasureFacts, pairs: readonly PartOfWhole[]): Iterable<UnwordedProblem> {
  for (const { part, wholes } of pairs) {
    const parts = dataset.measures.get(part);
    if (parts === undefined) continue;
    const columns = wholes.flatMap((whole) => {
      const values = dataset.measures.get(whole);
      return values === undefined ? [] : [{ whole, values }];
    });
    for (const i of rowsBeyond(
      parts,
      columns.map(({ values }) => values),
    )) {
      const { whole, values } = columns.find(({ values }) => !Number.isNaN(values[i])) as (typeof columns)[number];
      yield { observations: [i], field: part, args: () => ({ value: parts[i], whole, most: values[i] }) };
    }
  }
}

/** Rows whose part exceeds the first whole they give. Hardly any do, so this small loop goes first. */
function rowsBeyond(parts: Numbers, wholes: readonly Numbers[]): number[] {
  const rows: number[] = [];
  for (let i = 0; i < parts.length; i++) {
    for (let k = 0; k < wholes.length; k++) {
      const whole = wholes[k][i];
      if (Number.isNaN(whole)) continue;
      if (parts[i] > whole) rows.push(i);
      break;
    }
  }
  return rows;
}
