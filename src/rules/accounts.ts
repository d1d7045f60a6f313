import type { Codes, Numbers } from '../dataset/columns/growing.js';
import type { Dataset, Marks } from '../dataset/dataset.js';
import type { FileSummary } from '../dataset/read/reading.js';
import type { FileAccount } from './model.js';

type Count = Record<'used' | 'missing' | 'reported', number>;

/**
 * Rows and cells of each file, by whether they are used. A row is used if figures can count it: it gave an observation with
 * values, and no other row contradicts it. The cells are those in the columns of measures, over all rows: used, empty,
 * or unusable because of their content or their row. Cells of dates, months and currencies are counted only where they are unusable.
 *
 * @param dataset of the same files, in the same order; null if none of their data is used
 */
export function accountFiles(files: readonly FileSummary[], dataset: Dataset | null): FileAccount[] {
  const contradicted = dataset && contradictedObservations(dataset);
  const cells = dataset === null ? [] : countCells(files.length, dataset, contradicted);
  const usedRows = dataset === null ? [] : countRows(files, dataset, contradicted);
  return files.map(({ file, sheet, encoding, delimiter, rows, observed, measureColumns: columns, unreadableOthers }, f) => {
    const { used, missing, reported } = cells[f] ?? { used: 0, missing: 0, reported: observed * columns };
    // A wide row has no observation for a period in which all its cells are empty.
    const blank = observed * columns - used - missing - reported;
    const usedHere = usedRows[f] ?? 0;
    return {
      file,
      ...(sheet === undefined ? { encoding, delimiter } : { encoding: 'xlsx', delimiter: '', sheet }),
      rows: { total: rows, used: usedHere, reported: rows - usedHere },
      cells: {
        total: rows * columns + unreadableOthers,
        used,
        missing: missing + blank,
        reported: reported + (rows - observed) * columns + unreadableOthers,
      },
    };
  });
}

/** Marks observations of enterprises entered twice in a period, and dates beside labels; null if there are none. */
function contradictedObservations({ size, ids, offsets, order, period, periods }: Dataset): Uint8Array | null {
  const mixed = periods.some(({ kind }) => kind === 'dated') && periods.some(({ kind }) => kind !== 'dated');
  let marks: Uint8Array | null = null;
  const mark = (observation: number) => {
    marks ??= new Uint8Array(size);
    marks[observation] = 1;
  };
  for (let e = 0; e < ids.length; e++) {
    for (let i = offsets[e]; i < offsets[e + 1]; i++) {
      const observation = order[i];
      if (mixed && periods[period[observation]].kind === 'dated') mark(observation);
      if (i === offsets[e] || period[order[i - 1]] !== period[observation]) continue;
      mark(order[i - 1]);
      mark(observation);
    }
  }
  return marks;
}

/** Number of rows per file with a usable observation. The observations of a row are adjacent. */
function countRows(files: readonly FileSummary[], { size, origin }: Dataset, contradicted: Uint8Array | null): number[] {
  const { views, view, record } = origin;
  const used = files.map(() => 0);
  let [lastFile, lastRecord] = [-1, -1];
  for (let i = 0; i < size; i++) {
    const { file } = views[view[i]];
    if (contradicted?.[i] === 1 || (file === lastFile && record[i] === lastRecord) || files[file].ragged.has(record[i])) continue;
    used[file]++;
    [lastFile, lastRecord] = [file, record[i]];
  }
  return used;
}

/** Counts of cells per file, by view, since the observations of a view have the same columns. */
function countCells(files: number, { origin, size, measures, unreadable }: Dataset, contradicted: Uint8Array | null): Count[] {
  const { views, view } = origin;
  const counts = Array.from({ length: files }, () => ({ used: 0, missing: 0, reported: 0 }));
  const observed = countObserved(view, size, views.length);
  for (const [measure, values] of measures) {
    const used = new Uint32Array(views.length);
    const reported = new Uint32Array(views.length);
    const unread = unreadable.get(measure);
    if (views.length === 1 && contradicted === null && unread === undefined) used[0] = countKnown(values);
    else countColumn(values, view, contradicted, unread ?? null, used, reported);
    for (const [v, { file, columns }] of views.entries()) {
      if (!columns.has(measure)) continue;
      counts[file].used += used[v];
      counts[file].reported += reported[v];
      counts[file].missing += observed[v] - used[v] - reported[v];
    }
  }
  return counts;
}

function countObserved(view: Codes, size: number, views: number): Uint32Array {
  const observed = new Uint32Array(views);
  for (let i = 0; i < size; i++) observed[view[i]]++;
  return observed;
}

function countColumn(
  values: Numbers,
  view: Codes,
  contradicted: Uint8Array | null,
  unread: Marks | null,
  used: Uint32Array,
  reported: Uint32Array,
): void {
  for (let i = 0; i < values.length; i++) {
    if (contradicted !== null && contradicted[i] === 1) reported[view[i]]++;
    else if (!Number.isNaN(values[i])) used[view[i]]++;
    else if (unread !== null && unread[i] === 1) reported[view[i]]++;
  }
}

function countKnown(values: Numbers): number {
  let count = 0;
  for (let i = 0; i < values.length; i++) if (!Number.isNaN(values[i])) count++;
  return count;
}
