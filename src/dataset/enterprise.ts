import { compareNatural } from '../natural-order.js';
import type { Dataset, Dimension, TextColumn } from './dataset.js';
import type { Pairs } from './pairing.js';

/** The name of an enterprise: the first one given, in order of time. */
export function nameOf(dataset: Dataset, enterprise: number): string | null {
  const code = firstCode(dataset, dataset.name, enterprise);
  return code < 0 ? null : (dataset.name as TextColumn).values[code];
}

/**
 * Groups of an enterprise in a dimension: the value at the deciding period, otherwise the first one given in order of
 * time; none when no value is given.
 */
export function groupsOf(dataset: Dataset, dimension: Dimension, enterprise: number, pairs: Pairs): string[] {
  const code = groupCode(dataset, dimension, enterprise, pairs);
  if (code < 0) return [];
  const text = dimension.column.values[code];
  if (!dimension.multiple) return [text];
  const parts = text.split(';').map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ''))].sort(compareNatural);
}

/** The code of the value that decides the group of an enterprise; −1 when no value is given. */
export function groupCode(dataset: Dataset, { at, column }: Dimension, enterprise: number, pairs: Pairs): number {
  const side = at === 'baseline' ? pairs.baseline[enterprise] : pairs.followUp[enterprise];
  const code = side < 0 ? -1 : column.codes[side];
  return code < 0 ? firstCode(dataset, column, enterprise) : code;
}

/** The first value in order of time; of several in one period the smallest, so that the order of rows does not matter. */
function firstCode(dataset: Dataset, column: TextColumn | null, enterprise: number): number {
  if (column === null) return -1;
  const { codes, values } = column;
  let found = -1;
  let period = -1;
  for (let i = dataset.offsets[enterprise]; i < dataset.offsets[enterprise + 1]; i++) {
    const observation = dataset.order[i];
    if (found >= 0 && dataset.period[observation] !== period) break;
    const code = codes[observation];
    if (code < 0 || (found >= 0 && compareNatural(values[found], values[code]) <= 0)) continue;
    found = code;
    period = dataset.period[observation];
  }
  return found;
}
