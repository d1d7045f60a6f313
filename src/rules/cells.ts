import type { Rule } from './rule.js';

/** SC2xx, and SC123 to SC125: what stands in a cell. */
export const cellRules: readonly Rule[] = [
  { code: 'SC123', severity: 'error', unused: 'cell', found: 'while-reading', example: { bad: '', good: '' } },
  { code: 'SC124', severity: 'warning', unused: 'nothing', found: 'while-reading', example: { bad: '', good: '' } },
  { code: 'SC125', severity: 'warning', unused: 'nothing', found: 'while-reading', example: { bad: '', good: '' } },
  { code: 'SC201', severity: 'error', unused: 'cell', found: 'while-reading', example: { bad: '', good: '' } },
  { code: 'SC202', severity: 'error', unused: 'cell', found: 'while-reading', example: { bad: '', good: '' } },
  { code: 'SC203', severity: 'error', unused: 'cell', found: 'while-reading', example: { bad: '', good: '' } },
  { code: 'SC204', severity: 'error', unused: 'row', found: 'while-reading', example: { bad: '', good: '' } },
  { code: 'SC205', severity: 'error', unused: 'cell', found: 'while-reading', example: { bad: '', good: '' } },
  { code: 'SC206', severity: 'error', unused: 'cell', found: 'while-reading', example: { bad: '', good: '' } },
  { code: 'SC207', severity: 'error', unused: 'cell', found: 'while-reading', example: { bad: '', good: '' } },
  { code: 'SC208', severity: 'error', unused: 'cell', found: 'while-reading', example: { bad: '', good: '' } },
  { code: 'SC209', severity: 'error', unused: 'cell', found: 'while-reading', example: { bad: '', good: '' } },
  { code: 'SC210', severity: 'warning', unused: 'nothing', found: 'while-reading', example: { bad: '', good: '' } },
  { code: 'SC211', severity: 'error', unused: 'cell', found: 'while-reading', example: { bad: '', good: '' } },
  { code: 'SC212', severity: 'error', unused: 'cell', found: 'while-reading', example: { bad: '', good: '' } },
  { code: 'SC213', severity: 'error', unused: 'cell', found: 'while-reading', example: { bad: '', good: '' } },
  { code: 'SC214', severity: 'note', unused: 'nothing', found: 'while-reading', example: { bad: '', good: '' } },
];
