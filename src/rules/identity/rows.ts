import type { Dataset } from '../../dataset/dataset.js';

/** Orders rows so that a contradiction is reported where it first shows: in the second row read. */
export function secondFirst(observations: readonly number[]): number[] {
  const [first, second, ...rest] = [...observations].sort((a, b) => a - b);
  return [second, first, ...rest];
}

/** The row of an enterprise that was read first. */
export function firstRow({ offsets, order }: Dataset, enterprise: number): number {
  let first = order[offsets[enterprise]];
  for (let i = offsets[enterprise] + 1; i < offsets[enterprise + 1]; i++) if (order[i] < first) first = order[i];
  return first;
}
