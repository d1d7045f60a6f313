import { nearest } from '../../dataset/nearest.js';
import { ExitCode, UserError } from '../../user-error.js';
import type { ReportGroup, ReportModel } from '../model.js';

/** The report of one group of a report, so that it can be compared with another. @throws UserError unknown-group */
export function reportOfGroup(report: ReportModel, name: string): ReportModel {
  const group = findGroup(report, name);
  return { ...report, groups: [{ ...group, total: true }] };
}

/**
 * The group of that name: its key, the values of several dimensions with a comma between them, with or without the name of
 * the dimension before a value ("I", "Phase I", "Bali, food"), or `total`, in any case.
 * @throws UserError unknown-group
 */
export function findGroup({ groups, by }: Pick<ReportModel, 'groups' | 'by'>, name: string): ReportGroup {
  const wanted = fold(name);
  const found = groups.find((group) => namesOf(group, by).includes(wanted));
  if (found !== undefined) return found;
  const known = [...new Set(groups.map((group) => (group.total ? 'total' : group.key.map((value) => value ?? '').join(', '))))];
  throw new UserError('unknown-group', { name, nearest: nearest(name, known), known: known.join('; ') }, ExitCode.usage);
}

function namesOf({ key, total }: ReportGroup, by: readonly string[]): string[] {
  const plain = key.map((value) => value ?? '').join(',');
  const named = key.map((value, i) => `${by[i]} ${value ?? ''}`).join(',');
  return [...(key.length === 0 ? [] : [fold(plain), fold(named)]), ...(total ? ['total'] : [])];
}

function fold(text: string): string {
  return text
    .split(/\s*[,·]\s*/)
    .map((part) => part.trim().replace(/\s+/g, ' '))
    .join(',')
    .toLowerCase();
}
