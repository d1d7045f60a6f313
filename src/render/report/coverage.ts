import type { CountedSum, ReportModel } from '../../report/model.js';
import { count, none } from '../figures.js';
import type { Column } from '../text/table.js';
import { groupName, type Voice } from '../voice.js';

/** Number of enterprises in each group, and of those that could be compared, as a table. `beforeN` is between a sum and its n. */
export function coverageTable(model: ReportModel, voice: Voice, beforeN: ' ' | '\n' = ' '): { columns: Column[]; rows: string[][] } {
  const { report } = voice.words;
  const { coverage } = report;
  const anyDuplicated = model.groups.some((group) => group.coverage.duplicated > 0);
  const headers = [
    coverage.enrolled,
    coverage.withBaseline,
    coverage.withFollowUp,
    coverage.paired,
    ...(anyDuplicated ? [coverage.duplicated] : []),
    coverage.workers,
    coverage.trained,
  ];
  const rows = model.groups.map((group) => {
    const { enrolled, withBaseline, withFollowUp, paired, duplicated, workers, trained } = group.coverage;
    const counts = [enrolled, withBaseline, withFollowUp, paired, ...(anyDuplicated ? [duplicated] : [])];
    return [
      groupName(group, model.by, voice),
      ...counts.map((value) => count(value, voice)),
      sumOf(workers, enrolled, beforeN, voice),
      sumOf(trained, enrolled, beforeN, voice),
    ];
  });
  const right = headers.map((header): Column => ({ header, align: 'right' }));
  return { columns: [{ header: report.group, align: 'left', names: true }, ...right], rows };
}

/** A sum, with its n unless it includes every enterprise of the group. */
function sumOf({ value, n }: CountedSum, enrolled: number, beforeN: string, voice: Voice): string {
  if (value === null) return none;
  const sum = count(value, voice);
  return n === enrolled ? sum : `${sum}${beforeN}(${voice.words.report.coverage.n(count(n, voice))})`;
}
