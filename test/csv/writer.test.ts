import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecords } from '../../src/csv/reader.js';
import { readNumber, settle } from '../../src/csv/values/number.js';
import { writeCsv } from '../../src/csv/writer.js';

function read(text: string): string[][] {
  const records: string[][] = [];
  expect(readRecords(text, { delimiter: ',' }, (cells) => records.push(cells))).toBeNull();
  return records;
}

describe('writeCsv', () => {
  it('writes comma, LF and quotes where they are needed', () => {
    expect(
      writeCsv([
        ['id', 'nama'],
        ['A', 'PT Maju, Tbk'],
        ['B', 'UD "Sinar"'],
        ['C', 'dua\r\nbaris'],
        ['D', 'satu\rdua'],
      ]),
    ).toBe('id,nama\nA,"PT Maju, Tbk"\nB,"UD ""Sinar"""\nC,"dua\r\nbaris"\nD,"satu\rdua"\n');
  });

  it('writes null as empty and numbers with every digit', () => {
    expect(writeCsv([[null, 0, -0, -3.5, 0.1 + 0.2, 1e21, 1e-7]])).toBe(',0,0,-3.5,0.30000000000000004,1e+21,1e-7\n');
    expect(writeCsv([])).toBe('');
  });

  it('refuses a number that no reader could read', () => {
    expect(() => writeCsv([[Number.NaN]])).toThrow(RangeError);
    expect(() => writeCsv([[Number.POSITIVE_INFINITY]])).toThrow(RangeError);
  });

  it.each([
    '=1+1',
    '=HYPERLINK("x")',
    '+cmd|x',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '＝1',
    '＋x',
    '－x',
    '＠x',
  ])('puts an apostrophe before %j', (text) => {
    expect(read(writeCsv([['id', text]]))).toEqual([['id', `'${text}`]]);
  });

  it.each(['-3', '+3,5', '-12%', '-Rp 5.000', '-', 'a=b', "'=1", '(5)'])('leaves %j alone', (text) => {
    expect(read(writeCsv([['id', text]]))).toEqual([['id', text]]);
  });

  it('writes what the reader reads back', () => {
    const harmless = fc.string({ unit: 'binary' }).filter((text) => !/^[=+\-@\t\r＝＋－＠]/.test(text));
    const rows = fc.array(
      fc.array(fc.oneof(harmless, fc.constantFrom('"', ',', '\n', 'a\r\nb', '', '🧵')), { minLength: 1, maxLength: 4 }),
    );
    fc.assert(
      fc.property(rows, (written) => {
        expect(read(writeCsv(written))).toEqual(written);
      }),
      { seed: 6 },
    );
  });

  it('writes numbers that the number reader reads back', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const [[text]] = read(writeCsv([[value]]));
        expect(settle(readNumber(text), 'point')).toBe(value + 0);
      }),
      { seed: 7 },
    );
  });
});
