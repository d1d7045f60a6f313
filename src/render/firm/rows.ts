import { findIndicator } from '../../indicators/catalogue.js';
import type { FirmRow, FirmRows } from '../../report/firm-model.js';
import { batchesOf } from '../batches.js';
import { dataNoteText } from '../data-note.js';
import { bareNumber, none, percent, unitText } from '../figures.js';
import { listInPieces, listItemJson } from '../json.js';
import type { RenderOptions } from '../options.js';
import { markdownDocument, markdownRows, markdownTable } from '../text/markdown-table.js';
import { paintFor } from '../text/paint.js';
import { type Column, table } from '../text/table.js';
import { wrap } from '../text/wrap.js';
import { dimensionName, indicatorLabel, markdownVoice, terminalVoice, type Voice } from '../voice.js';
import { beforeAfterText, outcomeText } from './view.js';

export function firmRowsJson(model: FirmRows): Iterable<string | Uint8Array> {
  return listInPieces(model, 'rows', jsonPieces(model.rows));
}

function* jsonPieces(rows: FirmRows['rows']): Iterable<[string]> {
  for (const some of batchesOf(rows)) yield [listItemJson(...some)];
}

/** Every enterprise and indicator as a plain table for a terminal. */
export function* firmRowsTable(model: FirmRows, { lang, width, color }: RenderOptions): Iterable<string> {
  const voice = terminalVoice(lang);
  const paint = paintFor(color);
  const notes = model.dataNotes.flatMap((note) => wrap(dataNoteText(note, voice), width, '  ').map(paint.warn));
  yield linesText([...wrap(voice.words.report.statement, width), ...notes, '']);
  const lines = table(columnsOf(model, voice), model.rows.map(cellsOf(voice)), width, paint);
  for (const some of batchesOf(lines)) yield linesText(some);
}

export function* firmRowsMarkdown(model: FirmRows, { lang }: RenderOptions): Iterable<string> {
  const voice = markdownVoice(lang);
  const { report } = voice.words;
  const columns = columnsOf(model, voice);
  yield markdownDocument([
    [`${report.statement}.`],
    model.dataNotes.map((note) => `> **${dataNoteText(note, voice)}**`),
    markdownTable(columns, []),
  ]);
  for (const rows of batchesOf(model.rows)) yield linesText(markdownRows(rows.map(cellsOf(voice))));
}

function linesText(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
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

function cellsOf(voice: Voice): (row: FirmRow) => string[] {
  return (row) => [
    row.enterpriseName === null ? voice.safe(row.enterpriseId) : `${voice.safe(row.enterpriseId)} ${voice.safe(row.enterpriseName)}`,
    ...row.dimensions.map((value) => (value === null ? voice.words.vocabulary.notStated : voice.safe(value))),
    indicatorLabel(row.indicator, voice),
    beforeAfter(row, voice),
    percent(row.relativeChange, voice, true),
    bareNumber(row.pointChange, { of: 'point_change', unit: 'points' }, voice),
    row.unit === null || row.unit === 'yes' ? '' : unitText({ ...row, unit: row.unit }, voice),
    outcomeOrReason(row, voice),
  ];
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
