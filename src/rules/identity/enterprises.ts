import { type Dataset, type TextColumn, textAt } from '../../dataset/dataset.js';
import { observationsIn, periodsOf } from '../../dataset/pairing.js';
import { compareNatural } from '../../natural-order.js';
import type { Facts, Problem } from '../rule.js';

/** An enterprise entered twice in one period; every row is named. */
export function* duplicateObservations({ dataset }: Facts): Iterable<Problem> {
  for (let e = 0; e < dataset.enterprises.length; e++) {
    if (!repeats(dataset, e)) continue;
    for (const period of periodsOf(dataset, e)) {
      const observations = observationsIn(dataset, e, period);
      if (observations.length < 2) continue;
      const args = { enterprise: dataset.enterprises[e], period: dataset.periods[period].id };
      yield { observations: secondFirst(observations), field: 'enterprise_id', args };
    }
  }
}

/** One id that goes by several names. */
export function* severalNames({ dataset }: Facts): Iterable<Problem> {
  for (let e = 0; e < dataset.enterprises.length; e++) {
    const { values, observations } = distinct(dataset, dataset.name, e);
    if (values.length < 2) continue;
    const args = { enterprise: dataset.enterprises[e], names: values.join(', ') };
    yield { observations: secondFirst(observations), field: 'enterprise_name', args };
  }
}

/** A dimension that should be a fact of the enterprise but changes between its periods. */
export function* changingDimensions({ dataset }: Facts): Iterable<Problem> {
  for (const { name, column, at, multiple, derived } of dataset.dimensions.values()) {
    if (at === 'follow-up' || multiple || derived) continue;
    for (let e = 0; e < dataset.enterprises.length; e++) {
      const { values, observations } = distinct(dataset, column, e);
      if (values.length < 2) continue;
      const args = { enterprise: dataset.enterprises[e], dimension: name, values: values.join(', ') };
      yield { observations: secondFirst(observations), field: name, args };
    }
  }
}

/** A contradiction stands where it first shows: in the second row, as the file is read. */
function secondFirst(observations: readonly number[]): number[] {
  const [first, second, ...rest] = [...observations].sort((a, b) => a - b);
  return [second, first, ...rest];
}

/** Distinct texts of an enterprise, and one observation for each. */
function distinct(dataset: Dataset, column: TextColumn | null, enterprise: number): { values: string[]; observations: number[] } {
  if (column === null || !varies(dataset, column, enterprise)) return { values: [], observations: [] };
  const found = new Map<string, number>();
  for (let i = dataset.offsets[enterprise]; i < dataset.offsets[enterprise + 1]; i++) {
    const text = textAt(column, dataset.order[i]);
    if (text !== null && !found.has(text)) found.set(text, dataset.order[i]);
  }
  return { values: [...found.keys()].sort(compareNatural), observations: [...found.values()] };
}

/** Whether an enterprise has two observations in one period; observations are in order of time. */
function repeats({ offsets, order, period }: Dataset, enterprise: number): boolean {
  for (let i = offsets[enterprise] + 1; i < offsets[enterprise + 1]; i++) {
    if (period[order[i]] === period[order[i - 1]]) return true;
  }
  return false;
}

/** Whether an enterprise has more than one code in a column; nearly none has, so this is asked first. */
function varies(dataset: Dataset, { codes }: TextColumn, enterprise: number): boolean {
  let first = -1;
  for (let i = dataset.offsets[enterprise]; i < dataset.offsets[enterprise + 1]; i++) {
    const code = codes[dataset.order[i]];
    if (code < 0 || code === first) continue;
    if (first >= 0) return true;
    first = code;
  }
  return false;
}
