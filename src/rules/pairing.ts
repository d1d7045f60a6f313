import type { Rule } from './rule.js';

/** SC4xx: baseline against follow-up. */
export const pairingRules: readonly Rule[] = [];
