import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildFirmRows } from '../../src/report/firm-rows.js';
import { input, read } from '../laws/programme.js';

const header = 'enterprise_id,period,months,currency,workers,output_value,production_cost,energy_kwh,accidents';
const hundredths = (n: number) => `${Math.floor(n / 100)}.${String(n % 100).padStart(2, '0')}`;
const outcomes = (...rows: string[]) => buildFirmRows(read([input(`${[header, ...rows].join('\n')}\n`)], { decimal: 'point' })).rows;

it('the same amount per month is unchanged, whatever the length of the periods', () => {
  let apart = 0;
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 99_999 }),
      fc.integer({ min: 1, max: 24 }),
      fc.integer({ min: 1, max: 500 }),
      (n, months, workers) => {
        const rows = [1, months].map((length, i) => {
          const [amount, accidents] = [hundredths(n * length), n * length];
          return `A,${i === 0 ? 'baseline' : 'follow-up'},${length},IDR,${workers},${amount},${amount},${amount},${accidents}`;
        });
        if (n / 100 / workers !== Number(hundredths(n * months)) / (workers * months)) apart++;
        const compared = outcomes(...rows).filter(({ reason }) => reason === null);
        expect(compared.map(({ indicator }) => indicator)).toEqual(['productivity', 'energy', 'accidents']);
        for (const { outcome, relativeChange } of compared) expect([outcome, relativeChange]).toEqual(['unchanged', 0]);
      },
    ),
  );
  expect(apart).toBeGreaterThan(10);
});

it('levels that differ in the twelfth digit are different', () => {
  const rows = outcomes('A,baseline,1,IDR,1,0.100000000001,,,', 'A,follow-up,1,IDR,1,0.100000000002,,,');
  expect(rows.find(({ indicator }) => indicator === 'productivity')?.outcome).toBe('improved');
});
