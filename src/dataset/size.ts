import type { Numbers } from './columns/growing.js';
import type { Dimension, TextColumn } from './dataset.js';

/**
 * Size classes by number of workers, as used by BPS (Statistics Indonesia) for manufacturing: 1–4, 5–19, 20–99, 100 and
 * more. Used when the data has no size column; the labels are the class boundaries, so the reader sees what was done.
 */
export const sizeClasses = [
  { from: 100, label: '100+' },
  { from: 20, label: '20-99' },
  { from: 5, label: '5-19' },
  { from: 1, label: '1-4' },
];

/** Size as a dimension, computed on first access so that other reports do not wait for it. */
export function sizeDimension(described: Pick<Dimension, 'name' | 'at' | 'multiple'>, workers: Numbers): Dimension {
  let column: TextColumn | null = null;
  return {
    ...described,
    derived: true,
    get column() {
      column ??= sizeByWorkers(workers);
      return column;
    },
  };
}

function sizeByWorkers(workers: Numbers): TextColumn {
  const values = sizeClasses.map((size) => size.label);
  const codes = new Int8Array(workers.length);
  for (let i = 0; i < codes.length; i++) codes[i] = sizeClasses.findIndex((size) => workers[i] >= size.from);
  return { values, codes };
}
