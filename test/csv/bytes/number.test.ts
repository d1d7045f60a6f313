import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CellKind } from '../../../src/csv/bytes/block.js';
import { Cutter } from '../../../src/csv/bytes/cutter.js';
import { readNumber } from '../../../src/csv/values/number.js';

const signs = fc.string({ unit: fc.constantFrom(...'0123456789.,- e'), maxLength: 18 });
const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 12 });
const written = fc.oneof(
  signs,
  fc.tuple(digits, fc.constantFrom('.', ','), digits).map((parts) => parts.join('')),
);

/** The value that a cutter reads from one cell, without a decimal mark or with one; −1 where it leaves the cell to the reader of cells. */
function cutNumber(text: string, mark: string | null): number {
  const cutter = Cutter.make(1, { delimiter: '\t', newline: 'lf' }, text.length) as Cutter;
  cutter.setColumn(0, mark === null ? CellKind.whole : CellKind.decimal);
  if (mark !== null) cutter.setDecimalMark(mark);
  const bytes = Buffer.from(`${text}\n`);
  cutter.input.set(bytes);
  expect(cutter.cut(bytes.length)).toBe(true);
  expect(cutter.block.records).toBe(1);
  return cutter.block.faults[0] === 1 ? -1 : cutter.block.numbers(0)[0];
}

describe('a number read from bytes is the number read from text', () => {
  it('unless it is left to the reader of cells', () => {
    let read = 0;
    fc.assert(
      fc.property(written, (text) => {
        for (const [mark, decimal] of [
          [null, null],
          ['.', 'point'],
          [',', 'comma'],
        ] as const) {
          const value = cutNumber(text, mark);
          if (value < 0 || text === '') continue;
          read++;
          const evidence = mark !== null && text.includes(mark) ? decimal : null;
          expect(readNumber(text)).toMatchObject({ kind: 'number', value, evidence });
        }
      }),
      { numRuns: 5000 },
    );
    expect(read).toBeGreaterThan(2000);
  });

  it.each(['12', '0', '999999999999999', '12.5', '0.1', '123456.75'])('%s is read', (text) => {
    expect(cutNumber(text, text.includes('.') ? '.' : null)).toBe(Number(text));
  });

  it.each(['-1', '2.471', '1.', '.5', '1e5', '1 2', '9'.repeat(16), '12,5,1'])('%j is left to the reader of cells', (text) => {
    expect(cutNumber(text, null)).toBe(-1);
    expect(cutNumber(text, '.')).toBe(-1);
  });

  it('nothing is missing', () => {
    expect(cutNumber('', null)).toBeNaN();
  });
});
