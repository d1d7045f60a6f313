import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from '../../src/csv/values/number.js';
import { cellText, hasDoubtfulNumber } from '../../src/workbook/cell-text.js';

const numbers = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
  fc.integer(),
  fc.integer({ min: -9_999_999, max: 9_999_999 }).map((n) => n / 1000),
);

describe('the text of a number', () => {
  it.each(['point', 'neutral'] as const)('reads back as the same number and nothing else: %s', (form) => {
    fc.assert(
      fc.property(numbers, (value) => {
        const text = cellText({ value }, form);
        const reading = readNumber(text);
        expect(reading).toMatchObject({ kind: 'number', value: value + 0 });
        if (form === 'neutral') expect(reading).toMatchObject({ evidence: null });
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    [2.471, 'point', '2.4710'],
    [2.471, 'neutral', '2471e-3'],
    [-0.5, 'point', '-0.5'],
    [1500, 'neutral', '1500'],
    [1e21, 'point', '1e21'],
    [0.1 + 0.2, 'point', '0.30000000000000004'],
    [0, 'point', '0'],
  ] as const)('%d as %s is %s', (value, form, text) => {
    expect(cellText({ value }, form)).toBe(text);
  });

  it.each([
    [0.05, '0%', '5%'],
    [0.125, '0.00%', '12.5%'],
    [0.07, '0%', '7%'],
    [1, '0%', '100%'],
    [0.05, '0.00" %"', '0.05'],
    [0.05, '0.0\\%', '0.05'],
  ])('%d shown as %s is %s', (value, format, text) => {
    expect(cellText({ value, format }, 'point')).toBe(text);
  });
});

it.each([
  [new Date('2018-01-31T00:00:00Z'), '2018-01-31'],
  [new Date('2018-01-31T18:30:00Z'), '2018-01-31 18:30:00'],
  [true, 'TRUE'],
  ['  x ', '  x '],
  [null, ''],
])('%s is %j', (value, text) => {
  expect(cellText({ value }, 'point')).toBe(text);
});

it('a formula without a stored result is reported, others give their value', () => {
  expect(cellText({ value: null, formula: 'A1*2' }, 'point')).toBe('=A1*2');
  expect(cellText({ value: 4, formula: 'A1*2' }, 'point')).toBe('4');
});

it('only texts with a decimal mark are doubtful', () => {
  expect(['2.471', '1.234,5', "1'000.5", '3,5 juta', '2.471'].map(hasDoubtfulNumber)).toEqual([true, true, true, true, true]);
  expect([2.471, '2471', 'M1.2 x', 'v1.2.3', null, '2018-01-01'].map(hasDoubtfulNumber)).toEqual([
    false,
    false,
    false,
    false,
    false,
    false,
  ]);
});
