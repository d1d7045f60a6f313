import type { Rule } from './rule.js';
import { columnRules } from './structure/columns.js';
import { fileRules } from './structure/file.js';
import { rowRules } from './structure/rows.js';

/** SC1xx: the file, its header and its columns. */
export const structureRules: readonly Rule[] = [...fileRules, ...columnRules, ...rowRules];
