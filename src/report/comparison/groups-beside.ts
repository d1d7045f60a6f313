import type { ReportGroup, ReportModel } from '../model.js';
import type { SideName } from './model.js';

interface NamedReport {
  readonly name: SideName;
  readonly report: ReportModel;
}

/**
 * The groups of two sides that are compared. A report whose only group contains every enterprise lists it once, as its own total. It
 * stays so beside the same single group, and no figure appears twice. Beside any other report it is compared both under its name and as
 * the total, so that Phase I is set against Phase I and the total against the total, and conditions, which accept either name, agree. A
 * chosen group is compared with the total of a side where none was chosen.
 */
export function groupsBeside(
  before: NamedReport,
  after: NamedReport,
  sameGroups: boolean,
): [readonly ReportGroup[], readonly ReportGroup[]] {
  const chosen = before.name.group !== null || after.name.group !== null;
  if (!sameGroups || chosen) return [everybodyOf(before), everybodyOf(after)];
  const [old, now] = [before.report.groups, after.report.groups];
  const bothAlone = old.length === 1 && now.length === 1 && JSON.stringify(old[0].key) === JSON.stringify(now[0].key);
  return bothAlone ? [old, now] : [namedAndTotal(old), namedAndTotal(now)];
}

/** The chosen group, otherwise the total: without a name, because the other side may have no such dimension. */
function everybodyOf({ name, report }: NamedReport): ReportGroup[] {
  return report.groups.filter(({ total }) => total).map((group) => (name.group === null ? { ...group, key: [] } : group));
}

function namedAndTotal(groups: readonly ReportGroup[]): readonly ReportGroup[] {
  const [group] = groups;
  if (groups.length !== 1 || group.key.length === 0) return groups;
  return [
    { ...group, total: false },
    { ...group, key: [] },
  ];
}
