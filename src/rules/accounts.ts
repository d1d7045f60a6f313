import type { Dataset } from '../dataset/dataset.js';
import type { FileSummary } from '../dataset/parse.js';
import type { FileAccount } from './model.js';

/** Rows and cells of one file by what became of them, counted from the columns that were read. */
export function accountOf({ file, encoding, delimiter, rows }: FileSummary, dataset: Dataset | null): FileAccount {
  const used = new Set<number>();
  const cells = { total: 0, used: 0, missing: 0, reported: 0 };
  if (dataset !== null) {
    const { origin, size, measures, unreadable } = dataset;
    const own = Array.from({ length: size }, (_, i) => i).filter((i) => origin.files[origin.views[origin.view[i]].file].name === file);
    for (const i of own) used.add(origin.record[i]);
    for (const [measure, values] of measures) {
      const reported = unreadable.get(measure);
      for (const i of own) {
        if (!origin.views[origin.view[i]].columns.has(measure)) continue;
        cells.total++;
        if (!Number.isNaN(values[i])) cells.used++;
        else if (reported?.has(i)) cells.reported++;
        else cells.missing++;
      }
    }
  }
  return { file, encoding, delimiter, rows: { total: rows, used: used.size, reported: rows - used.size }, cells };
}
