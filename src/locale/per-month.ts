import type { Args } from './message.js';

/** Whether a jump shows only per month: over periods of different length, the totals have a different ratio. */
export function isPerMonth({ before, after, times, direction }: Args): boolean {
  const ratio = direction === 'up' ? Number(after) / Number(before) : Number(before) / Number(after);
  return Math.abs(ratio / Number(times) - 1) > 0.01;
}
