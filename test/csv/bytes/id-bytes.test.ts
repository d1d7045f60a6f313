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

/** Numbers texts and returns them joined, as a text. */
function joined(ids: IdBytes, texts: readonly string[], between: string): string | null {
  const bytes = ids.joined(ids.numbersOf(together(texts)).slice(), Buffer.from(between));
  return bytes && Buffer.from(bytes).toString();
}

describe('ids joined as bytes', () => {
  it('are the texts with the bytes between them, whatever their lengths', () => {
    const id = fc.string({ unit: 'grapheme-ascii', maxLength: 30 }).map((text) => text.replace(/["\\]/g, '\x7f'));
    const between = fc.string({ unit: 'grapheme', maxLength: 20 });
    const ids = make(0);
    fc.assert(
      fc.property(fc.array(id, { maxLength: 30 }), between, (texts, between) => {
        expect(joined(ids, texts, between)).toBe(texts.join(between));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    0, 1, 7, 8, 9, 15, 16, 17,
  ])('are not joined where JSON would escape the character after %i others, or it is not ASCII', (before) => {
    const ids = make(0);
    for (let code = 0; code <= 0xff; code++) {
      const character = String.fromCharCode(code);
      const isPlain = code < 0x80 && JSON.stringify(character) === `"${character}"`;
      for (const after of [0, 1, 7, 8]) {
        const text = 'a'.repeat(before) + character + 'b'.repeat(after);
        expect(joined(ids, ['A1', text], ',')).toBe(isPlain ? `A1,${text}` : null);
      }
    }
  });

  it('stay as they are while others are joined, and the memory grows', () => {
    const ids = make(0);
    const texts = Array.from({ length: 200_000 }, (_, i) => `F${i}`);
    const numbers = ids.numbersOf(together(texts)).slice();
    const first = ids.joined(numbers.subarray(0, 1000), Buffer.from(', '));
    const all = ids.joined(numbers, Buffer.from(' and not least '));
    expect(Buffer.from(all ?? []).toString()).toBe(texts.join(' and not least '));
    expect(Buffer.from(first ?? []).toString()).toBe(texts.slice(0, 1000).join(', '));
  });

  it('are not joined where they are too long for the memory, which then still serves', () => {
    const ids = make(0);
    const texts = Array.from({ length: 20 }, (_, i) => `F${i}`);
    expect(joined(ids, texts, '-'.repeat(110_000_000))).toBeNull();
    expect(joined(ids, texts, ', ')).toBe(texts.join(', '));
    expect(joined(ids, texts, ' and '.repeat(40_000))).toBe(texts.join(' and '.repeat(40_000)));
  });
});
