import { type Dataset, type TextColumn, textAt } from '../../dataset/dataset.js';
import { compareNatural } from '../../natural-order.js';
import type { Facts, Problem } from '../rule.js';
import { nameWords } from './firm-names.js';
import { secondFirst } from './rows.js';
import { joined } from './spelling.js';

/**
 * An enterprise entered twice in one period; every row is named. Where no such period is compared, the enterprise still counts.
 * Observations of an enterprise are in order of time.
 */
export function* duplicateObservations(facts: Facts): Iterable<Problem> {
  const { dataset } = facts;
  const { ids, periods, period, offsets, order } = dataset;
  for (const e of enteredTwice(dataset)) {
    let from = offsets[e];
    for (let i = from + 1; i <= offsets[e + 1]; i++) {
      if (i < offsets[e + 1] && period[order[i]] === period[order[from]]) continue;
      if (i - from > 1) {
        const isLeftOut = facts.pairs.duplicated[e] === 1;
        const args = { enterprise: ids.at(e), period: periods[period[order[from]]].id, ...(isLeftOut ? {} : { compared: 'no' }) };
        yield { observations: secondFirst([...order.subarray(from, i)]), field: 'enterprise_id', args };
      }
      from = i;
    }
  }
}

/** Enterprises entered twice in any period. Hardly any are, so one pass over all of them goes first. */
export function enteredTwice({ period, offsets, order }: Dataset): number[] {
  const found: number[] = [];
  for (let e = 0; e + 1 < offsets.length; e++) {
    let i = offsets[e] + 1;
    while (i < offsets[e + 1] && period[order[i]] !== period[order[i - 1]]) i++;
    if (i < offsets[e + 1]) found.push(e);
  }
  return found;
}

/** Ids with several names. */
export function* severalNames({ dataset }: Facts): Iterable<Problem> {
  if (dataset.name === null) return;
  for (const e of varying(dataset, dataset.name)) {
    const { values, observations } = distinct(dataset, dataset.name, e);
    const alike = new Set(values.map((name) => joined(nameWords(name)))).size === 1;
    const args = { enterprise: dataset.ids.at(e), names: values.join(', '), ...(alike ? { kind: 'writing' } : {}) };
    yield { observations: secondFirst(observations), field: 'enterprise_name', args };
  }
}

/** A dimension that should be a fact of the enterprise but changes between its periods. */
export function* changingDimensions({ dataset }: Facts): Iterable<Problem> {
  for (const dimension of dataset.dimensions.values()) {
    if (dimension.at === 'follow-up' || dimension.multiple || dimension.derived) continue;
    const { name, column } = dimension;
    for (const e of varying(dataset, column)) {
      const { values, observations } = distinct(dataset, column, e);
      const args = { enterprise: dataset.ids.at(e), dimension: name, values: values.join(', ') };
      yield { observations: secondFirst(observations), field: name, args };
    }
  }
}

/** Distinct texts of an enterprise, and one observation for each. */
function distinct(dataset: Dataset, column: TextColumn, enterprise: number): { values: string[]; observations: number[] } {
  const found = new Map<string, number>();
  for (let i = dataset.offsets[enterprise]; i < dataset.offsets[enterprise + 1]; i++) {
    const text = textAt(column, dataset.order[i]);
    if (text !== null && !found.has(text)) found.set(text, dataset.order[i]);
  }
  return { values: [...found.keys()].sort(compareNatural), observations: [...found.values()] };
}

/** Enterprises with more than one code in a column. Hardly any have, so one pass over all of them goes first. */
function varying({ offsets, order }: Dataset, { codes }: TextColumn): number[] {
  const found: number[] = [];
  for (let e = 0, from = 0; e + 1 < offsets.length; e++) {
    const end = offsets[e + 1];
    let first = codes[order[from]];
    for (let i = from + 1; i < end; i++) {
      const code = codes[order[i]];
      if (code === first || code < 0) continue;
      if (first >= 0) {
        found.push(e);
        break;
      }
      first = code;
    }
    from = end;
  }
  return found;
}
