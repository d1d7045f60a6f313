import type { Rule } from '../rule.js';
import { doubtful, twoRows, unreadable } from './entries.js';
import { invisibleCharacters } from './invisible-characters.js';
import { answers, hasColumn } from './measure-kinds.js';
import { strayBlanks } from './stray-blanks.js';

const hasDates = hasColumn('period_start', 'period_end');

/** Rules about cells of periods, dates, answers, currencies and names. */
export const wordRules: readonly Rule[] = [
  {
    ...doubtful(
      'SC124',
      'warning',
      hasDates,
      twoRows(
        'months,period_start,period_end,workers',
        ['12,2018-01-01,2018-03-31,20', '3,2019-01-01,2019-03-31,21'],
        ['3,2018-01-01,2018-03-31,20', '3,2019-01-01,2019-03-31,21'],
      ),
    ),
    unused: 'no-value',
  },
  {
    code: 'SC204',
    severity: 'error',
    unused: 'row',
    found: 'while-reading',
    applies: hasColumn('period'),
    example: {
      bad: 'enterprise_id,period,workers\nSYN-1,baseline,20\nSYN-1,midway,21\n',
      good: 'enterprise_id,period,workers\nSYN-1,baseline,20\nSYN-1,follow-up,21\n',
    },
  },
  unreadable('SC205', hasColumn(...answers), twoRows('cooperation', ['maybe', 'yes'], ['no', 'yes'])),
  unreadable(
    'SC206',
    hasDates,
    twoRows(
      'period_start,period_end,workers',
      ['2018-01-01,31/03/2018,20', '2019-01-01,2019-03-31,21'],
      ['2018-01-01,2018-03-31,20', '2019-01-01,2019-03-31,21'],
    ),
  ),
  unreadable('SC207', hasColumn('months'), twoRows('months,workers', ['0,20', '3,21'], ['3,20', '3,21'])),
  unreadable('SC208', hasColumn('currency'), twoRows('currency,output_value', ['RUP,120000', 'IDR,131000'], ['IDR,120000', 'IDR,131000'])),
  unreadable(
    'SC212',
    hasDates,
    twoRows(
      'period_start,period_end,workers',
      ['2018-03-31,2018-01-01,20', '2019-01-01,2019-03-31,21'],
      ['2018-01-01,2018-03-31,20', '2019-01-01,2019-03-31,21'],
    ),
  ),
  {
    code: 'SC218',
    severity: 'warning',
    unused: 'no-value',
    found: 'in-data',
    applies: () => true,
    find: invisibleCharacters,
    example: {
      bad: 'enterprise_id,period,workers\nSYN 1,baseline,20\nSYN\u00a01,follow-up,21\n',
      good: 'enterprise_id,period,workers\nSYN 1,baseline,20\nSYN 1,follow-up,21\n',
    },
  },
  {
    code: 'SC222',
    severity: 'note',
    unused: 'no-value',
    found: 'in-data',
    applies: () => true,
    find: strayBlanks,
    example: {
      bad: 'enterprise_id,period,workers\nSYN 1,baseline,20\nSYN  1,follow-up,21\n',
      good: 'enterprise_id,period,workers\nSYN 1,baseline,20\nSYN 1,follow-up,21\n',
    },
  },
];
