import type { ReportModel } from '../../report/model.js';
import { coverageTable } from '../report/coverage.js';
import type { Voice } from '../voice.js';
import type { Html } from './html.js';
import { tableOf } from './table.js';

export function coverage(report: ReportModel, voice: Voice): Html {
  const { columns, rows } = coverageTable(report, voice);
  return tableOf({
    caption: voice.words.report.coverage.title,
    columns: columns.map(({ header, align }) => ({ header: header.replace('\n', ' '), number: align === 'right' })),
    rows,
    wide: true,
  });
}
