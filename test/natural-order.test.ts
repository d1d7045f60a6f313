import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areInOrder, compareNatural } from '../src/natural-order.js';

const runs = (text: string): string[] => text.match(/\d+|\D+/g) ?? [];
const byUnits = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The definition, run by run: numbers by their value, other text by its units, then the shorter and the one that is first by units. */
function byRuns(a: string, b: string): number {
  const [as, bs] = [runs(a), runs(b)];
  for (let i = 0; i < Math.min(as.length, bs.length); i++) {
    const numbers = /^\d/.test(as[i]) && /^\d/.test(bs[i]);
    const values = [as[i], bs[i]].map((digits) => (numbers ? BigInt(digits) : 0n));
    const order = numbers ? Number(values[0] > values[1]) - Number(values[0] < values[1]) : byUnits(as[i], bs[i]);
    if (order !== 0) return order;
  }
  return as.length - bs.length || byUnits(a, b);
}

describe('natural order', () => {
  it('compares runs of digits by value and other text by units', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '0', '1', '2', '9', '-', ' ', 'é', '字'), maxLength: 8 });
    const near = fc.tuple(text, text, text).map(([start, a, b]) => [start + a, start + b]);
    fc.assert(
      fc.property(fc.oneof(near, fc.tuple(text, text)), ([a, b]) => {
        expect(Math.sign(compareNatural(a, b))).toBe(Math.sign(byRuns(a, b)));
      }),
      { numRuns: 20_000 },
    );
  });

  it.each([
    ['Phase 2', 'Phase 10'],
    ['BALI-9', 'BALI-014'],
    ['x01', 'x1'],
    ['ab1', 'ab-'],
    ['', 'a'],
  ])('puts %j before %j', (a, b) => {
    expect(Math.sign(compareNatural(a, b))).toBe(Math.sign(byRuns(a, b)));
    expect(Math.sign(compareNatural(b, a))).toBe(Math.sign(byRuns(b, a)));
    expect(compareNatural(a, b)).toBeLessThan(0);
    expect(compareNatural(b, a)).toBeGreaterThan(0);
    expect(compareNatural(a, a)).toBe(0);
  });

  it('is claimed from bytes alone only for texts that really are in order', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '0', '1', '2', '9', '-', 'é', '字', '😀'), maxLength: 6 });
    const id = fc.tuple(fc.constantFrom('', 'S', '9'), fc.integer({ min: 0, max: 300 }), fc.constantFrom('', '-', '7'));
    const written = fc.oneof(
      text,
      id.map((parts) => parts.join('')),
    );
    let told = 0;
    fc.assert(
      fc.property(written, written, (a, b) => {
        const [first, second] = [Buffer.from(a), Buffer.from(b)];
        const starts = Int32Array.of(0, first.length, first.length + second.length);
        if (!areInOrder({ bytes: Buffer.concat([first, second]), starts }, 0, 1)) return;
        told++;
        expect(compareNatural(a, b)).toBeLessThan(0);
      }),
      { numRuns: 20_000 },
    );
    expect(told).toBeGreaterThan(500);
  });
});
