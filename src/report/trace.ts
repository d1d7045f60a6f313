import type { Dataset } from '../dataset/dataset.js';
import type { MeasureId } from '../dataset/fields.js';
import { findCells } from '../dataset/origin.js';
import type { Pairs } from '../dataset/pairing.js';
import type { Basis } from '../indicators/definition.js';
import { type BasisColumns, columnsOf, levelOf, levelParts, measureAt } from '../indicators/levels.js';
import type { TracedCell, TracedLevel } from './firm-model.js';
import type { EvaluatedIndicator } from './firm-results.js';

/** The arithmetic of both levels of an indicator, down to the cells; null on a side that has no level. */
export function traceLevels(
  dataset: Dataset,
  pairs: Pairs,
  { indicator, basisOf, resultOf }: EvaluatedIndicator,
  e: number,
): { baseline: TracedLevel | null; followUp: TracedLevel | null } {
  const result = resultOf(e);
  const basis =
    indicator.type === 'change' ? basisOf(e) : ({ id: indicator.id, numerator: indicator.measure, unit: 'yes' } satisfies Basis);
  const columns = basis === null ? null : columnsOf(dataset, basis);
  const side = (level: number | null, observation: number) =>
    level === null || columns === null ? null : traceLevel(dataset, columns, observation, result.monthly);
  return { baseline: side(result.baseline, pairs.baseline[e]), followUp: side(result.followUp, pairs.followUp[e]) };
}

function traceLevel(dataset: Dataset, columns: BasisColumns, observation: number, monthly: boolean): TracedLevel {
  const { basis } = columns;
  const parts = levelParts(dataset, columns, observation, monthly);
  return {
    period: dataset.periods[dataset.period[observation]].id,
    numerator: measureCell(dataset, observation, basis.numerator),
    factor: basis.factor ?? 1,
    denominator: basis.denominator === undefined ? null : measureCell(dataset, observation, basis.denominator),
    months: monthly ? { value: parts.months, cells: monthCells(dataset, observation) } : null,
    level: levelOf(basis, parts),
  };
}

function measureCell(dataset: Dataset, observation: number, measure: MeasureId): TracedCell {
  return cell(dataset, observation, measure, measureAt(dataset, measure, observation));
}

/** The cells that give a period its length: the months column, otherwise the two dates. */
function monthCells(dataset: Dataset, observation: number): TracedCell[] {
  const months = cell(dataset, observation, 'months', dataset.months[observation]);
  if (months.text !== '') return [months];
  return [cell(dataset, observation, 'period_start', null), cell(dataset, observation, 'period_end', null)];
}

/** A cell as written, with its place; a value that is not from a cell (a constant of the mapping) has no place. */
function cell(dataset: Dataset, observation: number, field: string, value: number | null): TracedCell {
  const [found] = findCells(dataset.origin, [{ observation, field }]);
  if (found.header === '') return { field, value, text: '', file: '', line: 0, column: 0, header: '' };
  const { raw, file, line, column, header, cell } = found;
  const text = cell === undefined ? raw : asInSheet(raw);
  return { field, value, text, file, line, column, header, ...(cell === undefined ? {} : { cell }) };
}

/** Undoes the form `20005e-1`, which numbers of a sheet have if a decimal mark would decide how the texts beside them are read. */
function asInSheet(text: string): string {
  return text.replace(/^-?\d+e-?\d+(?=%?$)/, (number) => String(Number(number)));
}
