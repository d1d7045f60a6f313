import type { Dataset } from '../dataset/dataset.js';
import type { Finding, Subject } from '../finding.js';

/** Says of every finding which enterprise, period and field it is about, as far as the row could be read. */
export function withSubjects(findings: readonly Finding[], dataset: Dataset | null): Finding[] {
  const observations = dataset === null ? new Map<string, number>() : observationsAt(findings, dataset);
  return findings.map((finding) => {
    const { args, at, subject } = finding;
    const observation = at.record === undefined ? undefined : observations.get(keyOf(at.file, at.record));
    const row: Subject =
      dataset === null || observation === undefined
        ? {}
        : {
            enterprise: dataset.enterprises[dataset.enterprise[observation]],
            period: dataset.periods[dataset.period[observation]].id,
          };
    const said = Object.fromEntries(
      [
        ['enterprise', args.enterprise],
        ['period', args.period],
        ['field', args.field ?? args.header],
      ].flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
    );
    return { ...finding, subject: { ...row, ...said, ...subject } };
  });
}

function keyOf(file: string, record: number): string {
  return `${record} ${file}`;
}

/** The first observation of each row that has a finding. */
function observationsAt(findings: readonly Finding[], { origin, size }: Dataset): Map<string, number> {
  const wanted = new Set(findings.flatMap(({ at }) => (at.record === undefined ? [] : [keyOf(at.file, at.record)])));
  const found = new Map<string, number>();
  for (let i = 0; i < size && found.size < wanted.size; i++) {
    const key = keyOf(origin.files[origin.views[origin.view[i]].file].name, origin.record[i]);
    if (wanted.has(key) && !found.has(key)) found.set(key, i);
  }
  return found;
}
