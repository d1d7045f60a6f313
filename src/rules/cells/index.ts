import type { Rule } from '../rule.js';
import { numberRules } from './numbers.js';
import { wordRules } from './words.js';

/** SC2xx, and SC123 to SC125: rules about cells. */
export const cellRules: readonly Rule[] = [...numberRules, ...wordRules];
