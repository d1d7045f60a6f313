import { compareNatural } from '../../natural-order.js';
import type { FirmRow, FirmRows } from '../firm-model.js';
import type { IndicatorResult, ReportModel } from '../model.js';
import type { FirmMove, FirmMoves } from './model.js';

/** How many of the enterprises that moved a figure are named. */
const MOVED = 10;

interface KnownSide {
  readonly report: ReportModel;
  readonly firms: FirmRows;
}

/** The contribution of each enterprise to the difference of the overall mean change, or share of an answer. */
export function firmMoves(before: KnownSide, after: KnownSide): FirmMoves[] {
  const results = after.report.groups.at(-1)?.indicators ?? [];
  return results.flatMap((result) => {
    const [old, now] = [before, after].map((side) => valuesOf(side, result.id));
    return old.size === 0 && now.size === 0 ? [] : [movesOf(result, old, now)];
  });
}

/**
 * With m the old mean and n enterprises now, the mean changes by (now − old) / n for each enterprise on both sides, (now − m) / n for each
 * that entered and (m − old) / n for each that left. Without old enterprises there is no mean to move.
 */
function movesOf({ id, type, headline }: IndicatorResult, old: ReadonlyMap<string, number>, now: ReadonlyMap<string, number>): FirmMoves {
  const [oldMean, newMean] = [meanOf(old), meanOf(now)];
  const moves: FirmMove[] = [];
  for (const enterprise of new Set([...old.keys(), ...now.keys()])) {
    const [from, to] = [old.get(enterprise) ?? null, now.get(enterprise) ?? null];
    if (from === to) continue;
    const how = from === null ? 'entered' : to === null ? 'left' : 'changed';
    const contribution = oldMean === null || now.size === 0 ? 0 : ((to ?? oldMean) - (from ?? oldMean)) / now.size;
    moves.push({ enterprise, how, before: from, after: to, contribution });
  }
  const named = (how: FirmMove['how']) =>
    moves
      .filter((move) => move.how === how)
      .map(({ enterprise }) => enterprise)
      .sort(compareNatural);
  moves.sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution) || compareNatural(a.enterprise, b.enterprise));
  return {
    indicator: id,
    kind: type === 'change' ? 'mean' : headline,
    difference: oldMean === null || newMean === null ? null : newMean - oldMean,
    entered: named('entered'),
    left: named('left'),
    changed: named('changed').length,
    moved: moves.filter(({ contribution }) => contribution !== 0).slice(0, MOVED),
  };
}

/** By id, the change of every enterprise in the mean, or its answer as 0 or 100. */
function valuesOf({ report, firms }: KnownSide, id: string): Map<string, number> {
  const result = report.groups.at(-1)?.indicators.find((one) => one.id === id);
  const excluded = new Set(report.outliers === 'excluded' ? result?.flagged : []);
  const values = new Map<string, number>();
  for (const row of firms.rows) {
    if (row.indicator !== id || excluded.has(row.enterpriseId)) continue;
    const value = result?.type === 'change' ? row.relativeChange : answerOf(row);
    if (value !== null) values.set(row.enterpriseId, value);
  }
  return values;
}

function answerOf({ followUp, reason }: FirmRow): number | null {
  if (followUp === null || reason !== null) return null;
  return followUp > 0 ? 100 : 0;
}

function meanOf(values: ReadonlyMap<string, number>): number | null {
  if (values.size === 0) return null;
  return [...values.values()].sort((a, b) => a - b).reduce((sum, value) => sum + value, 0) / values.size;
}
