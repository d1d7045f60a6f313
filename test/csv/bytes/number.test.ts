import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalNumber, wholeNumber } from '../../../src/csv/bytes/number.js';
import { readNumber } from '../../../src/csv/number.js';

const signs = fc.string({ unit: fc.constantFrom(...'0123456789.,- e'), maxLength: 18 });
const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 12 });
const written = fc.oneof(
  signs,
  fc.tuple(digits, fc.constantFrom('.', ','), digits).map((parts) => parts.join('')),
);

describe('a number read from bytes is the number read from text', () => {
  it('or none at all', () => {
    let read = 0;
    fc.assert(
      fc.property(written, (text) => {
        const bytes = Buffer.from(`x${text}y`);
        const [start, end] = [1, bytes.length - 1];
        const values = [wholeNumber(bytes, start, end), decimalNumber(bytes, start, end, 0x2e), decimalNumber(bytes, start, end, 0x2c)];
        const evidence = [null, 'point', 'comma'];
        values.forEach((value, i) => {
          if (value < 0) return;
          read++;
          expect(readNumber(text)).toMatchObject({ kind: 'number', value, evidence: evidence[i] });
        });
      }),
      { numRuns: 20_000 },
    );
    expect(read).toBeGreaterThan(3000);
  });

  it.each(['12', '0', '999999999999999', '12.5', '0.1', '123456.75'])('%s is read', (text) => {
    const bytes = Buffer.from(text);
    const value = text.includes('.') ? decimalNumber(bytes, 0, bytes.length, 0x2e) : wholeNumber(bytes, 0, bytes.length);
    expect(value).toBe(Number(text));
  });

  it.each(['', '-1', '2.471', '1.', '.5', '1e5', '1 2', '9'.repeat(16), '12,5,1'])('%j is left to the reader of cells', (text) => {
    const bytes = Buffer.from(text);
    expect(wholeNumber(bytes, 0, bytes.length)).toBe(-1);
    expect(decimalNumber(bytes, 0, bytes.length, 0x2e)).toBe(-1);
  });
});
