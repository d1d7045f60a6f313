import type { Numbers } from '../../dataset/columns/growing.js';
import type { MeasureId } from '../../dataset/fields.js';
import type { Facts, Limits, Problem } from '../rule.js';
import { counts, rates } from './measure-kinds.js';

/** A relative difference larger than any rounding in binary64. */
const TINY = 1e-9;

/** Numbers of cases or people that are not whole. */
export function fractionsOfCounts({ dataset }: Facts): Iterable<Problem> {
  return valuesWhere(dataset.measures, counts, (value) => Math.abs(value - Math.round(value)) > TINY * Math.max(1, value));
}

/** Rates above the limit, normally 100 %. */
export function ratesAbove({ dataset }: Facts, { max }: Limits): Iterable<Problem> {
  return valuesWhere(dataset.measures, rates, (value) => value > max * (1 + TINY));
}

function* valuesWhere(
  columns: ReadonlyMap<MeasureId, Numbers>,
  fields: readonly MeasureId[],
  wrong: (value: number) => boolean,
): Iterable<Problem> {
  for (const field of fields) {
    const values = columns.get(field);
    if (values === undefined) continue;
    for (let i = 0; i < values.length; i++) {
      if (wrong(values[i])) yield { observations: [i], field, args: { field, value: values[i] } };
    }
  }
}
