import type { Facts, Rule } from '../rule.js';
import { missingMeasures } from './required-measures.js';

/** Rules about headers and their meaning. */
export const columnRules: readonly Rule[] = [
  {
    code: 'SC104',
    severity: 'error',
    unused: 'file',
    found: 'while-reading',
    example: {
      bad: 'enterprise_id,period,workers,workers\nSYN-1,baseline,12,7\n',
      good: 'enterprise_id,period,workers,workers_female\nSYN-1,baseline,12,7\n',
    },
  },
  {
    code: 'SC105',
    severity: 'warning',
    unused: 'column',
    found: 'while-reading',
    example: {
      bad: 'enterprise_id,period,workers,\nSYN-1,baseline,12,7\n',
      good: 'enterprise_id,period,workers,workers_female\nSYN-1,baseline,12,7\n',
    },
  },
  {
    code: 'SC106',
    severity: 'warning',
    unused: 'column',
    found: 'while-reading',
    example: {
      bad: 'enterprise_id,period,wrokers\nSYN-1,baseline,12\n',
      good: 'enterprise_id,period,workers\nSYN-1,baseline,12\n',
    },
  },
  {
    code: 'SC107',
    severity: 'error',
    unused: 'file',
    found: 'while-reading',
    example: {
      bad: 'enterprise_id,workers\nSYN-1,12\nSYN-1,14\n',
      good: 'enterprise_id,period,workers\nSYN-1,baseline,12\nSYN-1,follow-up,14\n',
    },
  },
  {
    code: 'SC111',
    severity: 'error',
    unused: 'file',
    found: 'while-reading',
    example: {
      bad: 'enterprise_id,period,workers,Karyawan\nSYN-1,baseline,12,13\n',
      good: 'enterprise_id,period,workers\nSYN-1,baseline,12\n',
    },
  },
  {
    code: 'SC116',
    severity: 'warning',
    unused: 'no-value',
    found: 'while-reading',
    example: {
      bad: 'enterprise_id^period^workers\nSYN-1^baseline^12\n',
      good: 'enterprise_id;period;workers\nSYN-1;baseline;12\n',
    },
  },
  {
    code: 'SC117',
    severity: 'warning',
    unused: 'column',
    found: 'while-reading',
    example: {
      bad: 'enterprise_id,period,absensi\nSYN-1,baseline,12\n',
      good: 'enterprise_id,period,hari_tidak_hadir\nSYN-1,baseline,12\n',
    },
  },
  {
    code: 'SC118',
    severity: 'warning',
    unused: 'column',
    found: 'while-reading',
    applies: hasLayout('tidy'),
    example: {
      bad: 'enterprise_id,period,workers,baseline_workers\nSYN-1,follow-up,14,12\n',
      good: 'enterprise_id,period,workers\nSYN-1,baseline,12\nSYN-1,follow-up,14\n',
    },
  },
  {
    code: 'SC119',
    severity: 'warning',
    unused: 'column',
    found: 'while-reading',
    applies: hasLayout('wide'),
    example: {
      bad: 'enterprise_id,baseline_workers,follow_up_workers,accidents\nSYN-1,12,14,2\n',
      good: 'enterprise_id,baseline_workers,follow_up_workers,baseline_accidents\nSYN-1,12,14,2\n',
    },
  },
  {
    code: 'SC120',
    severity: 'error',
    unused: 'file',
    found: 'while-reading',
    applies: hasLayout('baseline', 'follow-up'),
    example: {
      bad: 'enterprise_id,baseline_workers,follow_up_workers\nSYN-1,12,14\n',
      good: 'enterprise_id,workers\nSYN-1,12\n',
      excerpt: true,
    },
  },
  {
    code: 'SC121',
    severity: 'warning',
    unused: 'no-value',
    found: 'while-reading',
    example: {
      bad: 'enterprise_id,period,Omzet\nSYN-1,baseline,125\n',
      good: 'enterprise_id,period,Omset (juta)\nSYN-1,baseline,125\n',
      excerpt: true,
    },
  },
  {
    code: 'SC122',
    severity: 'warning',
    unused: 'column',
    found: 'while-reading',
    example: {
      bad: 'enterprise_id,period,Listrik (Rp)\nSYN-1,baseline,1250000\n',
      good: 'enterprise_id,period,Listrik (kWh)\nSYN-1,baseline,1250\n',
    },
  },
  {
    code: 'SC126',
    severity: 'error',
    unused: 'file',
    found: 'while-reading',
    example: {
      bad: 'SYN-1,baseline,12\nSYN-1,follow-up,14\n',
      good: 'enterprise_id,period,workers\nSYN-1,baseline,12\nSYN-1,follow-up,14\n',
    },
  },
  {
    code: 'SC130',
    severity: 'error',
    unused: 'no-value',
    found: 'in-data',
    applies: ({ required }) => required.length > 0,
    find: missingMeasures,
    example: {
      bad: 'enterprise_id,period,workers\nSYN-1,baseline,12\nSYN-1,follow-up,14\n',
      good: 'enterprise_id,period,workers,accidents\nSYN-1,baseline,12,3\nSYN-1,follow-up,14,1\n',
      excerpt: true,
    },
  },
];

function hasLayout(...layouts: readonly string[]): (facts: Facts) => boolean {
  return ({ files }) => files.some(({ layout }) => layouts.includes(layout));
}
