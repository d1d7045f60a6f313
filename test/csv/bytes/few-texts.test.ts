import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CellKind } from '../../../src/csv/bytes/block.js';
import { Cutter } from '../../../src/csv/bytes/cutter.js';

/** Blocks of one column of texts. */
const blocks = (text: fc.Arbitrary<string>) => fc.array(fc.array(text, { minLength: 1, maxLength: 200 }), { minLength: 1, maxLength: 3 });

/** Texts of the same few letters, so that many agree at both ends, or in everything but their length. */
const alike = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 34 });
const repeated = fc.tuple(fc.constantFrom('a', '0'), fc.nat({ max: 34 })).map(([letter, length]) => letter.repeat(length));
const differentMiddle = fc.nat({ max: 9 }).map((middle) => `12345678${middle}12345678`);

/** The texts that a cutter finds in these blocks, cut one after the other. */
function cutTexts(column: readonly string[][]): string[][] {
  const most = Math.max(...column.map((texts) => Buffer.byteLength(texts.join('\n')) + 1));
  const cutter = Cutter.make(1, { delimiter: '\t', newline: 'lf' }, most) as Cutter;
  cutter.setColumn(0, CellKind.text);
  const known: string[] = [];
  return column.map((texts) => {
    const bytes = Buffer.from(`${texts.join('\n')}\n`);
    cutter.input.set(bytes);
    expect(cutter.cut(bytes.length)).toBe(true);
    const fresh = cutter.block.fresh(0);
    for (let i = 0; i + 1 < fresh.starts.length; i++)
      known.push(Buffer.from(fresh.bytes.subarray(fresh.starts[i], fresh.starts[i + 1])).toString());
    expect(new Set(known).size).toBe(known.length);
    return Array.from(cutter.block.textCodes(0), (code) => known[code]);
  });
}

it('texts keep apart whatever they share: their ends, their length, or the place of their hash', () => {
  fc.assert(
    fc.property(blocks(fc.oneof(alike, repeated, differentMiddle)), (column) => {
      expect(cutTexts(column)).toEqual(column);
    }),
    { numRuns: 300 },
  );
});

it('more distinct texts than the memo has places are all found again', () => {
  const many = Array.from({ length: 5000 }, (_, i) => `text ${i}`);
  expect(cutTexts([many, many.toReversed()])).toEqual([many, many.toReversed()]);
});
