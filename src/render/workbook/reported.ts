import type { ReportedComparison } from '../../report/model.js';
import { reportedLines } from '../report/reported.js';
import type { Voice } from '../voice.js';
import { column, counted, formats, number, type WorkbookSheet } from './sheet.js';

/** Published figures beside computed ones of the same kind, with their sources and known traps. */
export function reportedSheet(comparisons: readonly ReportedComparison[], voice: Voice): WorkbookSheet {
  const { reported, report, workbook } = voice.words;
  const lines = reportedLines(comparisons, voice);
  return {
    name: workbook.sheets.reported,
    head: [],
    tables: [
      {
        columns: [
          column(reported.figure, 26, true),
          column(reported.published, 12),
          column(reported.computed, 12),
          column('n', 8),
          column('N', 8),
          column(report.columns.kind, 36),
          column(reported.asOf, 22),
          column(reported.source, 60),
          column(workbook.columns.trap, 60),
        ],
        rows: comparisons.map((one, i) => {
          const format = one.unit === 'percent' ? formats.percent : formats.count;
          const { name, kind, asOf, span, source, trap } = lines[i];
          return [
            name,
            number(one.value, format),
            number(one.computed, format),
            ...[one.n, one.N].map(counted),
            kind,
            [asOf, span].filter((part) => part !== '').join(', '),
            source,
            trap,
          ];
        }),
      },
    ],
  };
}
