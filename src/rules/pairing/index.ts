import type { Facts, Rule } from '../rule.js';
import { dated, hasDates } from './dates.js';
import { hasLengths, noLengths, oneLength, unequalLengths } from './lengths.js';
import { overlapping } from './order.js';
import { severalBaselines, withoutBaseline, withoutFollowUp } from './rounds.js';
import { differentSeasons } from './season.js';
import { swappedPeriods } from './swapped.js';

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
  swappedPeriods,
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

function hasPairs({ compared }: Facts): boolean {
  return compared.length > 0;
}
