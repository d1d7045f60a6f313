import type { DataRule } from '../rule.js';
import { datedPeriods, hasDated, mixedPeriods } from './dated-periods.js';
import { changingDimensions, duplicateObservations, severalNames } from './enterprises.js';

/** Rules about enterprises and periods that decide how figures are computed. */
export const decidingRules: readonly DataRule[] = [
  {
    code: 'SC302',
    severity: 'error',
    unused: 'enterprise',
    found: 'in-data',
    applies: () => true,
    find: duplicateObservations,
    example: {
      bad: 'enterprise_id,period,workers\nSYN-1,baseline,24\nSYN-1,follow-up,26\nSYN-1,follow-up,29\n',
      good: 'enterprise_id,period,workers\nSYN-1,baseline,24\nSYN-1,follow-up,26\nSYN-1,follow-up-2,29\n',
    },
  },
  {
    code: 'SC303',
    severity: 'warning',
    unused: 'no-value',
    found: 'in-data',
    applies: ({ dataset }) => dataset.dimensions.size > 0,
    find: changingDimensions,
    example: {
      bad: 'enterprise_id,period,sector,workers\nSYN-1,baseline,food,24\nSYN-1,follow-up,furniture,26\n',
      good: 'enterprise_id,period,sector,workers\nSYN-1,baseline,food,24\nSYN-1,follow-up,food,26\n',
    },
  },
  {
    code: 'SC304',
    severity: 'warning',
    unused: 'no-value',
    found: 'in-data',
    applies: ({ dataset }) => dataset.name !== null,
    find: severalNames,
    example: {
      bad: 'enterprise_id,enterprise_name,period,workers\nSYN-1,Contoh Anggrek,baseline,24\nSYN-1,Contoh Bambu,follow-up,26\n',
      good: 'enterprise_id,enterprise_name,period,workers\nSYN-1,Contoh Anggrek,baseline,24\nSYN-1,Contoh Anggrek,follow-up,26\n',
    },
  },
  {
    code: 'SC308',
    severity: 'note',
    unused: 'no-value',
    found: 'in-data',
    applies: hasDated,
    find: datedPeriods,
    example: {
      bad: 'enterprise_id,period,workers\nSYN-1,2018,24\nSYN-1,2019,26\n',
      good: 'enterprise_id,period,workers\nSYN-1,baseline,24\nSYN-1,follow-up,26\n',
    },
  },
  {
    code: 'SC309',
    severity: 'error',
    unused: 'row',
    found: 'in-data',
    applies: hasDated,
    find: mixedPeriods,
    example: {
      bad: 'enterprise_id,period,workers\nSYN-1,baseline,24\nSYN-1,2019,26\n',
      good: 'enterprise_id,period,workers\nSYN-1,baseline,24\nSYN-1,follow-up,26\n',
    },
  },
];
