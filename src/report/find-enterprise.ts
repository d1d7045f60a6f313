import type { Dataset } from '../dataset/dataset.js';
import { nameOf } from '../dataset/enterprise.js';
import { nearest } from '../dataset/header/nearest.js';
import { ExitCode, UserError } from '../user-error.js';

/**
 * Finds an enterprise by its id, or ignoring case by its id or name.
 * @throws UserError unknown-enterprise with the nearest id or name, ambiguous-enterprise when several have the name
 */
export function findEnterprise(dataset: Dataset, idOrName: string): number {
  const exact = dataset.enterprises.indexOf(idOrName);
  if (exact >= 0) return exact;
  const wanted = fold(idOrName);
  const names = dataset.enterprises.map((_, e) => nameOf(dataset, e) ?? '');
  const found = dataset.enterprises.flatMap((id, e) => (fold(id) === wanted || fold(names[e]) === wanted ? [e] : []));
  if (found.length === 1) return found[0];
  if (found.length > 1) {
    const ids = found.map((e) => dataset.enterprises[e]).join(', ');
    throw new UserError('ambiguous-enterprise', { name: idOrName, ids }, ExitCode.usage);
  }
  const candidates = [...dataset.enterprises, ...names.filter((name) => name !== '')];
  const folded = candidates.map(fold);
  const suggestion = candidates[folded.indexOf(nearest(wanted, folded))];
  throw new UserError('unknown-enterprise', { id: idOrName, nearest: suggestion ?? '' }, ExitCode.usage);
}

function fold(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}
