import type { Facts, Rule } from '../rule.js';

const sound = 'enterprise_id,period,workers\nSYN-1,baseline,12\nSYN-1,follow-up,14\n';

/** Rules about bytes, lines and quotes. */
export const fileRules: readonly Rule[] = [
  {
    code: 'SC101',
    severity: 'warning',
    unused: 'no-value',
    found: 'while-reading',
    example: {
      bad: 'enterprise_id,enterprise_name,period,workers\nSYN-1,Caf\ufffd Melati,baseline,12\n',
      good: 'enterprise_id,enterprise_name,period,workers\nSYN-1,Café Melati,baseline,12\n',
      excerpt: true,
    },
  },
  {
    code: 'SC102',
    severity: 'note',
    unused: 'no-value',
    found: 'while-reading',
    example: { bad: 'enterprise_id,period,workers\r\nSYN-1,baseline,12\r\nSYN-1,follow-up,14\n', good: sound },
  },
  {
    code: 'SC103',
    severity: 'note',
    unused: 'no-value',
    found: 'while-reading',
    example: { bad: `\ufeff${sound}`, good: sound },
  },
  {
    code: 'SC109',
    severity: 'error',
    unused: 'file',
    found: 'while-reading',
    applies: hasQuotes,
    example: {
      bad: 'enterprise_id,enterprise_name,period,workers\nSYN-1,"Warung Melati,baseline,12\nSYN-1,Warung Melati,follow-up,14\n',
      good: 'enterprise_id,enterprise_name,period,workers\nSYN-1,"Warung Melati",baseline,12\nSYN-1,Warung Melati,follow-up,14\n',
    },
  },
  {
    code: 'SC113',
    severity: 'error',
    unused: 'file',
    found: 'while-reading',
    example: { bad: '\n', good: sound },
  },
  {
    code: 'SC114',
    severity: 'error',
    unused: 'file',
    found: 'while-reading',
    example: { bad: 'PK\u0003\u0004', good: sound },
  },
  {
    code: 'SC115',
    severity: 'error',
    unused: 'file',
    found: 'while-reading',
    applies: hasQuotes,
    example: {
      bad: 'enterprise_id,enterprise_name,period,workers\nSYN-1,"Toko" Melati,baseline,12\n',
      good: 'enterprise_id,enterprise_name,period,workers\nSYN-1,"""Toko"" Melati",baseline,12\n',
    },
  },
];

function hasQuotes({ dataset }: Facts): boolean {
  return dataset.origin.files.some(({ text }) => text.hasQuotes);
}
