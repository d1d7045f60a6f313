import { findIndicator } from '../indicators/catalogue.js';
import type { FirmRow, FirmRows } from '../report/firm-model.js';
import { bareNumber, none, percent, unitText } from './figures.js';
import { beforeAfterText, outcomeText } from './firm-view.js';
import { markdownDocument, markdownTable } from './markdown-table.js';
import type { RenderOptions } from './options.js';
import { paintFor } from './paint.js';
import { type Column, table } from './table.js';
import { dimensionName, indicatorLabel, markdownVoice, terminalVoice, type Voice } from './voice.js';
import { wrap } from './wrap.js';

/** Every enterprise and indicator as a plain table for a terminal. */
export function firmRowsTable(model: FirmRows, { lang, width, color }: RenderOptions): string {
  const voice = terminalVoice(lang);
  const paint = paintFor(color);
  const notes = model.dataNotes.flatMap((note) => wrap(voice.words.report.dataNote(voice.safe(note)), width, '  ').map(paint.warn));
  const lines = table(columnsOf(model, voice), rowsOf(model, voice), width, paint);
  return `${[...wrap(voice.words.report.statement, width), ...notes, '', ...lines].join('\n')}\n`;
}

export function firmRowsMarkdown(model: FirmRows, { lang }: RenderOptions): string {
  const voice = markdownVoice(lang);
  const { report } = voice.words;
  return markdownDocument([
    [`${report.statement}.`],
    model.dataNotes.map((note) => `> **${report.dataNote(voice.safe(note))}**`),
    markdownTable(columnsOf(model, voice), rowsOf(model, voice)),
  ]);
}

function columnsOf(model: FirmRows, voice: Voice): Column[] {
  const { firm, report } = voice.words;
  const left = [firm.enterprise, ...model.dimensions.map((dimension) => dimensionName(dimension, voice)), firm.columns.indicator];
  const right = [firm.columns.beforeAfter, firm.columns.change, firm.columns.points];
  return [
    ...left.map((header): Column => ({ header, align: 'left', names: true })),
    ...right.map((header): Column => ({ header, align: 'right' })),
    { header: firm.unit, align: 'left' },
    { header: `${firm.columns.outcome} / ${report.reason}`, align: 'left' },
  ];
}

function rowsOf(model: FirmRows, voice: Voice): string[][] {
  return model.rows.map((row) => [
    row.enterpriseName === null ? voice.safe(row.enterpriseId) : `${voice.safe(row.enterpriseId)} ${voice.safe(row.enterpriseName)}`,
    ...row.dimensions.map((value) => (value === null ? voice.words.vocabulary.notStated : voice.safe(value))),
    indicatorLabel(row.indicator, voice),
    beforeAfter(row, voice),
    percent(row.relativeChange, voice, true),
    bareNumber(row.pointChange, { of: 'point_change', unit: 'points' }, voice),
    row.unit === null || row.unit === 'yes' ? '' : unitText({ ...row, unit: row.unit }, voice),
    outcomeOrReason(row, voice),
  ]);
}

function beforeAfter(row: FirmRow, voice: Voice): string {
  if (row.baseline === null && row.followUp === null) return none;
  return beforeAfterText(row, findIndicator(row.indicator)?.type ?? 'change', voice);
}

function outcomeOrReason({ outcome, reason }: FirmRow, voice: Voice): string {
  const { reasons } = voice.words.vocabulary;
  const parts = [...(outcome === null ? [] : [outcomeText(outcome, voice)]), ...(reason === null ? [] : [reasons[reason]])];
  return parts.join(', ');
}
