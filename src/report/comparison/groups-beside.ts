import type { ReportGroup, ReportModel } from '../model.js';
import type { SideName } from './model.js';

interface NamedReport {
  readonly name: SideName;
  readonly report: ReportModel;
}

/**
 * The groups of two sides that are compared. A group that is everybody stands in a report once, as its own total. Beside the
 * same group alone it stays so, and no figure is said twice. Beside any other report it is compared both under its name and
 * as the total: whoever looks for Phase I finds Phase I against Phase I, whoever looks for everybody finds everybody, and
 * conditions, which know it by either name, say the same. A group that was chosen is compared with everybody of a side where none was.
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

/** The group that was chosen, else everybody: by no name, because the other side may have no such dimension. */
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
