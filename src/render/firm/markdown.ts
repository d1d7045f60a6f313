import type { FirmCard } from '../../report/firm-model.js';
import { dataNoteText } from '../data-note.js';
import type { RenderOptions } from '../options.js';
import { markdownDocument, markdownTable } from '../text/markdown-table.js';
import type { Column } from '../text/table.js';
import { traceViews } from '../trace.js';
import { indicatorLabel, markdownVoice, type Voice } from '../voice.js';
import { dimensionsText, enterpriseText, peersText, periodRow, warnings } from './head.js';
import { missingText } from './missing.js';
import { hasFigure, legendOf, viewFirmIndicator } from './view.js';

const columns = ['label', 'measuredAs', 'beforeAfter', 'change', 'points', 'outcomeText', 'rank', 'peers', 'rounds'] as const;

/** The card of one enterprise as GitHub-flavoured Markdown. */
export function firmMarkdown(card: FirmCard, options: RenderOptions): string {
  const voice = markdownVoice(options.lang);
  const { firm, report } = voice.words;
  const views = card.indicators.filter(hasFigure).map((indicator) => viewFirmIndicator(indicator, voice));
  const missing = card.indicators.flatMap((indicator) => missingText(indicator, voice) ?? []);
  const headers = { ...firm.columns, label: firm.columns.indicator, measuredAs: firm.columns.basis, outcomeText: firm.columns.outcome };
  const header = columns.map(
    (column): Column => ({ header: headers[column], align: column === 'label' || column === 'measuredAs' ? 'left' : 'right' }),
  );
  const dimensions = dimensionsText(card, voice);
  return markdownDocument([
    [`# ${enterpriseText(card, voice)}`],
    dimensions === '' ? [] : [dimensions],
    [`${firm.title}. ${report.statement}.`],
    card.dataNotes.map((note) => `> **${dataNoteText(note, voice)}**`),
    card.periods.map(
      (period) =>
        `- ${periodRow(period, voice)
          .filter((part) => part !== '')
          .join(', ')}`,
    ),
    warnings(card, voice).map((warning) => `> **${warning}**`),
    [`${peersText(card, voice)}.`],
    views.length === 0
      ? []
      : markdownTable(
          header,
          views.map((view) => columns.map((column) => view[column])),
        ),
    views.length === 0 ? [] : [legendOf(views, voice)],
    ...(missing.length === 0 ? [] : [[`## ${firm.missing}`], missing.map((line) => `- ${line}`)]),
    ...trace(card, voice),
  ]);
}

function trace(card: FirmCard, voice: Voice): string[][] {
  const lines = card.indicators.flatMap((indicator) => {
    const views = traceViews(indicator, voice);
    const inner = views.flatMap(({ arithmetic, cells }) => [`  - ${arithmetic}`, ...cells.map((cell) => `    - ${cell}`)]);
    return views.length === 0 ? [] : [`- ${indicatorLabel(indicator.id, voice)}`, ...inner];
  });
  return lines.length === 0 ? [] : [[`## ${voice.words.firm.trace}`], lines];
}
