import type { DataRule, Facts, ReadingRule, Rule } from '../rule.js';
import { decidingRules } from './deciding.js';
import { nearDuplicateIds } from './near-ids.js';
import { nearDuplicateNames } from './near-names.js';

const readingRules: readonly ReadingRule[] = [
  {
    code: 'SC301',
    severity: 'error',
    unused: 'row',
    found: 'while-reading',
    example: {
      bad: 'enterprise_id,period,workers\nSYN-1,baseline,24\n,follow-up,26\n',
      good: 'enterprise_id,period,workers\nSYN-1,baseline,24\nSYN-1,follow-up,26\n',
    },
  },
  {
    code: 'SC305',
    severity: 'error',
    unused: 'row',
    found: 'while-reading',
    applies: hasPeriodColumn,
    example: {
      bad: 'enterprise_id,period,workers\nSYN-1,baseline,24\nSYN-1,,26\n',
      good: 'enterprise_id,period,workers\nSYN-1,baseline,24\nSYN-1,follow-up,26\n',
    },
  },
  {
    code: 'SC306',
    severity: 'error',
    unused: 'row',
    found: 'while-reading',
    applies: (facts) => hasPeriodColumn(facts) && facts.files.some(({ layout }) => layout === 'baseline' || layout === 'follow-up'),
    example: {
      bad: 'enterprise_id,period,workers\nSYN-1,baseline,24\nSYN-2,follow-up,31\n',
      good: 'enterprise_id,period,workers\nSYN-1,baseline,24\nSYN-2,baseline,31\n',
      excerpt: true,
    },
  },
  {
    code: 'SC307',
    severity: 'note',
    unused: 'row',
    found: 'while-reading',
    applies: hasPeriodColumn,
    example: {
      bad: 'enterprise_id,period,workers\nSYN-1,before,24\nSYN-1,during,25\nSYN-1,after,26\n',
      good: 'enterprise_id,period,workers\nSYN-1,before,24\nSYN-1,after,26\n',
      excerpt: true,
    },
  },
];

const nearRules: readonly DataRule[] = [
  {
    code: 'SC310',
    severity: 'warning',
    unused: 'no-value',
    found: 'in-data',
    applies: ({ dataset }) => dataset.ids.length > 1,
    find: nearDuplicateIds,
    example: {
      bad: 'enterprise_id,period,workers\nBALI-01,baseline,24\nBali 1,follow-up,26\n',
      good: 'enterprise_id,period,workers\nBALI-01,baseline,24\nBALI-01,follow-up,26\n',
    },
  },
  {
    code: 'SC311',
    severity: 'warning',
    unused: 'no-value',
    limits: { letters: 8, word: 5 },
    found: 'in-data',
    applies: ({ dataset }) => dataset.name !== null && dataset.ids.length > 1,
    find: nearDuplicateNames,
    example: {
      bad: 'enterprise_id,enterprise_name,period,workers\nSYN-1,PT Contoh Anggrek,baseline,24\nSYN-8,"Contoh Angrek, PT",follow-up,26\n',
      good: 'enterprise_id,enterprise_name,period,workers\nSYN-1,PT Contoh Anggrek,baseline,24\nSYN-1,PT Contoh Anggrek,follow-up,26\n',
    },
  },
];

/** SC3xx: enterprises and their periods. */
export const identityRules: readonly Rule[] = [...readingRules, ...decidingRules, ...nearRules];

function hasPeriodColumn({ dataset }: Facts): boolean {
  return dataset.origin.views.some(({ columns }) => columns.has('period'));
}
