import { count } from '../figures.js';
import { flow, indented, wrap } from '../text/wrap.js';
import { detailLines, type GroupSheet, nOfN, shownColumns } from './group-sheet.js';
import type { IndicatorView } from './indicator-view.js';
import { headlineParts } from './layout-two-lines.js';

/** Layout for narrow terminals or very long numbers: every figure with its name, on as many lines as needed. */
export function freeLayout(sheet: GroupSheet): string[] {
  return sheet.views.flatMap((view) => [
    ...wrap(sheet.paint.strong(view.label), sheet.width),
    ...indented(flow([...headlineParts(view, sheet), nOfN(view, sheet)], sheet.width - 2), '  '),
    ...indented(flow(namedCells(view, sheet), sheet.width - 4), '    '),
    ...detailLines(view, sheet),
  ]);
}

function namedCells({ cells, n }: IndicatorView, sheet: GroupSheet): string[] {
  if (cells === null) return [];
  const { report } = sheet.voice.words;
  return shownColumns(sheet).map((column) => {
    const cell = cells[column];
    const own = cell.n === null || cell.n === n ? '' : ` (${report.n(count(cell.n, sheet.voice))})`;
    return `${sheet.paint.faint(report.columns[column])} ${cell.text}${own}`;
  });
}
