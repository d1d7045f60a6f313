import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locateCells, locateInPieces } from '../../src/csv/locate.js';
import { RegularText, wholeText } from '../../src/csv/text-pieces.js';

const cell = fc.constantFrom('', 'a', 'Bé', '字', '😀', '12.5', '"q"', '"two\nlines"', '"a;b"', '"say ""so"""');
const table = fc.record({
  rows: fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 12 }),
  newline: fc.constantFrom('\n', '\r\n'),
  ends: fc.boolean(),
  /** Records that begin a piece. */
  begins: fc.uniqueArray(fc.integer({ min: 1, max: 11 }), { maxLength: 5 }),
});

/** The table as one text, and in pieces of which few bytes are read at a time. */
function inPieces({ rows, newline, ends, begins }: typeof table extends fc.Arbitrary<infer T> ? T : never) {
  const lines = rows.map((cells) => cells.map((text) => text.replace('\n', newline)).join(';') + newline);
  if (!ends) lines[lines.length - 1] = lines[lines.length - 1].slice(0, -newline.length);
  const whole = lines.join('');
  const bytes = Buffer.from(whole);
  const read = (into: Uint8Array, position: number) => bytes.copy(into, 0, position, position + 7);
  const text = new RegularText({ size: bytes.length, read });
  for (const record of begins.sort((a, b) => a - b)) {
    if (record < lines.length) text.begin(record, Buffer.byteLength(lines.slice(0, record).join('')));
  }
  return { whole, text, rows };
}

describe('a text in pieces', () => {
  it('has every cell, and what is beyond the cells, where the whole text has it', () => {
    fc.assert(
      fc.property(table, (made) => {
        const { whole, text, rows } = inPieces(made);
        const wanted = [...rows, []].flatMap((cells, record) => [...cells, ''].map((_, column) => ({ record, column })));
        // In this order, no cell is found on the way to another.
        wanted.reverse();
        const dialect = { delimiter: ';' } as const;
        const expected = locateCells(whole, dialect, wanted);
        expect(locateInPieces(text, dialect, wanted)).toEqual(expected);
        expect(locateInPieces(wholeText(whole), dialect, wanted)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('has a cell where the whole text has it, though little else is decoded', () => {
    fc.assert(
      fc.property(table, (made) => {
        const { whole, text, rows } = inPieces(made);
        const dialect = { delimiter: ';' } as const;
        for (const cell of [...rows, []].flatMap((cells, record) => [...cells, ''].map((_, column) => ({ record, column })))) {
          expect(locateInPieces(text, dialect, [cell])).toEqual(locateCells(whole, dialect, [cell]));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('has cells of thousands of records where the whole text has them, wanted here and there', () => {
    const line = fc.constantFrom('a;b\n', 'aa;;c\r\n', 'é;b\n', '"a;b";c\n', '12\n');
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 3, maxLength: 4 }),
        fc.infiniteStream(fc.nat(2000)),
        fc.boolean(),
        (lines, numbers, plain) => {
          const usual = plain ? lines.filter((one) => /^[a-z]/.test(one)) : lines;
          const records = Array.from({ length: 2000 }, (_, i) => usual[i % usual.length] ?? 'x;y\n');
          const whole = records.join('');
          const bytes = Buffer.from(whole);
          const text = new RegularText({ size: bytes.length, read: (into, position) => bytes.copy(into, 0, position) });
          text.begin(900, Buffer.byteLength(records.slice(0, 900).join('')));
          const wanted = Array.from({ length: 60 }, () => ({ record: numbers.next().value as number, column: 1 }));
          expect(locateInPieces(text, { delimiter: ';' }, wanted)).toEqual(locateCells(whole, { delimiter: ';' }, wanted));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('gives the piece that holds a unit, and knows whether there are quotes', () => {
    fc.assert(
      fc.property(table, fc.nat(), (made, at) => {
        const { whole, text } = inPieces(made);
        const unit = at % (whole.length + 1);
        const piece = text.withUnit(unit);
        expect(piece.text.slice(unit - piece.start)).toBe(whole.slice(unit, piece.start + piece.text.length));
        expect(piece.text.length + piece.start).toBeGreaterThanOrEqual(Math.min(unit + 1, whole.length));
        expect(text.hasQuotes).toBe(whole.includes('"'));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['a;b c;d', ';', false],
    ['a; b;c', ';', true],
    ['a ;b', ';', true],
    ['a;b  c', ';', true],
    ['a;"b "', ';', true],
    ['a;b \r\nc;d', ';', true],
    ['a;b ', ';', true],
    ['a;b\tc', ';', true],
    ['a\tb c', '\t', false],
    ['a\t b', '\t', true],
    ['a;b\u00a0', ';', true],
  ] as const)('knows of %j cut by %j whether blanks may stray', (whole, delimiter, may) => {
    const bytes = Buffer.from(whole);
    const text = new RegularText({ size: bytes.length, read: (into, position) => bytes.copy(into, 0, position) });
    expect(text.mayHaveStrayBlanks(0, delimiter)).toBe(may);
  });
});
