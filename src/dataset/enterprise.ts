import { compareNatural } from '../natural-order.js';
import { type Dataset, type Dimension, type TextColumn, textAt } from './dataset.js';
import type { Pairs } from './pairing.js';

/** The name of an enterprise: the first that is given, in order of time. */
export function nameOf(dataset: Dataset, enterprise: number): string | null {
  return firstText(dataset, dataset.name, enterprise);
}

/**
 * The groups of a dimension an enterprise stands in: the value at the period that places it, else the first that is
 * given in order of time; none when it is never stated.
 */
export function groupsOf(dataset: Dataset, dimension: Dimension, enterprise: number, pairs: Pairs): string[] {
  const side = dimension.at === 'baseline' ? pairs.baseline[enterprise] : pairs.followUp[enterprise];
  const text = (side >= 0 ? textAt(dimension.column, side) : null) ?? firstText(dataset, dimension.column, enterprise);
  if (text === null) return [];
  if (!dimension.multiple) return [text];
  const parts = text.split(';').map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ''))].sort(compareNatural);
}

/** The first text given in order of time; of several in one period the smallest, so that the order of rows never matters. */
function firstText(dataset: Dataset, column: TextColumn | null, enterprise: number): string | null {
  let found: string | null = null;
  let period = -1;
  for (let i = dataset.offsets[enterprise]; i < dataset.offsets[enterprise + 1]; i++) {
    const observation = dataset.order[i];
    if (found !== null && dataset.period[observation] !== period) break;
    const text = textAt(column, observation);
    if (text === null || (found !== null && compareNatural(found, text) <= 0)) continue;
    found = text;
    period = dataset.period[observation];
  }
  return found;
}
