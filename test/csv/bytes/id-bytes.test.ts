import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Texts } from '../../../src/csv/bytes/block.js';
import { IdBytes } from '../../../src/csv/bytes/id-bytes.js';

/** Texts one behind the other, as a block gives them. */
function together(texts: readonly string[]): Texts {
  const parts = texts.map((text) => Buffer.from(text));
  const starts = new Int32Array(parts.length + 1);
  for (const [i, part] of parts.entries()) starts[i + 1] = starts[i] + part.length;
  return { bytes: Buffer.concat(parts), starts };
}

const make = (expected: number) => IdBytes.make(expected) as IdBytes;

describe('ids told apart by their bytes', () => {
  it('have the numbers that a map of texts gives them, whether they come in blocks or alone', () => {
    const unit = fc.constantFrom('a', 'b', '0', '1', '-', 'é', '字', '😀');
    const id = fc.string({ unit, maxLength: 20 });
    fc.assert(
      fc.property(
        fc.array(fc.oneof(id, fc.array(id, { maxLength: 30 })), { maxLength: 30 }),
        fc.integer({ min: 0, max: 99 }),
        (steps, n) => {
          const ids = make(n);
          const known = new Map<string, number>();
          const numberOf = (text: string) => known.get(text) ?? known.set(text, known.size).size - 1;
          for (const step of steps) {
            if (typeof step === 'string') expect(ids.numberOf(step)).toBe(numberOf(step));
            else expect([...ids.numbersOf(together(step))]).toEqual(step.map(numberOf));
          }
          expect(ids.count).toBe(known.size);
          for (const [text, number] of known) expect(ids.textOf(number)).toBe(text);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('keep their numbers while many more come than were expected', () => {
    const ids = make(0);
    const texts = Array.from({ length: 300_000 }, (_, i) => `F${(i * 7919) % 300_000}`);
    for (let from = 0; from < texts.length; from += 5000) {
      const numbers = ids.numbersOf(together(texts.slice(from, from + 5000)));
      for (let i = 0; i < numbers.length; i++) if (numbers[i] !== from + i) expect(numbers[i]).toBe(from + i);
    }
    expect(ids.count).toBe(300_000);
    expect(ids.numberOf(texts[123_456])).toBe(123_456);
    const { bytes, starts } = ids.all();
    expect(Buffer.from(bytes.subarray(starts[299_999], starts[300_000])).toString()).toBe(texts[299_999]);
  });
});

describe('ids joined as bytes', () => {
  const joined = (texts: readonly string[], between: string) => {
    const ids = make(texts.length);
    const numbers = ids.numbersOf(together(texts)).slice();
    const bytes = ids.joined(numbers, Buffer.from(between));
    return bytes && Buffer.from(bytes).toString();
  };
  const between = fc.string({ unit: 'grapheme', maxLength: 20 });

  it('are the texts with the bytes between them, whatever their lengths', () => {
    const plain = fc.string({ unit: 'grapheme-ascii', maxLength: 30 }).map((text) => text.replace(/["\\\x7f]/g, '~'));
    fc.assert(
      fc.property(fc.array(plain, { maxLength: 30 }), between, (texts, between) => {
        expect(joined(texts, between)).toBe(texts.join(between));
      }),
      { numRuns: 500 },
    );
  });

  it('are not joined where JSON would escape a character or one is beyond ASCII, at any place in the text', () => {
    const unit = fc.integer({ min: 0, max: 0x100 }).map((code) => String.fromCharCode(code));
    const isPlain = (text: string) => JSON.stringify(text) === `"${text}"` && /^[\0-\x7f]*$/.test(text);
    fc.assert(
      fc.property(fc.nat(25), unit, fc.nat(25), (before, character, after) => {
        const text = 'a'.repeat(before) + character + 'b'.repeat(after);
        expect(joined(['A1', text], ',')).toBe(isPlain(text) ? `A1,${text}` : null);
      }),
      { numRuns: 3000 },
    );
  });
});
