import { findIndicator } from '../../indicators/catalogue.js';
import type { FirmRow, FirmRows } from '../../report/firm-model.js';
import { batchesOf } from '../batches.js';
import { dataNoteText } from '../data-note.js';
import { bareNumber, none, percent, unitText } from '../figures.js';
import { listInPieces, listItemJson } from '../json.js';
import type { RenderOptions } from '../options.js';
import { markdownDocument, markdownRows, markdownTable } from '../text/markdown-table.js';
import type { Column } from '../text/table.js';
import { dimensionName, indicatorLabel, markdownVoice, type Voice } from '../voice.js';
import { beforeAfterText, outcomeText } from './view.js';

export function firmRowsJson(model: FirmRows): Iterable<string | Uint8Array> {
  return listInPieces(model, 'rows', jsonPieces(model.rows));
}

function* jsonPieces(rows: FirmRows['rows']): Iterable<[string]> {
  for (const some of batchesOf(rows)) yield [listItemJson(...some)];
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
  return (row) => {
    const cells = rowCells(row, voice);
    return [
      enterpriseOf(row, voice),
      ...row.dimensions.map((value) => (value === null ? voice.words.vocabulary.notStated : voice.safe(value))),
      cells.indicator,
      cells.beforeAfter,
      cells.change,
      cells.points,
      cells.unit,
      cells.outcome,
    ];
  };
}

/** "BALI-001 Toko Kayu Ukir". */
export function enterpriseOf({ enterpriseId, enterpriseName }: FirmRow, { safe }: Voice): string {
  return enterpriseName === null ? safe(enterpriseId) : `${safe(enterpriseId)} ${safe(enterpriseName)}`;
}

export interface RowCells {
  readonly indicator: string;
  readonly beforeAfter: string;
  readonly change: string;
  readonly points: string;
  /** Empty for an answer and where there is no figure. */
  readonly unit: string;
  /** The outcome, or why there is no change; empty for an amount. */
  readonly outcome: string;
}

/** The figures of one enterprise for one indicator, in words and written numbers. */
export function rowCells(row: FirmRow, voice: Voice): RowCells {
  return {
    indicator: indicatorLabel(row.indicator, voice),
    beforeAfter: beforeAfter(row, voice),
    change: percent(row.relativeChange, voice, true),
    points: bareNumber(row.pointChange, { of: 'point_change', unit: 'points' }, voice),
    unit: row.unit === null || row.unit === 'yes' ? '' : unitText({ ...row, unit: row.unit }, voice),
    outcome: outcomeOrReason(row, voice),
  };
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
