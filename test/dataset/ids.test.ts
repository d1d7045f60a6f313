import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GrowingIds } from '../../src/dataset/growing-ids.js';

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
