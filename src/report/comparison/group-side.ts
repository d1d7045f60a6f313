import { nearest } from '../../dataset/header/nearest.js';
import { ExitCode, UserError } from '../../user-error.js';
import type { ReportGroup, ReportModel } from '../model.js';

/** Returns the name of a group as printed in the language of the run. */
export type PrintedName = (group: ReportGroup, by: readonly string[]) => string;

/** The report of one group of a report, so that it can be compared with another. @throws UserError unknown-group */
export function reportOfGroup(report: ReportModel, name: string, printed?: PrintedName): ReportModel {
  const group = findGroup(report, name, printed);
  return { ...report, groups: [{ ...group, total: true }] };
}

/**
 * Finds a group by name, ignoring case: its key with commas between the values, with or without the name of the dimension before a
 * value ("I", "Phase I", "Bali, food"), or `total`, or its printed name.
 * @throws UserError unknown-group
 */
export function findGroup({ groups, by }: Pick<ReportModel, 'groups' | 'by'>, name: string, printed?: PrintedName): ReportGroup {
  const wanted = fold(name);
  const printedOf = (group: ReportGroup) => printed?.(group, by) ?? '';
  const found =
    groups.find((group) => namesOf(group, by).includes(wanted)) ??
    groups.find((group) => wanted !== '' && fold(printedOf(group)) === wanted);
  if (found !== undefined) return found;
  const known = groups.map((group) => ({ plain: plainName(group), printed: printedOf(group) }));
  const names = known.flatMap(({ plain, printed: other }) => [plain, ...(other === '' ? [] : [other])]);
  const listed = known.map(({ plain, printed: other }) => (other === '' || fold(other) === fold(plain) ? plain : `${plain} (${other})`));
  throw new UserError('unknown-group', { name, nearest: nearest(name, names), known: [...new Set(listed)].join('; ') }, ExitCode.usage);
}

function plainName({ key, total }: ReportGroup): string {
  return total ? 'total' : key.map((value) => value ?? '').join(', ');
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
