import type { Mark } from './swarm.js';

/**
 * Blue for better and burnt orange for worse (after Okabe and Ito), which colour-blind readers can tell apart, too; the values are
 * in the styles of the page, for light and dark. Colour is never the only cue: a sign, a side or a word repeats it.
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
