import type { Facts, Rule } from '../rule.js';
import { hasLengths, noLengths, oneLength, unequalLengths } from './lengths.js';
import { followUpFirst, overlapping } from './order.js';
import { severalBaselines, withoutBaseline, withoutFollowUp } from './rounds.js';
import { differentSeasons } from './season.js';

/** SC4xx: baseline against follow-up. */
export const pairingRules: readonly Rule[] = [
  {
    code: 'SC401',
    severity: 'warning',
    unused: 'changes',
    found: 'in-data',
    applies: ({ dataset }) => dataset.periods.some(({ kind }) => kind === 'follow-up'),
    find: withoutBaseline,
    example: {
      bad: 'enterprise_id,period,workers\nSYN-1,baseline,24\nSYN-1,follow-up,26\nSYN-2,follow-up,31\n',
      good: 'enterprise_id,period,workers\nSYN-1,baseline,24\nSYN-1,follow-up,26\nSYN-2,baseline,30\nSYN-2,follow-up,31\n',
    },
  },
  {
    code: 'SC402',
    severity: 'note',
    unused: 'changes',
    found: 'in-data',
    applies: ({ dataset }) => dataset.periods.some(({ kind }) => kind !== 'follow-up'),
    find: withoutFollowUp,
    example: {
      bad: 'enterprise_id,period,workers\nSYN-1,baseline,24\nSYN-1,follow-up,26\nSYN-2,baseline,30\n',
      good: 'enterprise_id,period,workers\nSYN-1,baseline,24\nSYN-1,follow-up,26\nSYN-2,baseline,30\nSYN-2,follow-up,31\n',
    },
  },
  {
    code: 'SC403',
    severity: 'error',
    unused: 'no-value',
    found: 'in-data',
    applies: hasDates,
    find: followUpFirst,
    example: dated(['2018-01-01,2018-03-31', '2017-01-01,2017-03-31'], ['2017-01-01,2017-03-31', '2018-01-01,2018-03-31']),
  },
  {
    code: 'SC404',
    severity: 'note',
    unused: 'no-value',
    limits: { ratio: 1.25 },
    found: 'in-data',
    applies: hasLengths,
    find: unequalLengths,
    example: {
      bad: 'enterprise_id,period,months,energy_kwh\nSYN-1,baseline,3,6100\nSYN-1,follow-up,6,11900\n',
      good: 'enterprise_id,period,months,energy_kwh\nSYN-1,baseline,6,12300\nSYN-1,follow-up,6,11900\n',
    },
  },
  {
    code: 'SC405',
    severity: 'note',
    unused: 'no-value',
    found: 'in-data',
    applies: hasPairs,
    find: noLengths,
    example: {
      bad: 'enterprise_id,period,energy_kwh\nSYN-1,baseline,12300\nSYN-1,follow-up,11900\n',
      good: 'enterprise_id,period,months,energy_kwh\nSYN-1,baseline,6,12300\nSYN-1,follow-up,6,11900\n',
    },
  },
  {
    code: 'SC406',
    severity: 'note',
    unused: 'no-value',
    limits: { share: 0.5, months: 11, ramadanDays: 15 },
    found: 'in-data',
    applies: hasDates,
    find: differentSeasons,
    example: dated(['2018-01-01,2018-03-31', '2018-07-01,2018-09-30'], ['2018-01-01,2018-03-31', '2019-01-01,2019-03-31']),
  },
  {
    code: 'SC407',
    severity: 'warning',
    unused: 'no-value',
    found: 'in-data',
    applies: hasDates,
    find: overlapping,
    example: dated(['2018-01-01,2018-12-31', '2018-07-01,2019-06-30'], ['2018-01-01,2018-12-31', '2019-01-01,2019-12-31']),
  },
  {
    code: 'SC408',
    severity: 'warning',
    unused: 'row',
    found: 'in-data',
    applies: ({ dataset }) => dataset.periods.some(({ kind }) => kind === 'baseline'),
    find: severalBaselines,
    example: {
      bad: 'enterprise_id,period,workers\nSYN-1,baseline,24\nSYN-1,baseline-2,25\nSYN-1,follow-up,26\n',
      good: 'enterprise_id,period,workers\nSYN-1,baseline,24\nSYN-1,follow-up,25\nSYN-1,follow-up-2,26\n',
    },
  },
  {
    code: 'SC409',
    severity: 'warning',
    unused: 'per-month',
    found: 'in-data',
    applies: hasLengths,
    find: oneLength,
    example: {
      bad: 'enterprise_id,period,months,energy_kwh\nSYN-1,baseline,6,12300\nSYN-1,follow-up,,11900\n',
      good: 'enterprise_id,period,months,energy_kwh\nSYN-1,baseline,6,12300\nSYN-1,follow-up,6,11900\n',
    },
  },
];

function hasDates({ dataset }: Facts): boolean {
  return dataset.start !== null;
}

function hasPairs({ compared }: Facts): boolean {
  return compared.length > 0;
}

/** Example of one firm whose baseline and follow-up have these first and last days. */
function dated(bad: readonly [string, string], good: readonly [string, string]): { bad: string; good: string } {
  const file = ([baseline, followUp]: readonly [string, string]) =>
    `enterprise_id,period,period_start,period_end,workers\nSYN-1,baseline,${baseline},24\nSYN-1,follow-up,${followUp},26\n`;
  return { bad: file(bad), good: file(good) };
}
