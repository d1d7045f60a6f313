import type { TextColumn } from '../../dataset/dataset.js';
import type { MeasureId } from '../../dataset/fields.js';
import type { Scratch } from '../../dataset/scratch.js';
import { quantiles } from '../../stats/quantile.js';
import type { Measurements } from '../rule.js';

/**
 * A measure for each worker and month, by observation; NaN where it is missing or zero or workers are not known.
 *
 * @param unstated the months of a period whose length is not given; NaN leaves it out
 * @param into is written over, for callers that look at one measure after the other
 */
export function perWorkerMonth(
  { size, measures, months }: Measurements,
  measure: MeasureId,
  unstated: number,
  into: Scratch<Float64Array>,
): Float64Array {
  const each = into.take(size);
  const values = measures.get(measure);
  const workers = measures.get('workers');
  if (values === undefined || workers === undefined) return each.fill(Number.NaN);
  for (let i = 0; i < size; i++) {
    const length = Number.isNaN(months[i]) ? unstated : months[i];
    each[i] = values[i] > 0 && workers[i] > 0 ? values[i] / (workers[i] * length) : Number.NaN;
  }
  return each;
}

/** Values of one currency, how many they are, and their median. */
export interface Peers {
  readonly n: number;
  /** Hold until what they stand in is written over. */
  readonly values: Float64Array;
  readonly median: number;
}

/**
 * The values that are known, apart by currency, in the order in which currencies are first met. Without a column all stand under
 * −1, as those without a currency do.
 */
export function peersByCurrency(
  values: Float64Array,
  currency: TextColumn | null,
  into: Scratch<Float64Array>,
): ReadonlyMap<number, Peers> {
  if (currency === null) {
    const own = known(values, into);
    return new Map(own.length === 0 ? [] : [[-1, peers(own)]]);
  }
  const { codes } = currency;
  const counts = new Int32Array(currency.values.length + 1);
  const met: number[] = [];
  for (let i = 0; i < values.length; i++) if (!Number.isNaN(values[i]) && counts[codes[i] + 1]++ === 0) met.push(codes[i]);
  const columns = into.take(counts.reduce((sum, count) => sum + count, 0));
  const next = new Int32Array(counts.length);
  for (let place = 1; place < counts.length; place++) next[place] = next[place - 1] + counts[place - 1];
  for (let i = 0; i < values.length; i++) if (!Number.isNaN(values[i])) columns[next[codes[i] + 1]++] = values[i];
  return new Map(met.map((code) => [code, peers(columns.subarray(next[code + 1] - counts[code + 1], next[code + 1]))]));
}

function known(values: Float64Array, into: Scratch<Float64Array>): Float64Array {
  const found = into.take(values.length);
  let n = 0;
  for (let i = 0; i < values.length; i++) if (!Number.isNaN(values[i])) found[n++] = values[i];
  return found.subarray(0, n);
}

function peers(values: Float64Array): Peers {
  return { n: values.length, values, median: quantiles(values, [0.5])[0] };
}
