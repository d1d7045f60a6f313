import type { Rule } from './rule.js';

/** SC1xx: the file, its header and its columns. */
export const structureRules: readonly Rule[] = [
  { code: 'SC101', severity: 'warning', unused: 'nothing', found: 'while-reading', example: { bad: '', good: '' } },
  { code: 'SC102', severity: 'note', unused: 'nothing', found: 'while-reading', example: { bad: '', good: '' } },
  { code: 'SC104', severity: 'error', unused: 'file', found: 'while-reading', example: { bad: '', good: '' } },
  { code: 'SC105', severity: 'warning', unused: 'column', found: 'while-reading', example: { bad: '', good: '' } },
  { code: 'SC106', severity: 'warning', unused: 'column', found: 'while-reading', example: { bad: '', good: '' } },
  { code: 'SC107', severity: 'error', unused: 'file', found: 'while-reading', example: { bad: '', good: '' } },
  { code: 'SC108', severity: 'error', unused: 'row', found: 'while-reading', example: { bad: '', good: '' } },
  { code: 'SC109', severity: 'error', unused: 'file', found: 'while-reading', example: { bad: '', good: '' } },
  { code: 'SC110', severity: 'note', unused: 'nothing', found: 'while-reading', example: { bad: '', good: '' } },
  { code: 'SC111', severity: 'error', unused: 'file', found: 'while-reading', example: { bad: '', good: '' } },
  { code: 'SC112', severity: 'error', unused: 'file', found: 'while-reading', example: { bad: '', good: '' } },
  { code: 'SC113', severity: 'error', unused: 'file', found: 'while-reading', example: { bad: '', good: '' } },
  { code: 'SC114', severity: 'error', unused: 'file', found: 'while-reading', example: { bad: '', good: '' } },
  { code: 'SC115', severity: 'error', unused: 'file', found: 'while-reading', example: { bad: '', good: '' } },
  { code: 'SC117', severity: 'warning', unused: 'column', found: 'while-reading', example: { bad: '', good: '' } },
  { code: 'SC118', severity: 'warning', unused: 'column', found: 'while-reading', example: { bad: '', good: '' } },
  { code: 'SC119', severity: 'warning', unused: 'column', found: 'while-reading', example: { bad: '', good: '' } },
  { code: 'SC120', severity: 'error', unused: 'file', found: 'while-reading', example: { bad: '', good: '' } },
  { code: 'SC121', severity: 'warning', unused: 'nothing', found: 'while-reading', example: { bad: '', good: '' } },
  { code: 'SC122', severity: 'warning', unused: 'column', found: 'while-reading', example: { bad: '', good: '' } },
];
