import { sum as compensatedSum } from '../../stats/sum.js';
import type { SqlDialect } from './dialect.js';
import type { Row } from './session.js';

/** Count, sum, minimum and maximum of numbers. */
export interface Moments {
  readonly n: number;
  readonly sum: number;
  readonly min: number;
  readonly max: number;
}

/** Columns that `readMoments` reads. */
export function momentsSql(dialect: SqlDialect, x: string, name: string): string[] {
  return [`COUNT(${x}) AS "${name}_n"`, `${dialect.sum(x)} AS "${name}_sum"`, `MIN(${x}) AS "${name}_min"`, `MAX(${x}) AS "${name}_max"`];
}

export function readMoments(row: Row, name: string): Moments {
  const number = (column: string) => Number(row[`${name}_${column}`] ?? 0);
  return { n: number('n'), sum: number('sum'), min: number('min'), max: number('max') };
}

/** Moments of several lots of numbers together. Sums are sorted first, since engines give the lots in any order. */
export function together(lots: readonly Moments[]): Moments {
  const filled = lots.filter(({ n }) => n > 0);
  return {
    n: filled.reduce((total, { n }) => total + n, 0),
    sum: compensatedSum(filled.map(({ sum }) => sum).sort((a, b) => a - b)),
    min: Math.min(...filled.map(({ min }) => min)),
    max: Math.max(...filled.map(({ max }) => max)),
  };
}

export function mean({ sum, n }: Moments): number {
  return sum / n;
}
