import type { Dataset } from '../dataset/dataset.js';
import { findCells } from '../dataset/origin.js';
import type { Finding } from '../finding.js';

/** Says how dated periods were understood, and that dates beside labels were not. */
export function periodFindings(dataset: Dataset): Finding[] {
  const dated = dataset.periods.filter((period) => period.kind === 'dated');
  if (dated.length === 0) return [];
  const mixed = dated.length < dataset.periods.length;
  const observation = dataset.period.findIndex((period) => dataset.periods[period].kind === 'dated');
  const [cell] = findCells(dataset.origin, [{ observation, field: 'period' }]);
  const rows = dataset.period.filter((period) => dataset.periods[period].kind === 'dated').length;
  const at = { file: cell.file, line: cell.line, column: cell.column };
  return mixed
    ? [{ code: 'SC309', severity: 'error', args: { rows, example: dated[0].id }, at }]
    : [{ code: 'SC308', severity: 'note', args: { periods: dated.map((period) => period.id).join(', ') }, at }];
}
