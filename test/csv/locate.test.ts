import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Delimiter } from '../../src/csv/dialect.js';
import { locateCells } from '../../src/csv/locate.js';
import { readRecords } from '../../src/csv/reader.js';

const delimiters: readonly Delimiter[] = [',', ';', '\t', '|'];

function unquote(raw: string): string {
  return raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw;
}

/** The place by definition: splits the text before the cell into physical lines. */
function placeByHand(text: string, start: number) {
  const broken = text[start - 1] === '\r' && text[start] === '\n' ? `${text.slice(0, start - 1)} ` : text.slice(0, start);
  const lines = broken.split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

function expectAgreement(text: string, delimiter: Delimiter): void {
  const records: string[][] = [];
  const problem = readRecords(text, { delimiter }, (cells) => records.push(cells));
  const strict = parseStrictly(text, delimiter);
  // csv-parse lets a NUL follow a closing quote; we call it misplaced.
  const nulAfterQuote = text.includes('"\0');
  if (typeof strict !== 'string' && !nulAfterQuote) expect(records).toEqual(strict);
  if (strict === 'CSV_QUOTE_NOT_CLOSED' || strict === 'CSV_INVALID_CLOSING_QUOTE') expect(problem).not.toBeNull();
  if (problem !== null && !nulAfterQuote) expect(strict).toBeTypeOf('string');

  const wanted = records.flatMap((cells, record) => cells.map((_, column) => ({ record, column })));
  const places = locateCells(text, { delimiter }, wanted);
  expect(places.map((place) => unquote(place.raw))).toEqual(records.flat());
  for (const { start, end, raw, line, column } of places) {
    expect(text.slice(start, end)).toBe(raw);
    expect({ line, column }).toEqual(placeByHand(text, start));
  }
  const beyond = locateCells(
    text,
    { delimiter },
    records.map((cells, record) => ({ record, column: cells.length })),
  );
  beyond.forEach((place, record) => {
    const last = places[wanted.findLastIndex((cell) => cell.record === record)];
    expect(place).toMatchObject({ start: last.end, end: last.end, raw: '' });
  });
  if (problem === null) expect(locateCells(text, { delimiter }, [{ record: records.length, column: 0 }])[0].start).toBe(text.length);
}

function parseStrictly(text: string, delimiter: Delimiter): string[][] | string {
  try {
    return parse(text, { delimiter, record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true });
  } catch (error) {
    return (error as { code: string }).code;
  }
}

const cell = fc.oneof(
  fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '|', '\r\n', '\r', '\n', 'a', ' ', '株', '🧵', '€') }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '""', '"', '2,5', 'Toko "Maju"'),
);

const sheet = fc.record({
  delimiter: fc.constantFrom(...delimiters),
  rows: fc.array(
    fc.record({ cells: fc.array(fc.tuple(cell, fc.boolean()), { maxLength: 4 }), newline: fc.constantFrom('\n', '\r\n', '\r') }),
  ),
});

describe('locateCells and csv-parse', () => {
  it('cut the same cells out of written sheets', () => {
    fc.assert(
      fc.property(sheet, ({ delimiter, rows }) => {
        const write = ([text, quote]: [string, boolean]) =>
          quote || text.includes(delimiter) || /^"|[\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
        const text = rows.map(({ cells, newline }) => cells.map(write).join(delimiter) + newline).join('');
        expectAgreement(text, delimiter);
      }),
      { numRuns: 400, seed: 1 },
    );
  });

  it('agree on every hostile text', () => {
    const hostile = fc.string({ unit: fc.constantFrom('"', ',', ';', '\n', '\r', ' ', 'a', '\0', 'é'), maxLength: 24 });
    fc.assert(
      fc.property(hostile, fc.constantFrom(...delimiters), (text, delimiter) => expectAgreement(text, delimiter)),
      { numRuns: 4000, seed: 2 },
    );
  });

  it('agree on every text of up to five units over the marks that matter', () => {
    const units = ['"', ',', '\n', '\r', 'a'];
    const texts = [''];
    for (let i = 0; i < texts.length; i++) {
      if (texts[i].length < 5) texts.push(...units.map((unit) => texts[i] + unit));
    }
    for (const text of texts) expectAgreement(text, ',');
  });
});

describe('locateCells', () => {
  const text = 'id;nama\r\nA;"dua\r\nbaris"\rB;🧵;"x"\n\nC';

  it.each([
    [1, 1, { line: 2, column: 3, raw: '"dua\r\nbaris"' }],
    [2, 0, { line: 4, column: 1, raw: 'B' }],
    [2, 2, { line: 4, column: 6, raw: '"x"' }],
    [2, 7, { line: 4, column: 9, raw: '' }],
    [3, 0, { line: 5, column: 1, raw: '' }],
    [4, 0, { line: 6, column: 1, raw: 'C' }],
    [9, 0, { line: 6, column: 2, raw: '' }],
  ])('finds record %i, column %i', (record, column, place) => {
    expect(locateCells(text, { delimiter: ';' }, [{ record, column }])[0]).toMatchObject(place);
  });

  it('finds a cell in the same place whichever others are wanted', () => {
    const line = fc.string({ unit: fc.constantFrom('a', ';', ' ', '\n', '\r\n', '"', '\r'), maxLength: 40 });
    const some = fc.array(fc.record({ record: fc.nat(9), column: fc.nat(4) }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(line, some, (text, wanted) => {
        const all = Array.from({ length: 50 }, (_, i) => ({ record: Math.floor(i / 5), column: i % 5 }));
        const places = locateCells(text, { delimiter: ';' }, all);
        const expected = wanted.map(({ record, column }) => places[record * 5 + column]);
        expect(locateCells(text, { delimiter: ';' }, wanted)).toEqual(expected);
      }),
      { numRuns: 2000, seed: 3 },
    );
  });

  it('answers in the order asked, the same cell twice included', () => {
    const wanted = [
      { record: 4, column: 0 },
      { record: 0, column: 1 },
      { record: 2, column: 9 },
      { record: 0, column: 1 },
    ];
    expect(locateCells(text, { delimiter: ';' }, wanted).map((place) => place.raw)).toEqual(['C', 'nama', '', 'nama']);
  });
});
