import type { ReportModel } from '../../report/model.js';
import { citationText, methodEntries } from '../method.js';
import type { Voice } from '../voice.js';
import { column, type WorkbookSheet } from './sheet.js';

/** How every figure was computed, by which source, and a sentence to cite the report with. */
export function methodSheet(model: ReportModel, voice: Voice): WorkbookSheet {
  const { method, reported, report, workbook } = voice.words;
  const citation = citationText(model, voice);
  return {
    name: workbook.sheets.method,
    head: [],
    tables: [
      {
        columns: [column(report.figure, 24), column(method.title, 80, true), column(reported.source, 70, true)],
        rows: [
          ...methodEntries(model, voice).map(({ title, text, ways, source }) => [
            title,
            [...ways, text].join('; '),
            source === '' ? null : source,
          ]),
          ...(citation === '' ? [] : [[method.cite, citation, null]]),
        ],
      },
    ],
  };
}
