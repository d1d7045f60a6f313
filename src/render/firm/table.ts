import type { FirmCard } from '../../report/firm-model.js';
import { dataNoteText } from '../data-note.js';
import type { RenderOptions } from '../options.js';
import { grid } from '../text/grid.js';
import { type Paint, paintFor } from '../text/paint.js';
import { flow, indented, wrap } from '../text/wrap.js';
import { traceViews } from '../trace.js';
import { indicatorLabel, terminalVoice, type Voice } from '../voice.js';
import { dimensionsText, enterpriseText, peersText, periodRow, warnings } from './head.js';
import { firmIndicatorLines } from './indicators.js';
import { missingText } from './missing.js';
import { hasFigure, viewFirmIndicator } from './view.js';

/** The card of one enterprise for a terminal; an ordinary enterprise fits on one screen. */
export function firmTable(card: FirmCard, { lang, width, color }: RenderOptions): string {
  const voice = terminalVoice(lang);
  const paint = paintFor(color);
  const views = card.indicators.filter(hasFigure).map((indicator) => viewFirmIndicator(indicator, voice));
  const sections = [
    headSection(card, voice, paint, width),
    periodSection(card, voice, paint, width),
    views.length === 0 ? [] : firmIndicatorLines(views, voice, paint, width),
    missingSection(card, voice, paint, width),
    traceSection(card, voice, paint, width),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function headSection(card: FirmCard, voice: Voice, paint: Paint, width: number): string[] {
  const { firm, report } = voice.words;
  const dimensions = dimensionsText(card, voice);
  return [
    ...wrap(enterpriseText(card, voice), width).map(paint.strong),
    ...(dimensions === '' ? [] : wrap(dimensions, width, '  ')),
    ...wrap(`${firm.title}. ${report.statement}.`, width, '  ').map(paint.faint),
    ...card.dataNotes.flatMap((note) => wrap(dataNoteText(note, voice), width, '  ').map(paint.warn)),
  ];
}

function periodSection(card: FirmCard, voice: Voice, paint: Paint, width: number): string[] {
  const rows = card.periods.map((period) => periodRow(period, voice));
  const kept = rows[0]?.map((_, column) => rows.some((row) => row[column] !== '')) ?? [];
  const shown = rows.map((row) => row.filter((_, column) => kept[column]));
  const lines = grid(
    shown,
    shown[0]?.map(() => 'left'),
    width,
  );
  const fitting = lines ?? shown.flatMap((row) => flow(row, width, '  '));
  return [
    ...fitting,
    ...warnings(card, voice).flatMap((warning) => wrap(`! ${warning}`, width, '  ').map(paint.warn)),
    ...wrap(peersText(card, voice), width, '  '),
  ];
}

function missingSection(card: FirmCard, voice: Voice, paint: Paint, width: number): string[] {
  const lines = card.indicators.flatMap((indicator) => missingText(indicator, voice) ?? []);
  return lines.length === 0
    ? []
    : [...wrap(voice.words.firm.missing, width).map(paint.strong), ...lines.flatMap((line) => wrap(`- ${line}`, width, '  '))];
}

function traceSection(card: FirmCard, voice: Voice, paint: Paint, width: number): string[] {
  const lines = card.indicators.flatMap((indicator) => {
    const views = traceViews(indicator, voice);
    if (views.length === 0) return [];
    return [
      indicatorLabel(indicator.id, voice),
      ...views.flatMap(({ arithmetic, cells }) => [
        ...indented(wrap(arithmetic, width - 2, '  '), '  '),
        ...cells.flatMap((cell) => indented(wrap(cell, width - 6, '  '), '      ').map(paint.faint)),
      ]),
    ];
  });
  return lines.length === 0 ? [] : [paint.strong(voice.words.firm.trace), ...lines];
}
