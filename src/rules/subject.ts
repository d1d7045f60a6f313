import type { Dataset } from '../dataset/dataset.js';
import type { Finding, Subject } from '../finding.js';

/** Returns a function that finds the enterprise, period and field of a finding, as far as the row could be read. */
export function subjectsOf(findings: readonly Finding[], dataset: Dataset | null): (finding: Finding) => Subject {
  const rows = dataset === null ? () => null : rowsOf(findings, dataset);
  return (finding) => {
    if (isComplete(finding.subject)) return finding.subject as Subject;
    const { enterprise, period, field = finding.args.header } = finding.args;
    return { ...rows(finding), ...said('enterprise', enterprise), ...said('period', period), ...said('field', field), ...finding.subject };
  };
}

/** Whether the subject needs no look-up: findings about an observation have all three parts. */
function isComplete(subject: Subject | undefined): boolean {
  return subject !== undefined && 'enterprise' in subject && 'period' in subject && 'field' in subject;
}

function said(name: keyof Subject, value: string | number | undefined): Subject | null {
  return value === undefined ? null : { [name]: String(value) };
}

/** Looks up the first observation of the row of a finding. */
function rowsOf(findings: readonly Finding[], dataset: Dataset): (finding: Finding) => Subject | null {
  const observations = observationsAt(findings, dataset);
  return ({ at }) => {
    const observation = at.record === undefined ? undefined : observations.get(at.file)?.get(at.record);
    if (observation === undefined || observation < 0) return null;
    return {
      enterprise: dataset.ids.at(dataset.enterprise[observation]),
      period: dataset.periods[dataset.period[observation]].id,
    };
  };
}

/** By file and record, the first observation of each row that has a finding; −1 for a row without one. */
function observationsAt(findings: readonly Finding[], { origin, size }: Dataset): Map<string, Map<number, number>> {
  const { files, views, view, record } = origin;
  const found = new Map(files.map(({ name }) => [name, new Map<number, number>()]));
  let missing = 0;
  for (const { at, subject } of findings) {
    const rows = found.get(at.file);
    if (isComplete(subject) || at.record === undefined || rows === undefined || rows.has(at.record)) continue;
    rows.set(at.record, -1);
    missing++;
  }
  const rowsOfView = views.map(({ file }) => found.get(files[file].name) as Map<number, number>);
  for (let i = 0; i < size && missing > 0; i++) {
    const rows = rowsOfView[view[i]];
    if (rows.get(record[i]) !== -1) continue;
    rows.set(record[i], i);
    missing--;
  }
  return found;
}
