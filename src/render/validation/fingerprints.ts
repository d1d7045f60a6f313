import { createHash } from 'node:crypto';
import type { ListedFinding } from '../../rules/model.js';

/**
 * What stays the same about each finding when lines are inserted above it: code, enterprise, period and column, and the
 * file where no enterprise is known. Findings that have all of these in common are numbered in their order.
 */
export function fingerprintsOf(findings: readonly ListedFinding[]): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ code, at, subject: { enterprise, period, field } = {} }) => {
    const owner = enterprise === undefined ? { file: at.file } : { enterprise };
    const same = JSON.stringify([code, owner, period ?? null, field ?? null]);
    const nth = (seen.get(same) ?? 0) + 1;
    seen.set(same, nth);
    return `${createHash('sha256').update(same).digest('hex').slice(0, 16)}:${nth}`;
  });
}
