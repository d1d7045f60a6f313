import { type Align, gridBlocks } from '../text/grid.js';
import type { Paint } from '../text/paint.js';
import { flow, indented, wrap } from '../text/wrap.js';
import type { Voice } from '../voice.js';
import { type FirmView, legendOf } from './view.js';

const columns = ['beforeAfter', 'change', 'points', 'outcomeText', 'rank', 'peers'] as const;
const indent = '  ';

/** Two lines for each indicator: what is measured, and its figures in columns, or side by side where columns do not fit. */
export function firmIndicatorLines(views: readonly FirmView[], voice: Voice, paint: Paint, width: number): string[] {
  const { firm } = voice.words;
  const shown = columns.filter((column) => views.some((view) => view[column] !== '' && view[column] !== '–'));
  const header = (column: (typeof columns)[number]) => firm.columns[column === 'outcomeText' ? 'outcome' : column];
  const painted = (view: FirmView, column: (typeof columns)[number]) => paintOutcome(view, column, paint);
  const blocks = views.map((view) => [['', ...shown.map((column) => painted(view, column))]]);
  const aligns = ['left', ...shown.map((column): Align => (column === 'outcomeText' ? 'left' : 'right'))] as Align[];
  const lines = gridBlocks(['', ...shown.map((column) => paint.faint(header(column)))], blocks, aligns, width);
  const named = (view: FirmView) =>
    shown.filter((column) => view[column] !== '').map((column) => `${paint.faint(header(column))} ${painted(view, column)}`);
  return [
    ...(lines?.header ?? []),
    ...views.flatMap((view, i) => [
      ...title(view, paint, width),
      ...(lines?.blocks[i] ?? indented(flow(named(view), width - indent.length), indent)),
    ]),
    ...wrap(legendOf(views, voice), width).map(paint.faint),
  ];
}

function title({ label, measuredAs, rounds }: FirmView, paint: Paint, width: number): string[] {
  const name = measuredAs === '' ? paint.strong(label) : `${paint.strong(label)}:`;
  return flow(
    [name, measuredAs, rounds].filter((part) => part !== ''),
    width,
    indent,
    ' ',
  );
}

function paintOutcome(view: FirmView, column: (typeof columns)[number], paint: Paint): string {
  if (column !== 'outcomeText') return view[column];
  if (view.flagged) return paint.warn(view[column]);
  if (view.outcome === null || view.outcome === 'unchanged') return view[column];
  return view.outcome === 'improved' ? paint.better(view[column]) : paint.worse(view[column]);
}
