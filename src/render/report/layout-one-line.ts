import { type Align, gridBlocks } from '../text/grid.js';
import { cellRows, countLines, detailLines, type GroupSheet, headlineValue, nOfN, shownColumns } from './group-sheet.js';
import { doubtMark, type IndicatorView, outcomeMarks } from './indicator-view.js';

/** Layout for wide terminals: every figure of an indicator on one line; null if it does not fit. */
export function oneLineLayout(sheet: GroupSheet): string[] | null {
  const { views, voice, paint, confidence } = sheet;
  const { columns } = voice.words.report;
  const interval = sheet.stats.has('interval');
  const headers = [
    columns.indicator,
    columns.headline,
    '',
    columns.nOfN,
    ...(interval ? [`${columns.interval(confidence)}\n%`] : []),
    ...shownColumns(sheet).map((column) => (column === 'improved' ? columns.improved : `${columns[column]}\n%`)),
  ];
  const lead = (view: IndicatorView) => [
    paint.strong(view.label),
    headlineValue(view, paint),
    kindAndMark(view, sheet),
    nOfN(view, sheet),
    ...(interval ? [view.headline.interval?.bare ?? ''] : []),
  ];
  const blocks = views.map((view) => {
    const [cells = shownColumns(sheet).map(() => ''), ...below] = cellRows(view, 'bare', sheet);
    const blank = lead(view).map(() => '');
    return [[...lead(view), ...cells], ...below.map((row) => [...blank, ...row])];
  });
  const aligns = headers.map((_, i): Align => (i === 0 || i === 2 ? 'left' : 'right'));
  const painted = headers.map((header) => header.split('\n').map(paint.faint).join('\n'));
  const lines = gridBlocks(painted, blocks, aligns, sheet.width);
  if (lines === null) return null;
  const { improved, worse } = voice.words.vocabulary.outcomes;
  const legend = paint.faint(`${outcomeMarks.improved} ${improved}   ${outcomeMarks.worse} ${worse}`);
  return [
    ...lines.header,
    ...lines.blocks.flatMap((block, i) => [...block, ...countLines(views[i], sheet), ...detailLines(views[i], sheet)]),
    legend,
  ];
}

function kindAndMark({ headline }: IndicatorView, { voice, paint }: GroupSheet): string {
  const name = voice.words.vocabulary.shortKinds[headline.kind];
  const kind = headline.doubted ? `${name} ${paint.warn(doubtMark)}` : name;
  return headline.outcome === null ? kind : `${outcomeMarks[headline.outcome]} ${kind}`.trim();
}
