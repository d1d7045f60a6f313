import { describe, expect, it } from 'vitest';
import type { Delimiter } from '../../src/csv/dialect.js';
import { readRecords } from '../../src/csv/reader.js';

function read(text: string, delimiter: Delimiter = ',') {
  const records: string[][] = [];
  const problem = readRecords(text, { delimiter }, (cells, record) => {
    expect(record).toBe(records.length);
    records.push(cells);
  });
  return { records, problem };
}

describe('readRecords', () => {
  it.each<[string, string, string[][]]>([
    [
      'mixed newlines',
      'a,b\r\n1,2\n3,4\r5,6',
      [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
        ['5', '6'],
      ],
    ],
    ['blank lines as records of one empty cell', 'a,b\n\n1,2\r\n\r\n', [['a', 'b'], [''], ['1', '2'], ['']]],
    ['ragged rows as they are', 'a,b\n1\n1,2,3\n', [['a', 'b'], ['1'], ['1', '2', '3']]],
    [
      'newlines and quotes in quotes',
      'a,b\n"x\r\ny","ha ""ha"" ha"\n',
      [
        ['a', 'b'],
        ['x\r\ny', 'ha "ha" ha'],
      ],
    ],
    ['spaces as they are', ' a , b\n', [[' a ', ' b']]],
    [
      'a quote inside an unquoted cell',
      'a,b\nToko "Maju",5" pipe\n',
      [
        ['a', 'b'],
        ['Toko "Maju"', '5" pipe'],
      ],
    ],
    [
      'an empty last cell',
      'a,\n1,',
      [
        ['a', ''],
        ['1', ''],
      ],
    ],
    ['an empty quoted last line', 'a\n""', [['a'], ['']]],
    ['an empty text', '', []],
  ])('delivers %s', (_, text, records) => {
    expect(read(text)).toEqual({ records, problem: null });
  });

  it.each<Delimiter>([',', ';', '\t', '|'])('splits at %j only', (delimiter) => {
    const cells = [',', ';', '\t', '|'].map((mark) => (mark === delimiter ? `"${mark}"` : mark));
    expect(read(cells.join(delimiter), delimiter).records).toEqual([[',', ';', '\t', '|']]);
  });

  it('says where an unclosed quote opened, past a quoted CRLF that csv-parse miscounts', () => {
    const { records, problem } = read('a,b\r\n"x\r\ny",1\r\n2,"open\r\n3,4\r\n');
    expect(records).toEqual([
      ['a', 'b'],
      ['x\r\ny', '1'],
    ]);
    expect(problem).toEqual({
      code: 'unclosed-quote',
      record: 2,
      place: { line: 4, column: 3, offset: 17 },
      opened: { line: 4, column: 3 },
    });
  });

  it.each([
    ['"a"b,c\n', { line: 1, column: 3, offset: 2 }, { line: 1, column: 1 }, 0],
    ['x\n1,"a" ,c\n', { line: 2, column: 5, offset: 6 }, { line: 2, column: 3 }, 1],
    ['x\n"say ""hi"" "you""\n', { line: 2, column: 13, offset: 14 }, { line: 2, column: 1 }, 1],
    ['x\n\n"a\nb"c\n', { line: 4, column: 2, offset: 7 }, { line: 3, column: 1 }, 2],
  ])('says where the quote stands that closes too early in %j', (text, place, opened, record) => {
    const { records, problem } = read(text);
    expect(problem).toEqual({ code: 'misplaced-quote', record, place, opened });
    expect(records).toHaveLength(record);
  });

  it('stops at the first problem only', () => {
    expect(read('"a"b\n"open').problem?.code).toBe('misplaced-quote');
    expect(read('"open\n"a"b').problem?.code).toBe('misplaced-quote');
  });

  it('lets an error of the sink through', () => {
    expect(() =>
      readRecords('a\n', { delimiter: ',' }, () => {
        throw new Error('stop');
      }),
    ).toThrow('stop');
  });
});
