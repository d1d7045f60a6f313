import { compareNatural } from '../natural-order.js';
import { ExitCode, UserError } from '../user-error.js';
import { fieldOfHeader } from './aliases.js';
import type { Dataset } from './dataset.js';
import { groupCode, groupsOf } from './enterprise.js';
import { normaliseHeader } from './header.js';
import { longInts } from './long.js';
import { nearest } from './nearest.js';
import type { Pairs } from './pairing.js';
import { remember } from './remember.js';

export interface Group {
  /** One value for each dimension; null is "not stated". Empty for a total over several groups. */
  readonly key: readonly (string | null)[];
  readonly total: boolean;
  /** Enterprise numbers in ascending order. */
  readonly members: Int32Array;
}

/** The dimensions to group by: those asked for, by name or header word, else phase when the data has one. @throws UserError unknown-dimension */
export function chooseDimensions(
  { dimensions }: { readonly dimensions: ReadonlyMap<string, unknown> },
  asked: readonly string[] | undefined,
): readonly string[] {
  if (asked === undefined) return dimensions.has('phase') ? ['phase'] : [];
  const known = [...dimensions.keys()];
  const found = asked.map((name) => {
    const meant = known.find((candidate) => candidate === name) ?? known.find((candidate) => means(name, candidate));
    if (meant !== undefined) return meant;
    throw new UserError('unknown-dimension', { name, known: known.join(', '), nearest: nearest(name, known) }, ExitCode.usage);
  });
  return [...new Set(found)];
}

/** "Sektor" means sector, "PHASE" means phase. */
function means(name: string, dimension: string): boolean {
  return fieldOfHeader(name) === dimension || normaliseHeader(name) === normaliseHeader(dimension);
}

/**
 * Every combination of values that occurs, in natural order with "not stated" last, then the total. An enterprise with
 * several trainings stands in several groups and once in the total. A group that is everybody is its own total.
 */
export function makeGroups(dataset: Dataset, pairs: Pairs, by: readonly string[]): Group[] {
  const all = longInts(dataset.ids.length);
  for (let e = 0; e < all.length; e++) all[e] = e;
  const total: Group = { key: [], total: true, members: all };
  if (by.length === 0) return [total];
  const dimensions = by.flatMap((name) => dataset.dimensions.get(name) ?? []);
  const found = new Map<string, { key: (string | null)[]; enterprises: number[] }>();
  // Enterprises with the same values stand in the same groups, and there are few combinations of values.
  const ofValues = new Map<number, number[][]>();
  const product = dimensions.reduce((most, { column }) => most * (column.values.length + 1), 1);
  // More combinations than a double tells apart are counted as they are met.
  const met = product > Number.MAX_SAFE_INTEGER ? dimensions.map(() => new Map<number, number>()) : null;
  for (let e = 0; e < all.length; e++) {
    let values = 0;
    for (let d = 0; d < dimensions.length; d++) {
      values = values * (dimensions[d].column.values.length + 1) + groupCode(dataset, dimensions[d], e, pairs) + 1;
      if (met !== null) values = remember(met[d], values, () => met[d].size);
    }
    const lists = remember(ofValues, values, () =>
      keysOf(dataset, pairs, by, e).map((key) => remember(found, JSON.stringify(key), () => ({ key, enterprises: [] })).enterprises),
    );
    for (let k = 0; k < lists.length; k++) lists[k].push(e);
  }
  const groups = [...found.values()].sort((a, b) => compareKeys(a.key, b.key));
  if (groups.length === 1) return [{ ...total, key: groups[0].key }];
  return [...groups.map(({ key, enterprises }) => ({ key, total: false, members: ascending(enterprises) })), total];
}

function ascending(enterprises: readonly number[]): Int32Array {
  const members = longInts(enterprises.length);
  members.set(enterprises);
  return members;
}

/** The groups of one enterprise: every combination of its values of the dimensions. */
export function keysOf(dataset: Dataset, pairs: Pairs, by: readonly string[], enterprise: number): (string | null)[][] {
  let keys: (string | null)[][] = [[]];
  for (const name of by) {
    const dimension = dataset.dimensions.get(name);
    const values = dimension === undefined ? [] : groupsOf(dataset, dimension, enterprise, pairs);
    if (keys.length === 1 && values.length === 1) keys[0].push(values[0]);
    else keys = keys.flatMap((key) => (values.length === 0 ? [null] : values).map((value) => [...key, value]));
  }
  return keys;
}

/** Natural order of keys, "not stated" last. */
export function compareKeys(a: readonly (string | null)[], b: readonly (string | null)[]): number {
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i], b[i]];
    if (x === y) continue;
    if (x === null || y === null) return x === null ? 1 : -1;
    return compareNatural(x, y);
  }
  return 0;
}

/** The text of a coded value, for a code taken from a dataset column; null for −1. */
export function decode(column: Dataset['currency'], code: number): string | null {
  return column === null || code < 0 ? null : column.values[code];
}
