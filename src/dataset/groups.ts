import { compareNatural } from '../natural-order.js';
import { ExitCode, UserError } from '../user-error.js';
import { getOrInsert } from './columns/get-or-insert.js';
import { Numbering } from './columns/numbering.js';
import { columnInts } from './columns/shared-bytes.js';
import type { Dataset } from './dataset.js';
import { groupCode, groupsOf } from './enterprise.js';
import { fieldOfHeader } from './header/aliases.js';
import { normaliseHeader } from './header/header.js';
import { nearest } from './header/nearest.js';
import type { Pairs } from './pairing.js';

export interface Group {
  /** One value per dimension; null is "not stated". Empty for a total over several groups. */
  readonly key: readonly (string | null)[];
  readonly total: boolean;
  /** Enterprise numbers in ascending order. */
  readonly members: Int32Array;
}

/** Dimensions to group by: those requested, by name or header word, otherwise phase if the data has it. @throws UserError unknown-dimension */
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
 * several trainings is in several groups, but only once in the total. A group of all enterprises is its own total.
 */
export function makeGroups(dataset: Dataset, pairs: Pairs, by: readonly string[]): Group[] {
  const all = columnInts(dataset.ids.length);
  for (let e = 0; e < all.length; e++) all[e] = e;
  const total: Group = { key: [], total: true, members: all };
  if (by.length === 0) return [total];
  const { classOf, first } = classesOf(dataset, pairs, by);
  const keys: (string | null)[][] = [];
  const groupOf = new Map<string, number>();
  const ofClass = first.map((e) =>
    keysOf(dataset, pairs, by, e).map((key) => getOrInsert(groupOf, JSON.stringify(key), () => keys.push(key) - 1)),
  );
  if (keys.length === 1) return [{ ...total, key: keys[0] }];
  const members = membersOf(keys.length, classOf, ofClass);
  const groups = keys.map((key, group) => ({ key, total: false, members: members[group] }));
  return [...groups.sort((a, b) => compareKeys(a.key, b.key)), total];
}

/** The enterprises of each group in ascending order, all in one array. */
function membersOf(groups: number, classOf: Int32Array, ofClass: readonly (readonly number[])[]): Int32Array[] {
  const sizes = new Int32Array(ofClass.length);
  for (let e = 0; e < classOf.length; e++) sizes[classOf[e]]++;
  const starts = new Int32Array(groups + 1);
  for (const [number, among] of ofClass.entries()) for (const group of among) starts[group + 1] += sizes[number];
  for (let group = 0; group < groups; group++) starts[group + 1] += starts[group];
  const members = columnInts(starts[groups]);
  const next = starts.slice();
  for (let e = 0; e < classOf.length; e++) {
    const among = ofClass[classOf[e]];
    for (let i = 0; i < among.length; i++) members[next[among[i]]++] = e;
  }
  return Array.from({ length: groups }, (_, group) => members.subarray(starts[group], starts[group + 1]));
}

/** Enterprises with the same values of the dimensions are in the same groups: they share a class. There are few classes. */
interface Classes {
  readonly classOf: Int32Array;
  /** The first enterprise of each class. */
  readonly first: readonly number[];
}

function classesOf(dataset: Dataset, pairs: Pairs, by: readonly string[]): Classes {
  const classOf = columnInts(dataset.ids.length);
  let first = classOf.length === 0 ? [] : [0];
  for (const name of by) {
    const dimension = dataset.dimensions.get(name);
    if (dimension === undefined) continue;
    const { at, column } = dimension;
    const placing = at === 'baseline' ? pairs.baseline : pairs.followUp;
    const values = column.values.length + 1;
    const numbers = new Numbering();
    first = [];
    for (let e = 0; e < classOf.length; e++) {
      // The observation at the deciding period usually has a value.
      const said = placing[e] < 0 ? -1 : column.codes[placing[e]];
      const key = classOf[e] * values + (said < 0 ? groupCode(dataset, dimension, e, pairs) : said) + 1;
      const known = numbers.find(key);
      classOf[e] = (known === 0 ? numbers.add(key) : known) - 1;
      if (known === 0) first.push(e);
    }
  }
  return { classOf, first };
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

/** The text for a code of a dataset column; null for −1. */
export function decode(column: Dataset['currency'], code: number): string | null {
  return column === null || code < 0 ? null : column.values[code];
}
