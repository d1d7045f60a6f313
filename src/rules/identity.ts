import { type Dataset, type TextColumn, textAt } from '../dataset/dataset.js';
import { findCells } from '../dataset/origin.js';
import { observationsIn, periodsOf } from '../dataset/pairing.js';
import type { Finding } from '../finding.js';
import { compareNatural } from '../natural-order.js';

/** What contradicts itself about who an enterprise is: entered twice, several names, a dimension that changes. */
export function identityFindings(dataset: Dataset): Finding[] {
  const problems: Problem[] = [];
  for (let e = 0; e < dataset.enterprises.length; e++) {
    const enterprise = dataset.enterprises[e];
    for (const period of repeats(dataset, e) ? periodsOf(dataset, e) : []) {
      const observations = observationsIn(dataset, e, period);
      if (observations.length > 1)
        problems.push({
          code: 'SC302',
          severity: 'error',
          observations,
          field: 'enterprise_id',
          args: { enterprise, period: dataset.periods[period].id },
        });
    }
    const names = distinct(dataset, dataset.name, e);
    if (names.values.length > 1)
      problems.push({
        code: 'SC304',
        severity: 'warning',
        ...names,
        field: 'enterprise_name',
        args: { enterprise, names: names.values.join(', ') },
      });
    for (const { name, column, at, multiple, derived } of dataset.dimensions.values()) {
      const found = distinct(dataset, column, e);
      if (found.values.length < 2 || at === 'follow-up' || multiple || derived) continue;
      problems.push({
        code: 'SC303',
        severity: 'warning',
        ...found,
        field: name,
        args: { enterprise, dimension: name, values: found.values.join(', ') },
      });
    }
  }
  return place(dataset, problems);
}

interface Problem extends Omit<Finding, 'at'> {
  /** The observations that contradict each other; the finding stands at the second. */
  readonly observations: readonly number[];
  readonly field: string;
}

/** Distinct texts of an enterprise, and one observation for each. */
function distinct(dataset: Dataset, column: TextColumn | null, enterprise: number): { values: string[]; observations: number[] } {
  if (column === null || !varies(dataset, column, enterprise)) return { values: [], observations: [] };
  const found = new Map<string, number>();
  for (let i = dataset.offsets[enterprise]; i < dataset.offsets[enterprise + 1]; i++) {
    const text = textAt(column, dataset.order[i]);
    if (text !== null && !found.has(text)) found.set(text, dataset.order[i]);
  }
  return { values: [...found.keys()].sort(compareNatural), observations: [...found.values()] };
}

/** Whether an enterprise has two observations in one period; observations are in order of time. */
function repeats({ offsets, order, period }: Dataset, enterprise: number): boolean {
  for (let i = offsets[enterprise] + 1; i < offsets[enterprise + 1]; i++) {
    if (period[order[i]] === period[order[i - 1]]) return true;
  }
  return false;
}

/** Whether an enterprise has more than one code in a column; nearly none has, so this is asked first. */
function varies(dataset: Dataset, { codes }: TextColumn, enterprise: number): boolean {
  let first = -1;
  for (let i = dataset.offsets[enterprise]; i < dataset.offsets[enterprise + 1]; i++) {
    const code = codes[dataset.order[i]];
    if (code < 0 || code === first) continue;
    if (first >= 0) return true;
    first = code;
  }
  return false;
}

function place(dataset: Dataset, problems: readonly Problem[]): Finding[] {
  const wanted = problems.flatMap(({ observations, field }) => observations.map((observation) => ({ observation, field })));
  const cells = findCells(dataset.origin, wanted);
  let next = 0;
  return problems.map(({ observations, field: _, args, ...problem }) => {
    const places = cells.slice(next, next + observations.length).map((cell) => ({ file: cell.file, line: cell.line, column: cell.column }));
    next += observations.length;
    places.sort((a, b) => compareNatural(a.file, b.file) || a.line - b.line);
    const all = places.map(({ file, line }) => `${file}:${line}`).join(', ');
    return { ...problem, args: { ...args, places: all }, at: places[1] };
  });
}
