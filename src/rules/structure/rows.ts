import type { Rule } from '../rule.js';

const sound = 'enterprise_id,period,workers\nSYN-1,baseline,12\nSYN-1,follow-up,14\n';

/** Rows below the header that are not rows of data. */
export const rowRules: readonly Rule[] = [
  {
    code: 'SC108',
    severity: 'error',
    unused: 'row',
    found: 'while-reading',
    example: {
      bad: 'enterprise_id,period,enterprise_name,workers\nSYN-1,baseline,PT Melati, Tbk,12\n',
      good: 'enterprise_id,period,enterprise_name,workers\nSYN-1,baseline,"PT Melati, Tbk",12\n',
    },
  },
  {
    code: 'SC110',
    severity: 'note',
    unused: 'no-value',
    found: 'while-reading',
    example: { bad: 'enterprise_id,period,workers\nSYN-1,baseline,12\n\nSYN-1,follow-up,14\n', good: sound },
  },
  {
    code: 'SC112',
    severity: 'error',
    unused: 'file',
    found: 'while-reading',
    example: { bad: 'enterprise_id,period,workers\n', good: sound },
  },
  {
    code: 'SC127',
    severity: 'error',
    unused: 'row',
    found: 'while-reading',
    example: { bad: `${sound}Total,,26\n`, good: sound },
  },
  {
    code: 'SC128',
    severity: 'error',
    unused: 'row',
    found: 'while-reading',
    example: { bad: 'enterprise_id,period,workers\nSYN-1,baseline,12\nenterprise_id,period,workers\nSYN-1,follow-up,14\n', good: sound },
  },
  {
    code: 'SC129',
    severity: 'warning',
    unused: 'no-value',
    found: 'while-reading',
    example: { bad: `Data SCORE 2018\n\n${sound}`, good: sound },
  },
];
