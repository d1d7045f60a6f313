import type { Rule } from './rule.js';

/** SC6xx: what the programme knows, and groups too small to report. */
export const programmeRules: readonly Rule[] = [];
