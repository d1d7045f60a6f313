import type { TextColumn } from '../../dataset/dataset.js';
import type { MeasureId } from '../../dataset/fields.js';
import { quantiles } from '../../stats/quantile.js';
import type { Measurements } from '../rule.js';

/**
 * A measure for each worker and month, by observation; NaN where it is missing or zero or workers are not known.
 *
 * @param unstated the months of a period whose length is not given; NaN leaves it out
 * @param into is written over and returned, for callers that look at one measure after the other
 */
export function perWorkerMonth(
  { size, measures, months }: Measurements,
  measure: MeasureId,
  unstated: number,
  into: Float64Array = new Float64Array(size),
): Float64Array {
  const values = measures.get(measure);
  const workers = measures.get('workers');
  if (values === undefined || workers === undefined) return into.fill(Number.NaN);
  for (let i = 0; i < size; i++) {
    const length = Number.isNaN(months[i]) ? unstated : months[i];
    into[i] = values[i] > 0 && workers[i] > 0 ? values[i] / (workers[i] * length) : Number.NaN;
  }
  return into;
}

/** Values of one currency and their median. */
export interface Peers {
  readonly values: Float64Array;
  readonly median: number;
}

/**
 * The values that are known, apart by currency, in the order in which currencies are first met. Without a column all stand under
 * −1, as those without a currency do.
 */
export function peersByCurrency(values: Float64Array, currency: TextColumn | null): ReadonlyMap<number, Peers> {
  const codes = currency?.codes ?? new Int8Array(values.length).fill(-1);
  const counts = new Int32Array((currency?.values.length ?? 0) + 1);
  const met: number[] = [];
  for (let i = 0; i < values.length; i++) if (!Number.isNaN(values[i]) && counts[codes[i] + 1]++ === 0) met.push(codes[i]);
  const columns = Array.from(counts, (count) => new Float64Array(count));
  const next = new Int32Array(counts.length);
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i])) continue;
    const place = codes[i] + 1;
    columns[place][next[place]++] = values[i];
  }
  return new Map(met.map((code) => [code, { values: columns[code + 1], median: quantiles(columns[code + 1], [0.5])[0] }]));
}
