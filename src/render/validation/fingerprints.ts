import { hash } from 'node:crypto';
import type { ListedFinding } from '../../rules/model.js';

/**
 * Makes of each finding in turn what stays the same about it when lines are inserted above it: code, enterprise, period and column,
 * and the file where no enterprise is known. Findings that have all of these in common are numbered in their order.
 */
export function fingerprinter(): (finding: ListedFinding) => string {
  const seen = new Map<string, number>();
  return ({ code, at, subject: { enterprise, period, field } = {} }) => {
    const owner = enterprise === undefined ? { file: at.file } : { enterprise };
    const same = JSON.stringify([code, owner, period ?? null, field ?? null]);
    const nth = (seen.get(same) ?? 0) + 1;
    seen.set(same, nth);
    return `${hash('sha256', same).slice(0, 16)}:${nth}`;
  };
}
