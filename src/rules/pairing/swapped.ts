import type { DataRule } from '../rule.js';
import { dated, hasDates } from './dates.js';
import { followUpFirst } from './order.js';

/** Checked in every report too: the changes of such an enterprise probably have the wrong sign. */
export const swappedPeriods: DataRule = {
  code: 'SC403',
  severity: 'error',
  unused: 'no-value',
  found: 'in-data',
  applies: hasDates,
  find: followUpFirst,
  example: dated(['2018-01-01,2018-03-31', '2017-01-01,2017-03-31'], ['2017-01-01,2017-03-31', '2018-01-01,2018-03-31']),
};
