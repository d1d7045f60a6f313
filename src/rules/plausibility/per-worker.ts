import type { Dataset, TextColumn } from '../../dataset/dataset.js';
import type { MeasureId } from '../../dataset/fields.js';
import { quantiles } from '../../stats/quantile.js';

/**
 * A measure for each worker and month, by observation; NaN where it is missing or zero or workers are not known.
 *
 * @param unstated the months of a period whose length is not given; NaN leaves it out
 */
export function perWorkerMonth({ size, measures, months }: Dataset, measure: MeasureId, unstated: number): Float64Array {
  const result = new Float64Array(size).fill(Number.NaN);
  const values = measures.get(measure);
  const workers = measures.get('workers');
  if (values === undefined || workers === undefined) return result;
  for (let i = 0; i < size; i++) {
    const length = Number.isNaN(months[i]) ? unstated : months[i];
    if (values[i] > 0 && workers[i] > 0) result[i] = values[i] / (workers[i] * length);
  }
  return result;
}

/** Values of one currency and their median. */
export interface Peers {
  readonly values: Float64Array;
  readonly median: number;
}

/** The values that are known, apart by currency. Without a column all stand under −1, as those without a currency do. */
export function peersByCurrency(values: Float64Array, currency: TextColumn | null): ReadonlyMap<number, Peers> {
  const counts = new Map<number, number>();
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i])) continue;
    const code = currency === null ? -1 : currency.codes[i];
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const peers = new Map<number, Peers>();
  for (const [code, count] of counts) {
    const own = new Float64Array(count);
    let next = 0;
    for (let i = 0; i < values.length; i++) {
      if (!Number.isNaN(values[i]) && (currency === null ? -1 : currency.codes[i]) === code) own[next++] = values[i];
    }
    peers.set(code, { values: own, median: quantiles(own, [0.5])[0] });
  }
  return peers;
}
