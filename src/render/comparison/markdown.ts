import type { Comparison } from '../../report/comparison/model.js';
import { dataNoteText } from '../data-note.js';
import type { RenderOptions } from '../options.js';
import { markdownDocument, markdownTable } from '../text/markdown-table.js';
import type { Column } from '../text/table.js';
import { markdownVoice } from '../voice.js';
import { movesShown, settingsText, viewGroup, viewMoves, viewSides } from './view.js';

/** The comparison as GitHub-flavoured Markdown. */
export function comparisonMarkdown(model: Comparison, { lang }: RenderOptions): string {
  const voice = markdownVoice(lang);
  const { comparison } = voice.words;
  const { columns } = comparison;
  const sides = viewSides(model, voice);
  const [before, after] = sides.map(({ name }) => name);
  const column = (header: string, i: number): Column => ({ header, align: i < 2 ? 'left' : 'right' });
  const figures = [columns.indicator, columns.figure, before, after, columns.difference, 'n'].map(column);
  const firms = [columns.enterprise, columns.how, before, after, columns.share].map(column);
  const settings = settingsText(model, voice);
  const groups = model.groups.flatMap((group) => {
    const { title, oneSided, indicators, same } = viewGroup(group, model, voice);
    const rows = indicators.flatMap(({ label, lines }) =>
      lines.map((line) => [label, line.kind, line.before, line.after, line.difference, line.n]),
    );
    const rest = same === 0 ? [] : [`${comparison.same(same)}.`];
    if (oneSided) return [[`## ${title}`]];
    return [[`## ${title}`], ...(rows.length === 0 ? [[comparison.allSame]] : [markdownTable(figures, rows), rest])];
  });
  const moves = movesShown(model).flatMap((one) => {
    const { title, counts, lines, unmoved } = viewMoves(one, voice);
    const rows = lines.map((line) => [line.enterprise, line.how, line.before, line.after, line.share]);
    return [[`### ${title}`], [`${counts}.`], rows.length === 0 ? [unmoved] : markdownTable(firms, rows)];
  });
  return markdownDocument([
    [`# ${comparison.title}`],
    sides.map(({ text }) => `- ${text}`),
    model.dataNotes.map((note) => `> **${dataNoteText(note, voice)}**`),
    settings === '' ? [] : [`> ${settings}`],
    ...groups,
    ...(moves.length === 0 ? [] : [[`## ${comparison.firms}`], ...moves]),
  ]);
}
