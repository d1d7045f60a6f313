import type { CountedSum, IndicatorResult, ReportModel, Statistic } from '../../report/model.js';
import { dataNoteText } from '../data-note.js';
import { confidenceText } from '../figures.js';
import { caveatLines } from '../report/caveats.js';
import { methodText } from '../report/head.js';
import { headlineOf, headlineOutcome } from '../report/indicator-view.js';
import { nowhereText } from '../report/left-out.js';
import { groupName, indicatorLabel, type Voice } from '../voice.js';
import { type Cell, column, counted, formats, number, type SheetNotes, type SheetTable, type WorkbookSheet } from './sheet.js';

/** The first sheet: title, numbers of enterprises, the headline of every indicator, and caveats. */
export function summarySheet(model: ReportModel, voice: Voice): WorkbookSheet {
  const { report, workbook } = voice.words;
  return {
    name: workbook.sheets.summary,
    head: [
      report.title,
      report.statement,
      ...model.dataNotes.map((note) => dataNoteText(note, voice)),
      `${methodText(model, voice)} · ${report.columns.interval(confidenceText(model.confidence, voice))}`,
    ],
    tables: [coverage(model, voice), headlines(model, voice)],
    notes: notes(model, voice),
  };
}

function coverage(model: ReportModel, voice: Voice): SheetTable {
  const { report } = voice.words;
  const words = report.coverage;
  const heads = [words.enrolled, words.withBaseline, words.withFollowUp, words.paired, words.duplicated];
  const sums = [words.workers, 'n', words.trained, 'n'];
  const pair = ({ value, n }: CountedSum) => [counted(value), counted(n)];
  return {
    title: words.title,
    columns: [column(report.group, 28), ...[...heads, ...sums].map((header) => column(header, 12))],
    rows: model.groups.map((group) => {
      const { enrolled, withBaseline, withFollowUp, paired, duplicated, workers, trained } = group.coverage;
      const counts = [enrolled, withBaseline, withFollowUp, paired, duplicated].map(counted);
      return [groupName(group, model.by, voice), ...counts, ...pair(workers), ...pair(trained)];
    }),
  };
}

function headlines(model: ReportModel, voice: Voice): SheetTable {
  const { report, workbook } = voice.words;
  const { columns } = workbook;
  return {
    title: workbook.headlines,
    columns: [
      column(report.group, 28),
      column(report.columns.indicator, 26),
      column(report.columns.headline, 14),
      column(report.columns.kind, 26),
      column(columns.outcome, 12),
      column(columns.low, 14),
      column(columns.high, 14),
      ...['n', 'N', 'k'].map((header) => column(header, 10)),
    ],
    rows: model.groups.flatMap((group) =>
      group.indicators.filter(({ n }) => n > 0).map((result) => [groupName(group, model.by, voice), ...headlineCells(result, voice)]),
    ),
  };
}

function headlineCells(result: IndicatorResult, voice: Voice): Cell[] {
  const { kinds, outcomes } = voice.words.vocabulary;
  const headline = headlineOf(result);
  if (headline === undefined) return [indicatorLabel(result.id, voice)];
  const { value, interval, n, N, k } = headline;
  const outcome = headlineOutcome(headline, result.better);
  const format = formatOf(headline);
  return [
    indicatorLabel(result.id, voice),
    number(value, format),
    kinds[result.headline],
    outcome === null ? null : outcomes[outcome],
    number(interval?.low, format),
    number(interval?.high, format),
    ...[n, N, k].map(counted),
  ];
}

/** The display format of a statistic. */
export function formatOf({ unit, of }: Pick<Statistic, 'unit' | 'of'>): string {
  if (unit === 'currency') return formats.money;
  if (unit === 'points') return formats.points;
  return of === 'relative_change' ? formats.change : formats.percent;
}

/** The unit of a statistic; null for per cent, which the format shows. */
export function unitName({ unit, currency }: Pick<Statistic, 'unit' | 'currency'>, voice: Voice): Cell {
  if (unit === 'currency') return voice.safe(currency ?? '');
  return unit === 'percent' ? null : voice.words.units.name(unit, { currency: null, outputUnit: null });
}

function notes(model: ReportModel, voice: Voice): SheetNotes[] {
  const caveats = caveatLines(model, voice).flatMap(({ sentence, cases }) => [sentence, ...cases.map((one) => `    ${one}`)]);
  const nowhere = nowhereText(model, voice);
  return [
    ...(caveats.length === 0 ? [] : [{ title: voice.words.report.caveats, lines: caveats }]),
    ...(nowhere === '' ? [] : [{ lines: [nowhere] }]),
  ];
}
