import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CellKind } from '../../../src/csv/bytes/block.js';
import { Cutter } from '../../../src/csv/bytes/cutter.js';

/** Numbers that are exact in 32 bits, and others. */
const number = fc.oneof(fc.integer({ min: 0, max: 99_999 }), fc.constantFrom(16_777_217, 0.1, 1234.5, 99.99));

it('a number column has 32 bits until a number does not fit exactly, then 64 bits for all of its numbers', () => {
  fc.assert(
    fc.property(fc.array(fc.array(number, { minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 4 }), (blocks) => {
      const cutter = Cutter.make(1, { delimiter: ',', newline: 'lf' }, 4096) as Cutter;
      cutter.setColumn(0, CellKind.decimal);
      cutter.setDecimalMark('.');
      let wide = false;
      for (const block of blocks) {
        const bytes = Buffer.from(`${block.join('\n')}\n`);
        cutter.input.set(bytes);
        expect(cutter.cut(bytes.length)).toBe(true);
        const numbers = cutter.block.numbers(0);
        wide ||= block.some((value) => Math.fround(value) !== value);
        expect([numbers.BYTES_PER_ELEMENT, ...numbers]).toEqual([wide ? 8 : 4, ...block]);
        expect([...cutter.block.decimals]).toEqual(block.map((value) => Number(!Number.isInteger(value))));
      }
    }),
    { numRuns: 300 },
  );
});
