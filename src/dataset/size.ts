import type { TextColumn } from './dataset.js';
import type { Numbers } from './growing.js';

/**
 * Size classes by number of workers as BPS (Statistics Indonesia) uses them for manufacturing: 1–4, 5–19, 20–99, 100 and
 * more. Used when the data has no size column; the class boundaries are the labels, so the reader sees what was done.
 */
export const sizeClasses = [
  { from: 100, label: '100+' },
  { from: 20, label: '20-99' },
  { from: 5, label: '5-19' },
  { from: 1, label: '1-4' },
];

export function sizeByWorkers(workers: Numbers | undefined): TextColumn | null {
  if (workers === undefined) return null;
  const values = sizeClasses.map((size) => size.label);
  const codes = new Int8Array(workers.length);
  for (let i = 0; i < codes.length; i++) codes[i] = sizeClasses.findIndex((size) => workers[i] >= size.from);
  return { values, codes };
}
