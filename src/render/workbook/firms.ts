import type { FirmFigures, FirmRow, FirmRows } from '../../report/firm-model.js';
import { unitText } from '../figures.js';
import { dimensionName, indicatorLabel, type Voice } from '../voice.js';
import { type Cell, column, formats, levelsApart, number, type SheetColumn, type WorkbookSheet } from './sheet.js';

/** One row per enterprise and indicator. */
export function firmsSheet(model: FirmRows, voice: Voice): WorkbookSheet {
  const { firm, workbook } = voice.words;
  return {
    name: workbook.sheets.firms,
    head: [],
    tables: [
      {
        columns: [
          column('id', 14),
          column(firm.enterprise, 28),
          ...model.dimensions.map((dimension) => column(dimensionName(dimension, voice), 16)),
          ...figureColumns(voice),
        ],
        rows: model.rows.map((row) => [
          voice.safe(row.enterpriseId),
          row.enterpriseName === null ? null : voice.safe(row.enterpriseName),
          ...row.dimensions.map((value) => (value === null ? null : voice.safe(value))),
          ...figureCells(row, voice),
        ]),
      },
    ],
  };
}

/** The columns for the figures of one enterprise on one indicator. */
export function figureColumns(voice: Voice): SheetColumn[] {
  const { firm, report, workbook } = voice.words;
  return [
    column(firm.columns.indicator, 24),
    column(firm.columns.basis, 36),
    column(firm.unit, 38),
    column(workbook.columns.before, 14),
    column(workbook.columns.after, 14),
    column(`${firm.columns.change} (%)`, 12),
    column(firm.columns.points, 10),
    column(firm.columns.outcome, 12),
    column(report.reason, 26),
  ];
}

export function figureCells(figures: FirmFigures & Pick<FirmRow, 'indicator'>, voice: Voice): Cell[] {
  const { vocabulary } = voice.words;
  const { indicator, basis, unit, baseline, followUp, relativeChange, pointChange, outcome, reason } = figures;
  const answer = (value: number | null): Cell => (value === null ? null : value === 1 ? vocabulary.yes : vocabulary.no);
  const [before, after] = unit === 'yes' ? [baseline, followUp].map(answer) : levelsApart(baseline, followUp, unit);
  return [
    indicatorLabel(indicator, voice),
    basis === null ? null : (vocabulary.bases[basis] ?? basis),
    unit === null || unit === 'yes' ? null : unitText({ ...figures, unit }, voice),
    before,
    after,
    number(relativeChange, formats.change),
    number(pointChange, formats.points),
    outcome === null ? null : vocabulary.outcomes[outcome],
    reason === null ? null : vocabulary.reasons[reason],
  ];
}
