import type { en } from './en/index.js';

/** Every word a person reads, in one language. English gives the shape; tsc finds a word that Indonesian lacks. */
export type Messages = typeof en;
