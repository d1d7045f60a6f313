import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readNumber } from '../../../src/csv/values/number.js';
import { numberPatterns } from '../../../src/csv/values/number-patterns.js';
import { writtenNumbers } from '../written-numbers.js';

const { ambiguous, proves, grouped, among } = numberPatterns;
const matches = (source: string, text: string) => new RegExp(source, 'u').test(text);

/** The result of the patterns for a text that is only a number, in the terms of `readNumber`. */
function byPatterns(text: string): string {
  if (matches(ambiguous, text)) return 'ambiguous';
  if (matches(proves.point, text)) return 'point';
  if (matches(proves.comma, text)) return 'comma';
  return matches(grouped, text) || /^[+-]?[0-9]+(?:[eE][+-]?[0-9]{1,4})?$/.test(text) ? 'nothing' : 'invalid';
}

function amongOthers(text: string): string {
  if (matches(among.ambiguous, text)) return 'nothing';
  return matches(among.point, text) ? 'point' : matches(among.comma, text) ? 'comma' : 'nothing';
}

function byReading(text: string): string {
  const reading = readNumber(text);
  return reading.kind === 'number' ? (reading.evidence ?? 'nothing') : reading.kind;
}

it('tell ambiguous numbers and proofs of a decimal mark as they are read', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(writtenNumbers, (text) => {
      seen.add(byReading(text));
      expect([text, byPatterns(text)]).toEqual([text, byReading(text)]);
    }),
    { numRuns: 20_000, seed: 7 },
  );
  expect([...seen].sort()).toEqual(['ambiguous', 'comma', 'invalid', 'nothing', 'point']);
});

it.each([
  ['Rp 1.500,50', 'comma'],
  ['Rp1.500,-', 'comma'],
  ['(1.234,5)', 'comma'],
  ['2,5 juta', 'comma'],
  ['12.5%', 'point'],
  ['$ 1,234.50', 'point'],
  ['Rp 1.5e3', 'point'],
] as const)('find a proof also in "%s"', (text, mark) => {
  expect(byReading(text)).toBe(mark);
  expect(amongOthers(text)).toBe(mark);
});

it.each(['Rp 1.500', '1,500 kg', '12.05.2019', '12 orang', '3:40'])('find none in "%s"', (text) => {
  expect(amongOthers(text)).toBe('nothing');
});
