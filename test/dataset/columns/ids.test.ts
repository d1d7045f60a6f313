import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GrowingIds } from '../../../src/dataset/columns/growing-ids.js';

const id = fc.stringMatching(/^[AB]?[0-9O]{1,2}[é-]?$/);

function idsOf(texts: readonly string[], inBytes: boolean) {
  const growing = new GrowingIds();
  if (inBytes) growing.expectBytes(texts.length);
  for (const text of texts) growing.codeOf(text);
  return growing.finish().ids;
}

describe('ids that differ in digits alone', () => {
  it('are those that are the same when every digit is, kept as texts or as bytes', () => {
    fc.assert(
      fc.property(fc.array(id, { minLength: 1, maxLength: 4 }), fc.boolean(), (texts, inBytes) => {
        const alike = new Set(texts.map((text) => text.replace(/[0-9]/g, '0'))).size === 1;
        expect(idsOf(texts, inBytes).differInDigitsAlone).toBe(alike);
      }),
      { numRuns: 500, seed: 1 },
    );
  });
});

describe('ids in bytes', () => {
  it('are those of the requested enterprises, even with enterprises without observations between them', () => {
    const growing = new GrowingIds();
    growing.expectBytes(4);
    const [, second, third, fourth] = growing.numbersOf({ bytes: Buffer.from('A1A2A3A10'), starts: Int32Array.of(0, 2, 4, 6, 9) });
    for (const number of [second, third, fourth]) growing.codeOfNumber(number);
    const { ids } = growing.finish();
    const told = (...enterprises: number[]) => Buffer.from(ids.bytesOf(Int32Array.from(enterprises), Buffer.from(', ')) ?? '').toString();
    expect([told(0, 2), told(1), told(), ids.of(Int32Array.of(2, 0))]).toEqual(['A2, A10', 'A3', '', ['A10', 'A2']]);
  });
});
