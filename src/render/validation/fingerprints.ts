import { hash } from 'node:crypto';
import type { ListedFinding } from '../../rules/model.js';

/**
 * Returns a function that gives each finding in turn an id that stays the same when lines are inserted above it: from its code,
 * enterprise (or file if no enterprise is known), period and column. Findings with all of these in common are numbered in order.
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
