import { type Align, gridBlocks } from '../text/grid.js';
import { padEnd, textWidth } from '../text/text-width.js';
import { flow, indented } from '../text/wrap.js';
import { cellRows, countLines, detailLines, type GroupSheet, headlineValue, nOfN, shownColumns } from './group-sheet.js';
import { doubtMark, type IndicatorView } from './indicator-view.js';

/** Beyond this width, n would be too far from its figure to be read with it. */
const widest = 96;

const indent = '    ';

/** Layout with the headline of an indicator on one line and its other figures in columns below; null if it does not fit. */
export function twoLinesLayout(sheet: GroupSheet): string[] | null {
  const { views, voice, paint } = sheet;
  const { columns } = voice.words.report;
  const headers = shownColumns(sheet).map((column) => columns[column]);
  const blocks = views.map((view) => cellRows(view, 'text', sheet));
  const aligns = headers.map((): Align => 'right');
  const lines = gridBlocks(headers.map(paint.faint), blocks, aligns, sheet.width - indent.length);
  if (lines === null) return null;
  return [
    ...headlineHeader(sheet),
    ...indented(lines.header, indent),
    ...lines.blocks.flatMap((block, i) => [
      ...headlineLines(views[i], sheet),
      ...indented(block, indent),
      ...countLines(views[i], sheet),
      ...detailLines(views[i], sheet),
    ]),
  ];
}

function headlineHeader(sheet: GroupSheet): string[] {
  const { columns } = sheet.voice.words.report;
  const interval = sheet.stats.has('interval') ? [`(${columns.interval(sheet.confidence)})`] : [];
  return aligned(columns.indicator, [columns.headline, ...interval], columns.nOfN, sheet).map(sheet.paint.faint);
}

/** "Productivity   +18.2 % (better), mean (+15.1 to +21.3 %)   405/491". */
function headlineLines(view: IndicatorView, sheet: GroupSheet): string[] {
  return aligned(sheet.paint.strong(view.label), headlineParts(view, sheet), nOfN(view, sheet), sheet);
}

/** "+18.2 % (better), mean", and its interval as a part of its own that is never broken. */
export function headlineParts(view: IndicatorView, { voice, paint }: GroupSheet): string[] {
  const { vocabulary } = voice.words;
  const { outcome, interval, kind, doubted } = view.headline;
  const word = outcome === null ? '' : ` (${vocabulary.outcomes[outcome]}),`;
  return [
    `${headlineValue(view, paint)}${word} ${vocabulary.shortKinds[kind]}${doubted ? ` ${paint.warn(doubtMark)}` : ''}`,
    ...(interval === null ? [] : [`(${interval.text})`]),
  ];
}

/** Label on the left, n at the right edge, and the parts between them, on more lines if needed. */
function aligned(label: string, parts: readonly string[], n: string, { views, width }: GroupSheet): string[] {
  const labelWidth = Math.max(...views.map((view) => textWidth(view.label)), textWidth(label)) + 2;
  const room = Math.max(20, Math.min(width, widest) - labelWidth - textWidth(n) - 2);
  const [first, ...rest] = flow(parts, room, '', ' ');
  return [`${padEnd(label, labelWidth)}${padEnd(first, room)}  ${n}`, ...rest.map((line) => ' '.repeat(labelWidth) + line)];
}
