import type { Rule } from '../rule.js';
import { doubtful, twoRows, unreadable } from './entries.js';
import { amounts, counts, hasColumn, notAmounts, notRates, numbers, rates } from './measure-kinds.js';
import { sharesForPercents } from './shares.js';
import { fractionsOfCounts, ratesAbove } from './values.js';

const hasNumbers = hasColumn(...numbers);

/** Example with the baseline and follow-up of one firm after another. */
function defects(...cells: readonly string[]): string {
  const rows = cells.map((cell, i) => `SYN-${(i >> 1) + 1},${i % 2 === 0 ? 'baseline' : 'follow-up'},${cell}\n`);
  return `enterprise_id,period,defect_rate\n${rows.join('')}`;
}

/** Rules about cells that should contain numbers. */
export const numberRules: readonly Rule[] = [
  unreadable('SC123', hasNumbers, twoRows('Omzet (juta Rp)', ['1200 juta', '1310'], ['1200', '1310'])),
  doubtful('SC125', 'warning', hasColumn(...rates), twoRows('rework_rate', ['5%', '0.04'], ['5%', '4%'])),
  unreadable('SC201', hasNumbers, twoRows('workers', ['dua puluh', '21'], ['20', '21'])),
  unreadable('SC202', hasNumbers, twoRows('energy_kwh', ['2.471', '2388'], ['2471', '2388'])),
  unreadable('SC203', hasNumbers, twoRows('days_absent', ['-3', '2'], ['3', '2'])),
  unreadable('SC209', hasColumn(...amounts), twoRows('currency,output_value', ['USD,Rp 900', 'USD,950'], ['USD,900', 'USD,950'])),
  {
    ...doubtful('SC210', 'warning', hasNumbers, twoRows('energy_kwh', ['"2471,5"', '2388.5'], ['2471.5', '2388.5'])),
    unused: 'ambiguous',
  },
  unreadable('SC211', hasColumn(...notRates), twoRows('days_absent', ['12%', '9'], ['12', '9'])),
  unreadable('SC213', ({ files }) => files.some(({ decimalHow }) => decimalHow === 'given'), {
    ...twoRows('energy_kwh', ['2471.5', '"2388,5"'], ['"2471,5"', '"2388,5"']),
    excerpt: true,
  }),
  {
    ...doubtful('SC214', 'note', hasColumn(...amounts), {
      bad: twoRows('output_value', ['Rp 120000', '131000'], ['', '']).bad,
      good: twoRows('currency,output_value', ['', ''], ['IDR,120000', 'IDR,131000']).good,
    }),
    unused: 'no-value',
  },
  {
    code: 'SC215',
    severity: 'warning',
    unused: 'nothing',
    found: 'in-data',
    applies: hasColumn(...counts),
    find: fractionsOfCounts,
    example: twoRows('accidents', ['2.5', '1'], ['2', '1']),
  },
  {
    code: 'SC216',
    severity: 'error',
    unused: 'nothing',
    found: 'in-data',
    limits: { max: 100 },
    applies: hasColumn(...rates),
    find: ratesAbove,
    example: twoRows('defect_rate', ['104', '3'], ['4', '3']),
  },
  unreadable('SC217', hasNumbers, twoRows('workers', ['12 orang', '14'], ['12', '14'])),
  unreadable('SC219', hasNumbers, twoRows('hours_worked', ['=B2*40', '5600'], ['5520', '5600'])),
  unreadable('SC220', () => true, twoRows('defect_rate', ['#DIV/0!', '3'], ['', '3'])),
  {
    code: 'SC223',
    severity: 'warning',
    unused: 'nothing',
    found: 'in-data',
    limits: { minRates: 5 },
    applies: hasColumn(...rates),
    find: sharesForPercents,
    example: { bad: defects('0.05', '0.04', '0.08', '0.06', '0.12', '0.09'), good: defects('5', '4', '8', '6', '12', '9') },
  },
  unreadable('SC224', hasNumbers, twoRows('workers', ['10000000000000000000000', '21'], ['20', '21'])),
  unreadable('SC225', hasColumn(...notAmounts), twoRows('workers', ['Rp 500', '21'], ['20', '21'])),
  unreadable('SC221', hasNumbers, twoRows('energy_per_unit', ['Jan-15', '1.09'], ['1.15', '1.09'])),
];
