import type { Comparison } from '../../report/comparison/model.js';
import { dataNoteText } from '../data-note.js';
import type { RenderOptions } from '../options.js';
import { gridBlocks } from '../text/grid.js';
import { type Paint, paintFor } from '../text/paint.js';
import { type Column, table } from '../text/table.js';
import { indented, wrap } from '../text/wrap.js';
import { terminalVoice, type Voice } from '../voice.js';
import { type FigureLine, type GroupView, type IndicatorLines, movesShown, settingsText, viewGroup, viewMoves, viewSides } from './view.js';

const indent = '  ';

/** The comparison for a terminal. */
export function comparisonTable(model: Comparison, { lang, width, color }: RenderOptions): string {
  const voice = terminalVoice(lang);
  const paint = paintFor(color);
  const { comparison } = voice.words;
  const settings = settingsText(model, voice);
  const sides = viewSides(model, voice);
  const groups = model.groups.map((group) => viewGroup(group, model, voice));
  const sections = [
    [
      paint.strong(comparison.title),
      ...sides.flatMap(({ text }) => wrap(text, width, '  ')),
      ...model.dataNotes.flatMap((note) => wrap(dataNoteText(note, voice), width, '  ').map(paint.warn)),
    ],
    settings === '' ? [] : wrap(`! ${settings}`, width, '  ').map(paint.warn),
    ...groups.map((view) => groupLines(view, sides, voice, paint, width)),
    ...firmSections(model, sides, voice, paint, width),
  ];
  const written = sections.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${written.join('\n\n')}\n`;
}

type Sides = ReturnType<typeof viewSides>;

function groupLines({ title, oneSided, indicators, same }: GroupView, sides: Sides, voice: Voice, paint: Paint, width: number): string[] {
  const { comparison } = voice.words;
  const heading = wrap(title, width, oneSided ? '  ' : '').map(paint.strong);
  if (oneSided) return heading;
  if (indicators.length === 0) return [...heading, ...wrap(comparison.allSame, width)];
  const rest = same === 0 ? [] : [paint.faint(comparison.same(same))];
  return [...heading, '', ...figureLines(indicators, sides, voice, paint, width - indent.length), ...rest];
}

/** Lays out the figures of all indicators in the same columns or, if one is too wide for that, each indicator in its own columns. */
function figureLines(indicators: readonly IndicatorLines[], sides: Sides, voice: Voice, paint: Paint, width: number): string[] {
  const columns = columnsOf(sides, voice);
  const blocks = indicators.map(({ lines }) => lines.map((line) => rowOf(line, paint)));
  const labels = indicators.map(({ label }) => wrap(label, width + indent.length));
  const shared = gridBlocks(
    columns.map(({ header }) => paint.faint(header)),
    blocks,
    columns.map(({ align }) => align),
    width,
  );
  if (shared === null) return blocks.flatMap((rows, i) => [...labels[i], ...indented(table(columns, rows, width, paint), indent)]);
  return [...indented(shared.header, indent), ...shared.blocks.flatMap((lines, i) => [...labels[i], ...indented(lines, indent)])];
}

function columnsOf([before, after]: Sides, voice: Voice): Column[] {
  const { columns } = voice.words.comparison;
  return [
    { header: columns.figure, align: 'left' },
    { header: before.name, align: 'right' },
    { header: after.name, align: 'right' },
    { header: columns.difference, align: 'right' },
    { header: 'n', align: 'right' },
  ];
}

function rowOf({ kind, before, after, difference, better, n }: FigureLine, paint: Paint): string[] {
  const painted = better === null ? difference : better ? paint.better(difference) : paint.worse(difference);
  return [kind, before, after, painted, n];
}

function firmSections(model: Comparison, [before, after]: Sides, voice: Voice, paint: Paint, width: number): string[][] {
  const { comparison } = voice.words;
  if (model.firms === null) {
    // Two groups contain different enterprises, so entering and leaving mean nothing.
    return model.before.group !== null || model.after.group !== null ? [] : [wrap(comparison.firmsUnknown, width, '  ').map(paint.faint)];
  }
  const shown = movesShown(model);
  if (shown.length === 0) return [];
  const { columns } = comparison;
  const headers: Column[] = [
    { header: columns.enterprise, align: 'left', names: true },
    { header: columns.how, align: 'left' },
    { header: before.name, align: 'right' },
    { header: after.name, align: 'right' },
    { header: columns.share, align: 'right' },
  ];
  const parts = shown.map((moves) => {
    const { title, counts, lines, unmoved } = viewMoves(moves, voice);
    const rows = lines.map((line) => [line.enterprise, line.how, line.before, line.after, line.share]);
    const named = rows.length === 0 ? wrap(unmoved, width - 4) : table(headers, rows, width - 4, paint);
    return [...wrap(title, width), ...indented(wrap(counts, width - 2), '  '), ...indented(named, '    ')];
  });
  return [[paint.strong(comparison.firms)], ...parts];
}
