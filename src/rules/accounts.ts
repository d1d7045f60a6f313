import type { Dataset } from '../dataset/dataset.js';
import { type MeasureId, measureIds } from '../dataset/fields.js';
import type { FileSummary } from '../dataset/parse.js';
import type { FileAccount } from './model.js';

type Count = Record<'used' | 'missing' | 'reported', number>;

/**
 * Rows and cells of each file by what became of them. A row is used when it gave an observation with values; the cells are
 * those in the columns of measures, over all rows: used, empty, or not usable because of themselves or their row.
 *
 * @param dataset of the same files, in the same order; null when nothing of them is used
 */
export function accountFiles(files: readonly FileSummary[], dataset: Dataset | null): FileAccount[] {
  const cells = dataset === null ? [] : countCells(files.length, dataset);
  return files.map(({ file, sheet, encoding, delimiter, rows, observed, ragged }, f) => {
    const count = cells[f] ?? { used: 0, missing: 0, reported: 0, columns: 0 };
    const { columns, used } = count;
    // A wide row has no observation for a period in which all its cells are empty.
    const blank = observed * columns - used - count.missing - count.reported;
    const usedRows = dataset === null ? 0 : observed - ragged;
    return {
      file,
      ...(sheet === undefined ? { encoding, delimiter } : { encoding: 'xlsx', delimiter: '', sheet }),
      rows: { total: rows, used: usedRows, reported: rows - usedRows },
      cells: { total: rows * columns, used, missing: count.missing + blank, reported: count.reported + (rows - observed) * columns },
    };
  });
}

/** Cells of the observations of each file, and how many columns of measures it has. */
function countCells(files: number, { origin, size, measures, unreadable }: Dataset): (Count & { columns: number })[] {
  const { views, view } = origin;
  const counts = Array.from({ length: files }, () => ({ used: 0, missing: 0, reported: 0, columns: 0 }));
  const isMeasure = (field: string) => measureIds.includes(field as MeasureId);
  for (const { file, columns } of views) counts[file].columns += [...columns.keys()].filter(isMeasure).length;
  const none: ReadonlySet<number> = new Set();
  for (const [measure, values] of measures) {
    const has = views.map(({ columns }) => columns.has(measure));
    const reported = unreadable.get(measure) ?? none;
    for (let i = 0; i < size; i++) {
      if (!has[view[i]]) continue;
      const count = counts[views[view[i]].file];
      if (!Number.isNaN(values[i])) count.used++;
      else if (reported.has(i)) count.reported++;
      else count.missing++;
    }
  }
  return counts;
}
