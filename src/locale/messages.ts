import type { en } from './en/index.js';

/** Every text that people read, in one language. English defines the shape, so tsc reports texts missing in Indonesian. */
export type Messages = typeof en;
