import type { UnitId } from '../indicators/definition.js';
import { FINEST } from '../locale/index.js';

/**
 * Decimals for levels of one unit that are shown together: enough for three significant digits of the largest level and two of the
 * smallest, and for telling two levels apart; at least one for rates. Zeros at the end of all of them are dropped, so that a change can
 * be recomputed from the levels beside it.
 */
export function levelDecimals(levels: readonly (number | null)[], unit: UnitId | null): number {
  const sizes = levels.flatMap((level) => (level === null ? [] : [Math.abs(level)]));
  const isRate = unit === 'percent';
  if (!isRate && sizes.every(Number.isInteger)) return 0;
  const others = sizes.filter((size) => size > 0);
  if (others.length === 0) return isRate ? 1 : 0;
  const [largest, smallest] = [Math.max(...others), Math.min(...others)];
  const base = Math.max(isRate ? 1 : 0, decimalsFor(largest, 3));
  return withoutZeros(apart(levels, Math.max(base, Math.min(FINEST, decimalsFor(smallest, 2)))), sizes);
}

function decimalsFor(size: number, significant: number): number {
  const exponent = Number(size.toExponential(significant - 1).split('e')[1]);
  return Math.min(100, Math.max(0, significant - 1 - exponent));
}

/** At least `least` decimals, and enough to tell a pair apart, unless its change is written as zero. */
function apart([before, after]: readonly (number | null)[], least: number): number {
  const known = typeof before === 'number' && typeof after === 'number';
  if (!known || Number((((after - before) / before) * 100).toFixed(FINEST)) === 0) return least;
  let decimals = least;
  while (decimals < 15 && before.toFixed(decimals) === after.toFixed(decimals)) decimals++;
  return decimals;
}

function withoutZeros(decimals: number, sizes: readonly number[]): number {
  let kept = decimals;
  while (kept > 1 && sizes.every((size) => size.toFixed(kept).endsWith('0'))) kept--;
  return kept;
}
