import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteRecords } from '../../../src/csv/bytes/records.js';
import { regularNewline } from '../../../src/csv/bytes/regular.js';
import type { Delimiter } from '../../../src/csv/dialect.js';
import { readRecords } from '../../../src/csv/reader.js';

const ofBytes = (bytes: Uint8Array, delimiter: Delimiter): string[][] => {
  const records = new ByteRecords(bytes, delimiter);
  const found: string[][] = [];
  while (records.step()) found[records.record] = records.texts();
  return found;
};
const ofReader = (bytes: Uint8Array, delimiter: Delimiter): string[][] => {
  const found: string[][] = [];
  const problem = readRecords(Buffer.from(bytes).toString('utf8'), { delimiter }, (cells) => found.push([...cells]));
  expect(problem).toBeNull();
  return found;
};

describe('records by their bytes are those of csv-parse wherever the bytes are regular', () => {
  const cell = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', '1', ' ', '"', 'é', '字', '😀', ',', ';', '|', '\t', '\n', '\r'), maxLength: 6 }),
    fc.constantFrom('', '""', '"a"', '"a,b"', '"a""b"', '"l\nm"', '"l\r\nm"', 'a"b', '5" pipe'),
  );
  const file = fc.record({
    rows: fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 6 }),
    delimiter: fc.constantFrom<Delimiter>(',', ';', '|', '\t'),
    newline: fc.constantFrom('\n', '\r\n'),
    ends: fc.boolean(),
  });

  it('in generated files', () => {
    let regular = 0;
    fc.assert(
      fc.property(file, ({ rows, delimiter, newline, ends }) => {
        const bytes = Buffer.from(rows.map((row) => row.join(delimiter)).join(newline) + (ends ? newline : ''));
        if (regularNewline(bytes, delimiter) === null) return;
        regular++;
        expect(ofBytes(bytes, delimiter)).toEqual(ofReader(bytes, delimiter));
      }),
      { numRuns: 20_000 },
    );
    expect(regular).toBeGreaterThan(2000);
  });

  it.each(
    readdirSync('../shared/trust/csv-spectrum/csvs', { withFileTypes: true }).map(({ name }) => name),
  )('in csv-spectrum %s', (name) => {
    const bytes = readFileSync(`../shared/trust/csv-spectrum/csvs/${name}`);
    if (regularNewline(bytes, ',') !== null) expect(ofBytes(bytes, ',')).toEqual(ofReader(bytes, ','));
  });
});

describe('bytes are regular', () => {
  it.each([
    ['LF', 'a,b\n1,2\n', 'lf'],
    ['CRLF', 'a,b\r\n1,2\r\n', 'crlf'],
    ['quotes that close', '"a","b ""c"" d"\n"1",2\n', 'lf'],
    ['a break within quotes', 'a\n"1\n2"\n', 'lf'],
    ['a quote within a cell', 'a\n5" pipe\n', 'lf'],
    ['no end of the last line', 'a\n1', 'lf'],
  ] as const)('with %s', (_, text, newline) => {
    expect(regularNewline(Buffer.from(text), ',')).toBe(newline);
  });

  it.each([
    ['a CR alone', 'a\r1\n'],
    ['mixed ends', 'a\r\n1\n'],
    ['a quote that never closes', 'a\n"1\n'],
    ['a quote that closes too early', 'a\n"1"x\n'],
    ['a mark', '\ufeffa\n1\n'],
    ['a NUL', 'a\n\0\n'],
    ['no line at all', 'a,b'],
  ])('and not with %s', (_, text) => {
    expect(regularNewline(Buffer.from(text), ',')).toBeNull();
    expect(regularNewline(Buffer.from([0x61, 0x0a, 0xe9, 0x0a]), ',')).toBeNull();
  });
});
