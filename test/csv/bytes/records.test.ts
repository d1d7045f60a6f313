import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CellKind } from '../../../src/csv/bytes/block.js';
import { Cutter } from '../../../src/csv/bytes/cutter.js';
import { ByteRecords } from '../../../src/csv/bytes/records.js';
import { isRegular, plainNewline } from '../../../src/csv/bytes/regular.js';
import type { Delimiter } from '../../../src/csv/dialect.js';
import { readRecords } from '../../../src/csv/reader.js';

const spectrum = '../shared/trust/csv-spectrum/csvs';
const present = existsSync(spectrum);
if (!present) console.warn(`SKIPPED: ${spectrum} is absent, records were not cut by it.`);

/** The records of a file; null if it is not regular. */
const ofBytes = (bytes: Uint8Array, delimiter: Delimiter): string[][] | null => {
  const newline = plainNewline(bytes);
  if (newline === null || bytes[0] === 0xef || !isRegular(bytes, newline)) return null;
  const records = new ByteRecords(bytes, delimiter);
  const found: string[][] = [];
  while (records.step()) found[records.record] = records.texts();
  return records.regular ? found : null;
};

/** The same, cut in a block; records left to another reader are read by it. */
const ofCutter = (bytes: Buffer, delimiter: Delimiter): string[][] | null => {
  const newline = plainNewline(bytes);
  if (newline === null || !isRegular(bytes, newline)) return null;
  const columns = 3;
  const cutter = Cutter.make(columns, { delimiter, newline }, bytes.length) as Cutter;
  for (let column = 0; column < columns; column++) cutter.setColumn(column, CellKind.text);
  const ended = bytes.at(-1) === 0x0a ? bytes : Buffer.concat([bytes, Buffer.from(newline === 'lf' ? '\n' : '\r\n')]);
  cutter.input.set(ended);
  if (!cutter.cut(ended.length) || cutter.block.consumed < ended.length) return null;
  return Array.from({ length: cutter.block.records }, (_, record) => {
    if (cutter.block.faults[record] === 1)
      return new ByteRecords(cutter.block.bytes.subarray(cutter.block.starts[record], cutter.block.starts[record + 1]), delimiter).first();
    return Array.from({ length: columns }, (_, column) => textOf(cutter, column, cutter.block.textCodes(column)[record]));
  });
};

/** All texts of the first block are new in it. */
function textOf(cutter: Cutter, column: number, text: number): string {
  const { bytes, starts } = cutter.block.fresh(column);
  return Buffer.from(bytes.subarray(starts[text], starts[text + 1])).toString('utf8');
}

const ofReader = (bytes: Uint8Array, delimiter: Delimiter): string[][] => {
  const found: string[][] = [];
  const problem = readRecords(Buffer.from(bytes).toString('utf8'), { delimiter }, (cells) => found.push([...cells]));
  expect(problem).toBeNull();
  return found;
};

describe('records by their bytes are those of csv-parse wherever the bytes are regular', () => {
  const cell = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', '1', ' ', '"', 'é', '字', '😀', ',', ';', '|', '\t', '\n', '\r'), maxLength: 6 }),
    // Several times the bytes that are compared at once.
    fc.string({ unit: fc.constantFrom('a', '1', ' '), maxLength: 200 }),
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
        const found = ofBytes(bytes, delimiter);
        if (found !== null) expect(found).toEqual(ofReader(bytes, delimiter));
        expect(ofCutter(bytes, delimiter)).toEqual(found);
        if (found !== null) regular++;
      }),
      { numRuns: 5000 },
    );
    expect(regular).toBeGreaterThan(500);
  });

  it('with a single quoted cell, wherever it begins', () => {
    for (let place = 0; place < 200; place++) {
      const before = 'x'.repeat(place);
      expect(ofCutter(Buffer.from(`${before},"b",c\n1,2,3\n`), ',')).toEqual([
        [before, 'b', 'c'],
        ['1', '2', '3'],
      ]);
    }
  });

  it.each(present ? readdirSync(spectrum) : [])('in csv-spectrum %s', (name) => {
    const bytes = readFileSync(`${spectrum}/${name}`);
    const found = ofBytes(bytes, ',');
    if (found !== null) expect(found).toEqual(ofReader(bytes, ','));
    expect(ofCutter(bytes, ',')).toEqual(found);
  });
});

it.each(['é', '\0', '\r'])('a block with %j anywhere is not known to be plain ASCII', (odd) => {
  for (let place = 0; place < 200; place++) {
    const text = `${'x'.repeat(place)}${odd}${'x'.repeat(200 - place)}\n`;
    const cutter = Cutter.make(1, { delimiter: ',', newline: 'lf' }, text.length * 2) as Cutter;
    for (const bytes of [Buffer.from(text), Buffer.from(text.replace(odd, 'x'))]) {
      cutter.input.set(bytes);
      expect(cutter.cut(bytes.length)).toBe(true);
      expect(cutter.block.isAscii).toBe(!bytes.includes(odd));
    }
  }
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
    expect(plainNewline(Buffer.from(text))).toBe(newline);
    expect(ofBytes(Buffer.from(text), ',')).not.toBeNull();
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
    expect(ofBytes(Buffer.from(text), ',')).toBeNull();
    expect(ofBytes(Buffer.from([0x61, 0x0a, 0xe9, 0x0a]), ',')).toBeNull();
  });
});
