import type { LedgerEntry, ReportModel } from '../../report/model.js';
import { groupName, indicatorLabel, type Voice } from '../voice.js';
import { type Cell, column, type WorkbookSheet } from './sheet.js';

/** One row per enterprise, indicator and reason for which it is left out, with the figures that do not include it. */
export function leftOutSheet(model: ReportModel, voice: Voice): WorkbookSheet {
  const { report, firm, workbook } = voice.words;
  return {
    name: workbook.sheets.leftOut,
    head: [],
    tables: [
      {
        columns: [
          column(report.group, 24),
          column('id', 14),
          column(firm.enterprise, 28),
          column(report.columns.indicator, 26),
          column(report.reason, 30),
          column(workbook.columns.leftOutOf, 50),
        ],
        rows: rowsOf(model, voice),
      },
    ],
  };
}

function rowsOf(model: ReportModel, voice: Voice): Cell[][] {
  const { vocabulary, report } = voice.words;
  const names = new Map(model.firms?.rows.map(({ enterpriseId, enterpriseName }) => [enterpriseId, enterpriseName]));
  return perEnterprise(model).map(({ entry, enterprise, figures }) => {
    const name = names.get(enterprise) ?? null;
    return [
      groupName({ key: entry.group, total: entry.total }, model.by, voice),
      voice.safe(enterprise),
      name === null ? null : voice.safe(name),
      indicatorLabel(entry.indicator, voice),
      vocabulary.reasons[entry.reason],
      figures.map((figure) => report.figures[figure]).join('; '),
    ];
  });
}

interface LeftOutRow {
  readonly entry: LedgerEntry;
  readonly enterprise: string;
  readonly figures: LedgerEntry['figure'][];
}

/** The ledger by enterprise. The total over several groups is omitted, since it only repeats them. */
function perEnterprise({ ledger = [], groups }: ReportModel): LeftOutRow[] {
  const rows = new Map<string, LeftOutRow>();
  for (const entry of ledger) {
    if (entry.total && groups.length > 1) continue;
    for (const enterprise of entry.enterprises) {
      const key = JSON.stringify([entry.group, entry.indicator, entry.reason, enterprise]);
      const known = rows.get(key);
      if (known === undefined) rows.set(key, { entry, enterprise, figures: [entry.figure] });
      else known.figures.push(entry.figure);
    }
  }
  return [...rows.values()];
}
