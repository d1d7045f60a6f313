import { datedPeriods, hasDated, mixedPeriods } from './identity/dated-periods.js';
import { changingDimensions, duplicateObservations, severalNames } from './identity/enterprises.js';
import type { Rule } from './rule.js';

/** SC3xx: enterprises and their periods. */
export const identityRules: readonly Rule[] = [
  { code: 'SC301', severity: 'error', unused: 'row', found: 'while-reading', example: { bad: '', good: '' } },
  { code: 'SC305', severity: 'error', unused: 'row', found: 'while-reading', example: { bad: '', good: '' } },
  { code: 'SC306', severity: 'error', unused: 'row', found: 'while-reading', example: { bad: '', good: '' } },
  { code: 'SC307', severity: 'note', unused: 'row', found: 'while-reading', example: { bad: '', good: '' } },
  {
    code: 'SC302',
    severity: 'error',
    unused: 'enterprise',
    found: 'in-data',
    applies: () => true,
    find: duplicateObservations,
    example: { bad: '', good: '' },
  },
  {
    code: 'SC303',
    severity: 'warning',
    unused: 'nothing',
    found: 'in-data',
    applies: ({ dataset }) => dataset.dimensions.size > 0,
    find: changingDimensions,
    example: { bad: '', good: '' },
  },
  {
    code: 'SC304',
    severity: 'warning',
    unused: 'nothing',
    found: 'in-data',
    applies: ({ dataset }) => dataset.name !== null,
    find: severalNames,
    example: { bad: '', good: '' },
  },
  {
    code: 'SC308',
    severity: 'note',
    unused: 'nothing',
    found: 'in-data',
    applies: hasDated,
    find: datedPeriods,
    example: { bad: '', good: '' },
  },
  {
    code: 'SC309',
    severity: 'error',
    unused: 'row',
    found: 'in-data',
    applies: hasDated,
    find: mixedPeriods,
    example: { bad: '', good: '' },
  },
];
