import fc from 'fast-check';
import { expect } from 'vitest';
import { type Decimal, readNumber, settle } from '../../src/csv/values/number.js';
import type { SqlDialect } from '../../src/engine/sql/dialect.js';
import { forms, type TextReading, textFormSql, textNumberSql } from '../../src/engine/table/text-numbers.js';
import { writtenNumbers } from '../csv/written-numbers.js';

const numbers = [...new Set(fc.sample(writtenNumbers, { numRuns: 3000, seed: 11 }))];
const others = ['', '-', 'n/a', 'inf', 'nan', '0x10', '1_000', '5.', 'dua puluh', '12.05.2019', '1.200 - 1.300'];
const besides: readonly (readonly [string, keyof typeof forms])[] = [
  ['Rp 1.500,50', 'commaAmong'],
  ['Rp1.500,-', 'commaAmong'],
  ['2,5 juta', 'commaAmong'],
  ['12.5%', 'pointAmong'],
];

/** Texts that may stand in a column of a table. */
export const texts: readonly string[] = [...numbers, ...others, ...besides.map(([text]) => text)];

const readings: readonly TextReading[] = [
  { decimal: null, given: false },
  ...(['comma', 'point'] as const).flatMap((decimal) => [false, true].map((given) => ({ decimal, given }))),
];

/** The forms of the texts "t" of a relation, and what they are read as. */
export function textNumbersQuery(dialect: SqlDialect, relation: string): string {
  const numbers = readings.map((reading, i) => `${textNumberSql(dialect, '"t"', reading)} AS "n${i}"`);
  return `SELECT "t", ${textFormSql(dialect, '"t"')} AS "form", ${numbers.join(', ')} FROM ${relation} AS "texts"`;
}

/** Compares every answer with the result of the file reader for the same text. */
export function expectNumbersOfFiles(rows: readonly Readonly<Record<string, unknown>>[]): void {
  const answers = new Map(rows.map((row) => [row.t, row]));
  expect(answers.size).toBe(texts.length);
  const wrong = texts.flatMap((text) => {
    const row = answers.get(text);
    const form = row?.form === null ? null : Number(row?.form);
    const found = readings.map((_, i) => row?.[`n${i}`] ?? null);
    const wanted = readings.map((reading) => numberOf(text, reading));
    const same = formsOf(text).includes(form) && found.every((value, i) => near(value, wanted[i]));
    return same ? [] : [{ text, form, found, wanted }];
  });
  expect(wrong).toEqual([]);
}

/** A text that is not a number may seem to prove a mark, but settles nothing. */
function formsOf(text: string): readonly (number | null)[] {
  const beside = besides.find(([known]) => known === text);
  if (beside !== undefined) return [forms[beside[1]]];
  const reading = readNumber(text);
  if (reading.kind === 'invalid') return [null, forms.commaAmong, forms.pointAmong];
  if (reading.kind === 'ambiguous') return [forms.ambiguous];
  return [reading.kind === 'number' && reading.evidence !== null ? forms[reading.evidence] : null];
}

function numberOf(text: string, { decimal, given }: TextReading): number | null {
  const reading = readNumber(text);
  const other: Decimal = decimal === 'comma' ? 'point' : 'comma';
  if (besides.some(([known]) => known === text) || (given && reading.kind === 'number' && reading.evidence === other)) return null;
  return settle(reading, decimal);
}

function near(found: unknown, wanted: number | null): boolean {
  if (wanted === null || found === null) return found === wanted;
  return Math.abs(Number(found) - wanted) <= 1e-12 * Math.abs(wanted);
}
