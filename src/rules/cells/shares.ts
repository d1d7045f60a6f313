import type { Numbers } from '../../dataset/columns/growing.js';
import type { Facts, Limits, Problem } from '../rule.js';
import { observationsByFile } from './by-file.js';
import { rates } from './measure-kinds.js';

/** Rates that look like fractions throughout a file that does not state their unit. */
export function* sharesForPercents({ dataset }: Facts, { minRates }: Limits): Iterable<Problem> {
  const { measures, origin } = dataset;
  const columns = rates.flatMap((field) => {
    const values = measures.get(field);
    return values === undefined ? [] : [{ field, values }];
  });
  if (columns.length === 0) return;
  for (const { file, from, to } of observationsByFile(dataset)) {
    const stated = origin.statedUnits.get(file);
    for (const { field, values } of columns) {
      if (stated?.has(field)) continue;
      const { n, positive, first } = countShares(values, from, to);
      if (first >= 0 && positive >= minRates) yield { observations: [first], field, args: { field, n, value: values[first] } };
    }
  }
}

interface Shares {
  /** Number of values. */
  readonly n: number;
  /** Number of values above zero. */
  readonly positive: number;
  /** Index of the first fraction; −1 if there is none. */
  readonly first: number;
}

const none: Shares = { n: 0, positive: 0, first: -1 };

/** Counts values of 1 or less; none if any value is larger. */
function countShares(values: Numbers, from: number, to: number): Shares {
  let n = 0;
  let positive = 0;
  let first = -1;
  for (let i = from; i < to; i++) {
    const value = values[i];
    if (value > 1) return none;
    if (Number.isNaN(value)) continue;
    n++;
    if (value === 0) continue;
    positive++;
    if (first < 0 && value < 1) first = i;
  }
  return { n, positive, first };
}
