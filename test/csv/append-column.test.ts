import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appendColumn, type StoredFile } from '../../src/csv/append-column.js';
import type { Encoding } from '../../src/csv/input/encoding.js';

const encode = (text: string, encoding: Encoding): Buffer => {
  if (encoding === 'utf-16le') return Buffer.from(`\ufeff${text}`, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  if (encoding === 'windows-1252') return Buffer.from(text, 'latin1');
  return Buffer.from(encoding === 'utf-8-bom' ? `\ufeff${text}` : text);
};
const append = (
  text: string,
  cells: Record<number, string>,
  { encoding = 'utf-8', delimiter = ',' }: { encoding?: Encoding; delimiter?: StoredFile['dialect']['delimiter'] } = {},
) =>
  Buffer.from(
    appendColumn(
      { bytes: encode(text, encoding), encoding, dialect: { delimiter } },
      { header: 'findings', cells: new Map(Object.entries(cells).map(([record, cell]) => [Number(record), cell])) },
    ),
  );

describe('a column is appended', () => {
  it.each([
    ['LF', 'a,b\n1,2\n3,4\n', 'a,b,findings\n1,2,wrong\n3,4,\n'],
    ['CRLF', 'a,b\r\n1,2\r\n3,4\r\n', 'a,b,findings\r\n1,2,wrong\r\n3,4,\r\n'],
    ['CR', 'a,b\r1,2\r3,4\r', 'a,b,findings\r1,2,wrong\r3,4,\r'],
    ['mixed ends', 'a,b\n1,2\r\n3,4\r', 'a,b,findings\n1,2,wrong\r\n3,4,\r'],
    ['no end of the last line', 'a,b\n1,2\n3,4', 'a,b,findings\n1,2,wrong\n3,4,'],
    ['a break within quotes', 'a,b\n"1\r\n\n",2\n3,"4"\n', 'a,b,findings\n"1\r\n\n",2,wrong\n3,"4",\n'],
    ['a ragged row', 'a,b\n1\n3,4,5\n', 'a,b,findings\n1,wrong\n3,4,5,\n'],
    ['an unclosed quote, from which on nobody knows', 'a,b\n1,2\n3,"4\n', 'a,b,findings\n1,2,wrong\n3,"4\n'],
  ])('with %s', (_, text, expected) => {
    expect(append(text, { 1: 'wrong' }).toString()).toBe(expected);
  });

  it('but not to blank lines', () => {
    expect(append('a,b\n\n1,2\n', { 2: 'wrong' }).toString()).toBe('a,b,findings\n\n1,2,wrong\n');
  });

  it('with quotes if needed, and never as a formula', () => {
    expect(append('a\n1\n', { 1: 'x,"y"' }).toString()).toBe('a,findings\n1,"x,""y"""\n');
    expect(append('a\n1\n', { 1: '=1+1' }).toString()).toBe("a,findings\n1,'=1+1\n");
    expect(append('a;b\n1;2\n', { 1: 'x,y' }, { delimiter: ';' }).toString()).toBe('a;b;findings\n1;2;x,y\n');
  });

  it.each(['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'windows-1252'] as const)('in the encoding of a %s file', (encoding) => {
    expect(append('é,b\n1,ü\n', { 1: 'ñ' }, { encoding })).toEqual(encode('é,b,findings\n1,ü,ñ\n', encoding));
  });

  it('so that removing it restores the file byte for byte', () => {
    const cell = fc.oneof(
      fc.string({ unit: fc.constantFrom('a', 'é', '字', '😀', ' ', '\t') }),
      fc.constantFrom('"x,y"', '"a""b"', '"l\r\nm"', ''),
    );
    const file = fc.record({
      rows: fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
      end: fc.constantFrom('\n', '\r\n', '\r'),
      encoding: fc.constantFrom<Encoding>('utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be'),
    });
    fc.assert(
      fc.property(file, ({ rows, end, encoding }) => {
        const text = rows.map((row) => row.join(',') + end).join('');
        const marked = append(text, Object.fromEntries(rows.map((_, i) => [i, 'QQ'])), { encoding });
        const decoded = new TextDecoder(encoding === 'utf-8-bom' ? 'utf-8' : encoding).decode(marked);
        expect(encode(decoded.replaceAll(/,(?:QQ|findings)(?=[\r\n]|$)/g, ''), encoding)).toEqual(encode(text, encoding));
      }),
    );
  });
});
