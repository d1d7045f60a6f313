import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCount, formatNumber } from '../../src/locale/index.js';

describe('formatNumber', () => {
  it.each([
    [1234.5, 1, '1,234.5', '1.234,5'],
    [4960317, 0, '4,960,317', '4.960.317'],
    [-18.24, 1, '−18.2', '−18,2'],
    [999, 0, '999', '999'],
    [1000, 0, '1,000', '1.000'],
    [0, 1, '0.0', '0,0'],
    [-0, 1, '0.0', '0,0'],
    [-0.04, 1, '0.0', '0,0'],
    [0.25, 1, '0.3', '0,3'],
    [-0.25, 1, '−0.3', '−0,3'],
    [1e21, 0, '1,000,000,000,000,000,000,000', '1.000.000.000.000.000.000.000'],
  ])('writes %d with %d decimals', (value, decimals, en, id) => {
    expect(formatNumber(value, { lang: 'en', decimals })).toBe(en);
    expect(formatNumber(value, { lang: 'id', decimals })).toBe(id);
  });

  it.each([
    [12.345, '12.3'],
    [0.045612, '0.0456'],
    [9.996, '10.0'],
    [4960317.4, '4,960,317'],
    [12, '12'],
    [0, '0'],
    [1e-7, '0.000000100'],
  ])('gives a level of %d three significant digits', (value, en) => {
    expect(formatNumber(value, { lang: 'en' })).toBe(en);
  });

  it('puts a plus only before numbers that are above zero after rounding', () => {
    expect([18.2, 0.04, 0, -3].map((value) => formatNumber(value, { lang: 'en', decimals: 1, sign: true }))).toEqual([
      '+18.2',
      '0.0',
      '0.0',
      '−3.0',
    ]);
  });

  it('writes values that are not numbers as a dash', () => {
    expect([Number.NaN, Number.POSITIVE_INFINITY].map((value) => formatNumber(value, { lang: 'en' }))).toEqual(['–', '–']);
  });

  it('drops zeros at the end when asked', () => {
    expect([1234.5, 0.1, 6, 1e6].map((value) => formatNumber(value, { lang: 'id', significant: 15, trim: true }))).toEqual([
      '1.234,5',
      '0,1',
      '6',
      '1.000.000',
    ]);
  });

  it('reads back as the number it rounds', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e15, max: 1e15, noNaN: true }), fc.integer({ min: 0, max: 4 }), (value, decimals) => {
        const read = Number(formatNumber(value, { lang: 'id', decimals }).replaceAll('.', '').replace(',', '.').replace('−', '-'));
        expect(Math.abs(read - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + Math.abs(value) * 1e-15);
        expect(formatNumber(value, { lang: 'en', decimals })).not.toMatch(/^−[0.]*$/);
      }),
    );
  });
});

it('formatCount leaves text as it is', () => {
  expect([formatCount(12345, 'en'), formatCount('many', 'en')]).toEqual(['12,345', 'many']);
});
