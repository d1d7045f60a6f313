import type { Mark } from './swarm.js';

/**
 * Blue for better and burnt orange for worse (after Okabe and Ito), which eyes of every kind tell apart; the values are in
 * the styles of the page, for light and dark. A sign, a side or a word says the same wherever a colour does.
 */
export const colours = {
  improved: 'var(--better)',
  worse: 'var(--worse)',
  unchanged: 'var(--same)',
  good: 'var(--good)',
  ink: 'var(--ink)',
  muted: 'var(--muted)',
  line: 'var(--line)',
  paper: 'var(--paper)',
} as const;

export function colourOf({ outcome }: Pick<Mark, 'outcome'>): string {
  return outcome === null ? colours.muted : colours[outcome];
}
