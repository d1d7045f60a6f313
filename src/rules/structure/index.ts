import type { Rule } from '../rule.js';
import { columnRules } from './columns.js';
import { fileRules } from './file.js';
import { rowRules } from './rows.js';

/** SC1xx: the file, its header and its columns. */
export const structureRules: readonly Rule[] = [...fileRules, ...columnRules, ...rowRules];
