import { numberRules } from './cells/numbers.js';
import { wordRules } from './cells/words.js';
import type { Rule } from './rule.js';

/** SC2xx, and SC123 to SC125: what stands in a cell. */
export const cellRules: readonly Rule[] = [...numberRules, ...wordRules];
