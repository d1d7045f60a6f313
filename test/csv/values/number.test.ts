import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Decimal, naTokens, readNumber, settle } from '../../../src/csv/values/number.js';

/** Whether the cell itself says thousands or millions. */
const hasMagnitude = (text: string) => /\d\s*(ribu|rb|juta|jt|mil[iy]ar|triliun|thousand|million|billion)/i.test(text);

describe('readNumber reads without doubt', () => {
  it.each<[string, number, Decimal | null]>([
    ['0', 0, null],
    ['5', 5, null],
    ['1234', 1234, null],
    ['007', 7, null],
    [' 12\n', 12, null],
    ['-0', 0, null],
    ['-0,0', 0, 'comma'],
    ['1234.5', 1234.5, 'point'],
    ['12.34', 12.34, 'point'],
    ['12,34', 12.34, 'comma'],
    ['2.4711', 2.4711, 'point'],
    ['0.125', 0.125, 'point'],
    ['0,125', 0.125, 'comma'],
    ['.5', 0.5, 'point'],
    [',5', 0.5, 'comma'],
    ['.500', 0.5, 'point'],
    ['12345,678', 12345.678, 'comma'],
    ['1.234,5', 1234.5, 'comma'],
    ['1.234,567', 1234.567, 'comma'],
    ['1,234.5', 1234.5, 'point'],
    ['1.234.567', 1234567, 'comma'],
    ['1.234.567,89', 1234567.89, 'comma'],
    ['1,234,567', 1234567, 'point'],
    ['1,00,000', 100000, 'point'],
    ['12,34,567.50', 1234567.5, 'point'],
    ['1 234', 1234, null],
    ['1 234,5', 1234.5, 'comma'],
    ['1\u00a0234,5', 1234.5, 'comma'],
    ['1\u202f234\u202f567,5', 1234567.5, 'comma'],
    ['1\u2009234.567', 1234.567, 'point'],
    ["1'234.5", 1234.5, 'point'],
    ['1’234’567', 1234567, null],
    ['-3', -3, null],
    ['−3', -3, null],
    ['+3', 3, null],
    ['(5)', -5, null],
    ['(1.234,5)', -1234.5, 'comma'],
    ['1e3', 1000, null],
    ['1.5E+6', 1500000, 'point'],
    ['1,5E+06', 1500000, 'comma'],
    ['1.234E+06', 1234000, 'point'],
    ['2.3e-7', 2.3e-7, 'point'],
    ['2,5 juta', 2500000, 'comma'],
    ['2.3 million', 2300000, 'point'],
    ['1,2 miliar', 1200000000, 'comma'],
    ['1,2 Milyar', 1200000000, 'comma'],
    ['500 ribu', 500000, null],
    ['500rb', 500000, null],
    ['7 jt', 7000000, null],
    ['3 triliun', 3e12, null],
    ['4 thousand', 4000, null],
    ['0.1 billion', 100000000, 'point'],
  ])('%j', (text, value, evidence) => {
    expect(readNumber(text)).toEqual({ kind: 'number', value, evidence, currency: null, percent: false, scaled: hasMagnitude(text) });
  });

  it.each<[string, number, string | null, Decimal | null]>([
    ['Rp 1.500.000', 1500000, 'IDR', 'comma'],
    ['Rp1.500.000,-', 1500000, 'IDR', 'comma'],
    ['Rp 1.500,-', 1500, 'IDR', 'comma'],
    ['Rp. 1.500.000,00', 1500000, 'IDR', 'comma'],
    ['Rp.500', 500, 'IDR', null],
    ['Rp 2,5 juta', 2500000, 'IDR', 'comma'],
    ['3 juta rupiah', 3000000, 'IDR', null],
    ['IDR 1.500.000', 1500000, 'IDR', 'comma'],
    ['1.500.000 IDR', 1500000, 'IDR', 'comma'],
    ['US$ 12.50', 12.5, 'USD', 'point'],
    ['USD12', 12, 'USD', null],
    ['$12', 12, null, null],
    ['$1,234,567', 1234567, null, 'point'],
    ['¥5', 5, null, null],
    ['5 €', 5, 'EUR', null],
    ['€2,50', 2.5, 'EUR', 'comma'],
    ['S/. 20', 20, 'PEN', null],
    ['S/ 20', 20, 'PEN', null],
    ['PEN 20', 20, 'PEN', null],
    ['₵7', 7, 'GHS', null],
    ['GH₵ 7', 7, 'GHS', null],
    ['7000 ₫', 7000, 'VND', null],
    ['₹1,00,000', 100000, 'INR', 'point'],
    ['Rs. 500', 500, null, null],
    ['R 1 500,00', 1500, 'ZAR', 'comma'],
    ['CNY 8', 8, 'CNY', null],
    ['-Rp 5', -5, 'IDR', null],
    ['$-5', -5, null, null],
    ['(US$ 5)', -5, 'USD', null],
    ['Rp (5)', -5, 'IDR', null],
  ])('%j with its currency', (text, value, currency, evidence) => {
    expect(readNumber(text)).toEqual({ kind: 'number', value, evidence, currency, percent: false, scaled: hasMagnitude(text) });
  });

  it.each<[string, number]>([
    ['12%', 12],
    ['12,5 %', 12.5],
    ['15 persen', 15],
    ['15 percent', 15],
    ['-3%', -3],
    ['(4 %)', -4],
  ])('%j as written, in per cent', (text, value) => {
    expect(readNumber(text)).toMatchObject({ kind: 'number', value, currency: null, percent: true });
  });
});

