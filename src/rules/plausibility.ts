import type { Rule } from './rule.js';

/** SC5xx: values that can hardly be right. */
export const plausibilityRules: readonly Rule[] = [];
