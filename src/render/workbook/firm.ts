import type { FirmCard, FirmIndicator } from '../../report/firm-model.js';
import { dataNoteText } from '../data-note.js';
import { dimensionsText, enterpriseText, peersText, warnings } from '../firm/head.js';
import { missingText } from '../firm/missing.js';
import type { Voice } from '../voice.js';
import { figureCells, figureColumns } from './firms.js';
import { type Cell, column, counted, formats, level, number, type SheetTable, type WorkbookSheet } from './sheet.js';

/** The card of one enterprise: its periods, its figures beside those of its peers, and what to collect next. */
export function firmSheet(card: FirmCard, voice: Voice): WorkbookSheet {
  const { firm, report, workbook } = voice.words;
  const missing = card.indicators.flatMap((indicator) => missingText(indicator, voice) ?? []);
  return {
    name: workbook.sheets.firm,
    head: [
      enterpriseText(card, voice),
      dimensionsText(card, voice),
      `${firm.title}. ${report.statement}.`,
      ...card.dataNotes.map((note) => dataNoteText(note, voice)),
      peersText(card, voice),
      ...warnings(card, voice),
    ].filter((line) => line !== ''),
    tables: [periods(card, voice), indicators(card, voice)],
    notes: [{ lines: [firm.peersLegend] }, ...(missing.length === 0 ? [] : [{ title: firm.missing, lines: missing }])],
  };
}

function periods(card: FirmCard, voice: Voice): SheetTable {
  const { firm, vocabulary, workbook } = voice.words;
  const { period, start, end, months, workers, role } = workbook.columns;
  return {
    title: firm.periods,
    columns: [period, start, end, months, workers, role].map((header) => column(header, 24)),
    rows: card.periods.map((one) => [
      voice.safe(vocabulary.period(one.period)),
      one.start,
      one.end,
      level(one.months, null),
      counted(one.workers),
      firm.roles[one.role],
    ]),
  };
}

function indicators(card: FirmCard, voice: Voice): SheetTable {
  const { firm } = voice.words;
  return {
    columns: [
      ...figureColumns(voice),
      column(firm.columns.rank, 10),
      column('n', 8),
      column(firm.columns.peers, 14),
      column('n', 8),
      column(firm.columns.check, 40),
    ],
    rows: card.indicators.map((indicator) => [
      ...figureCells({ ...indicator, indicator: indicator.id }, voice),
      ...peerCells(indicator, voice),
    ]),
  };
}

function peerCells({ type, unit, rank, peerMedian, flagged }: FirmIndicator, voice: Voice): Cell[] {
  const format = { change: formats.change, practice: formats.percent, amount: '' }[type];
  const value = peerMedian?.value ?? null;
  return [
    ...[counted(rank?.rank), counted(rank?.n)],
    ...[type === 'amount' ? level(value, unit) : number(value, format), counted(peerMedian?.n)],
    flagged ? voice.words.firm.caution : null,
  ];
}