describe('readNumber refuses to choose', () => {
  it.each<[string, number, number, Decimal, string | null, boolean]>([
    ['2.471', 2471, 2.471, 'point', null, false],
    ['2,471', 2471, 2.471, 'comma', null, false],
    ['34.353', 34353, 34.353, 'point', null, false],
    ['120,000', 120000, 120, 'comma', null, false],
    ['-2.471', -2471, -2.471, 'point', null, false],
    ['(2.471)', -2471, -2.471, 'point', null, false],
    ['Rp 2.500', 2500, 2.5, 'point', 'IDR', false],
    ['2.500 juta', 2.5e9, 2.5e6, 'point', null, false],
    ['2.471%', 2471, 2.471, 'point', null, true],
  ])('%j', (text, thousands, decimal, mark, currency, percent) => {
    expect(readNumber(text)).toEqual({ kind: 'ambiguous', thousands, decimal, mark, currency, percent, scaled: hasMagnitude(text) });
  });

  it('until the decimal mark of the file is known', () => {
    expect(settle(readNumber('2.471'), 'comma')).toBe(2471);
    expect(settle(readNumber('2.471'), 'point')).toBe(2.471);
    expect(settle(readNumber('2,471'), 'comma')).toBe(2.471);
    expect(settle(readNumber('2,471'), 'point')).toBe(2471);
    expect(settle(readNumber('2.471'), null)).toBeNull();
    expect(settle(readNumber('12.5'), 'comma')).toBe(12.5);
    expect(settle(readNumber('n/a'), 'comma')).toBeNull();
    expect(settle(readNumber('dua'), 'comma')).toBeNull();
  });
});

describe('readNumber finds no number', () => {
  it.each([
    '12 orang',
    '--5',
    '+-5',
    '-Rp -5',
    '(-5)',
    '1-2',
    '5-',
    '5.',
    '1..5',
    '1,,5',
    '1.23.456',
    '0.123.456',
    '1,2345,678',
    '1.00.000',
    '12 34',
    '1 23,5',
    '1\n234',
    '1,500,-',
    '12,5,-',
    '1.234.567E3',
    '1e',
    'e5',
    '1e999',
    '-1e999',
    '1e-999',
    '9e307 juta',
    '0x10',
    '0b1',
    '1_000',
    'Infinity',
    'NaN',
    'nihil',
    'nol',
    'nil',
    'none',
    'Rp',
    'Rp -',
    '%',
    '5 % %',
    'Rp 5%',
    '5% juta',
    '5 juta juta',
    'Rp 5 USD',
    '5R',
    '5 usd',
    '٣',
    '１２',
    '²',
    '½',
    '1/2',
    '12:30',
    '2024-01-31',
    '=1+1',
    '()',
    '#DIV/0!',
    '3 constructor',
    '3 __proto__',
  ])('%j', (text) => {
    expect(readNumber(text)).toEqual({ kind: 'invalid' });
  });

  it.each(['', ' ', '\u00a0', '\u202f\t', ...naTokens, 'N/A', ' Tidak Ada '])('%j is missing', (text) => {
    expect(readNumber(text)).toEqual({ kind: 'missing' });
  });
});

describe('readNumber is exact', () => {
  const finite = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value));

  it('for whatever JavaScript writes', () => {
    fc.assert(
      fc.property(finite, (value) => {
        expect(settle(readNumber(String(value)), 'point')).toBe(value);
        expect(settle(readNumber(String(value).replace('.', ',')), 'comma')).toBe(value);
      }),
      { seed: 3 },
    );
  });

  it('for every way of grouping', () => {
    const groups = fc.array(
      fc.integer({ min: 0, max: 999 }).map((n) => String(n).padStart(3, '0')),
      { minLength: 1, maxLength: 3 },
    );
    const separators = fc.constantFrom<[string, string]>(['.', ','], [',', '.'], [' ', ','], ['\u00a0', '.'], ["'", '.'], ['', ',']);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), groups, fc.nat(99), separators, (first, rest, cents, [group, mark]) => {
        const text = [first, ...rest].join(group) + mark + String(cents).padStart(2, '0');
        const value = Number(`${first}${rest.join('')}.${String(cents).padStart(2, '0')}`);
        expect(readNumber(text)).toMatchObject({ kind: 'number', value, evidence: mark === ',' ? 'comma' : 'point' });
      }),
      { seed: 4 },
    );
  });

  it('shifts the exponent in the text, not in binary', () => {
    expect(readNumber('2,3 juta')).toMatchObject({ value: 2300000 });
    expect(readNumber('1.1 billion')).toMatchObject({ value: 1100000000 });
    expect(readNumber('4,35 ribu')).toMatchObject({ value: 4350 });
  });

  it('never throws and never invents a value', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0129.,-+()%eERp $\u00a0'’a") }), (text) => {
        const reading = readNumber(text);
        if (reading.kind === 'number' || reading.kind === 'ambiguous') expect(text).toMatch(/\d/);
        if (reading.kind === 'number') expect(Number.isFinite(reading.value) && !Object.is(reading.value, -0)).toBe(true);
      }),
      { seed: 5, numRuns: 2000 },
    );
  });
});
