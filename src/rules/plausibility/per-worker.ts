import { getOrInsert } from '../../dataset/columns/get-or-insert.js';
import type { Codes, Numbers } from '../../dataset/columns/growing.js';
import type { Scratch } from '../../dataset/columns/scratch.js';
import type { TextColumn } from '../../dataset/dataset.js';
import { type MeasureDefinition, type MeasureId, measures } from '../../dataset/fields.js';
import { quantiles } from '../../stats/quantile.js';
import type { Measurements } from '../rule.js';

/**
 * A measure per worker and month, by observation; NaN where it is missing or zero or workers are not known.
 *
 * @param unstated the months of a period whose length is not given; NaN leaves it out
 * @param into is overwritten, for callers that process one measure after another
 */
export function perWorkerMonth(
  { size, measures: columns, months }: Measurements,
  measure: MeasureId,
  unstated: number,
  into: Scratch<Float64Array>,
): Float64Array {
  const each = into.take(size);
  const values = columns.get(measure);
  const workers = columns.get('workers');
  if (values === undefined || workers === undefined) return each.fill(Number.NaN);
  divide(each, values, workers, months, unstated);
  return each;
}

function divide(each: Float64Array, values: Numbers, workers: Numbers, months: Numbers, unstated: number): void {
  for (let i = 0; i < each.length; i++) {
    const length = Number.isNaN(months[i]) ? unstated : months[i];
    each[i] = values[i] > 0 && workers[i] > 0 ? values[i] / (workers[i] * length) : Number.NaN;
  }
}

/** Number of values in one currency, and their median. */
export interface Peers {
  readonly n: number;
  readonly median: number;
}

const knownPeers = new WeakMap<Measurements, Map<string, ReadonlyMap<number, Peers>>>();

/**
 * Peers of a measure per worker and month, by currency for money. Several rules need them, so they are computed
 * once per dataset.
 *
 * @param each result of {@link perWorkerMonth} for the measure and `unstated`
 */
export function peersPerWorker(
  dataset: Measurements,
  measure: MeasureId,
  unstated: number,
  each: Float64Array,
  into: Scratch<Float64Array>,
): ReadonlyMap<number, Peers> {
  const known = knownPeers.get(dataset) ?? new Map<string, ReadonlyMap<number, Peers>>();
  knownPeers.set(dataset, known);
  const { money }: MeasureDefinition = measures[measure];
  const key = `${measure} ${hasMissing(dataset.months) ? unstated : 'stated'}`;
  return getOrInsert(known, key, () => peersByCurrency(each, money ? dataset.currency : null, into));
}

const knownMissing = new WeakMap<Numbers, boolean>();

/** Whether any value is missing. The answer is cached. */
export function hasMissing(values: Numbers): boolean {
  const missing = knownMissing.get(values) ?? findMissing(values);
  knownMissing.set(values, missing);
  return missing;
}

function findMissing(values: Numbers): boolean {
  for (let i = 0; i < values.length; i++) if (Number.isNaN(values[i])) return true;
  return false;
}

/** Number of known values per currency, and their median; see {@link valuesByCurrency}. */
export function peersByCurrency(
  values: Float64Array,
  currency: TextColumn | null,
  into: Scratch<Float64Array>,
): ReadonlyMap<number, Peers> {
  const apart = valuesByCurrency(values, currency, into);
  return new Map([...apart].map(([code, own]) => [code, { n: own.length, median: quantiles(own, [0.5])[0] }]));
}

/**
 * Known values by currency, in order of first occurrence. Without a column all have the key
 * −1, like those without a currency.
 */
export function valuesByCurrency(
  values: Float64Array,
  currency: TextColumn | null,
  into: Scratch<Float64Array>,
): ReadonlyMap<number, Float64Array> {
  if (currency === null) {
    const own = known(values, into);
    return new Map(own.length === 0 ? [] : [[-1, own]]);
  }
  const { codes } = currency;
  const { counts, met } = countKnown(values, codes, currency.values.length);
  const columns = into.take(counts.reduce((sum, count) => sum + count, 0));
  const next = new Int32Array(counts.length);
  for (let place = 1; place < counts.length; place++) next[place] = next[place - 1] + counts[place - 1];
  sortInto(columns, next, values, codes);
  return new Map(met.map((code) => [code, columns.subarray(next[code + 1] - counts[code + 1], next[code + 1])]));
}

function countKnown(values: Float64Array, codes: Codes, currencies: number): { counts: Int32Array; met: readonly number[] } {
  const counts = new Int32Array(currencies + 1);
  const met: number[] = [];
  for (let i = 0; i < values.length; i++) if (!Number.isNaN(values[i]) && counts[codes[i] + 1]++ === 0) met.push(codes[i]);
  return { counts, met };
}

function sortInto(columns: Float64Array, next: Int32Array, values: Float64Array, codes: Codes): void {
  for (let i = 0; i < values.length; i++) if (!Number.isNaN(values[i])) columns[next[codes[i] + 1]++] = values[i];
}

function known(values: Float64Array, into: Scratch<Float64Array>): Float64Array {
  const found = into.take(values.length);
  let n = 0;
  for (let i = 0; i < values.length; i++) if (!Number.isNaN(values[i])) found[n++] = values[i];
  return found.subarray(0, n);
}

/**
 * Rows that may be out of range, in ascending order: whose highest possible value is below the minimum, or whose
 * lowest is above the maximum. Hardly any are, so this small loop goes before the full check of a row. NaN is never out of range.
 *
 * @param codes of currencies; without a column all are −1
 * @param least by code, that of −1 first
 */
export function rowsBeyond(
  { highest, lowest }: { readonly highest: Float64Array; readonly lowest: Float64Array },
  codes: Codes | null,
  least: Float64Array,
  most: Float64Array,
): number[] {
  const rows: number[] = [];
  for (let i = 0; i < highest.length; i++) {
    const place = codes === null ? 0 : codes[i] + 1;
    if (highest[i] < least[place] || lowest[i] > most[place]) rows.push(i);
  }
  return rows;
}
