import { describe, expect, it } from 'vitest';
import { type Delimiter, detectDialect } from '../../src/csv/dialect.js';

const delimiters: readonly Delimiter[] = [',', ';', '\t', '|'];
const newlines = { lf: '\n', crlf: '\r\n', cr: '\r' } as const;

const headers = ['enterprise_id', 'nama usaha, badan', 'energi (kWh; per bulan)', 'rugi|laba', 'catatan'];
const rows = [
  ['A1', 'PT Maju, Tbk', '2,5', 'a|b', 'baris satu\nbaris dua'],
  ['A2', 'UD "Sinar" Jaya', '1.200,75', '', 'x;y;z'],
  ['A3', '株式会社', '-3', ',', ''],
];

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

function bareWhereHarmless(delimiter: Delimiter) {
  return (cell: string) => (cell.includes(delimiter) || /["\r\n]/.test(cell) ? quoted(cell) : cell);
}

function write(delimiter: Delimiter, newline: string, quote: (cell: string) => string, ended: boolean): string {
  const lines = [headers, ...rows].map((cells) => cells.map(quote).join(delimiter));
  return lines.join(newline) + (ended ? newline : '');
}

const combinations = delimiters.flatMap((delimiter) =>
  Object.entries(newlines).flatMap(([name, newline]) =>
    [true, false].flatMap((ended) => [
      { delimiter, name, quoting: 'all', text: write(delimiter, newline, quoted, ended) },
      { delimiter, name, quoting: 'needed', text: write(delimiter, newline, bareWhereHarmless(delimiter), ended) },
    ]),
  ),
);

describe('detectDialect', () => {
  it.each(combinations)('finds $delimiter with $name, quotes $quoting', ({ delimiter, name, text }) => {
    expect(detectDialect(text)).toEqual({ delimiter, newline: name, how: 'found' });
  });

  it.each([
    ['decimal commas in every row', 'id;energi, kWh\nA;2,5\nB;3,5\n', ';'],
    ['commas in every header and cell', 'id;nama, badan;nilai, Rp\nA;PT A, Tbk;2,5\nB;PT B, Tbk;3,5\n', ';'],
    ['rows longer than the header', 'id;a;b, kg\nA;1;2,5;\nB;1;3,5;\n', ';'],
    ['a list of trainings in one column', 'enterprise_id,training,score\nA,m1;m2;m3,4\nB,m1;m2;m3,5\n', ','],
    ['decimal commas beside tabs', 'id\tnilai, Rp\nA\t2,5\n', '\t'],
    ['a few ragged rows', 'id;a;b, kg\nA;1;2,5\nB;1\nC;1;3,5\nD;1;4,5;9\n', ';'],
    ['a blank first line', '\n\nid;a\nA;2,5\n', ';'],
    ['a header alone', 'enterprise_id,period,workers', ','],
    ['a quote that never closes', 'id;a, b;c\n"A;1;2\nB;1;2\n', ';'],
  ])('is not fooled by %s', (_, text, delimiter) => {
    expect(detectDialect(text)).toMatchObject({ delimiter, how: 'found' });
  });

  it('answers the same when both marks explain the text equally well', () => {
    expect(detectDialect('a,b;c\n1,2;3\n').delimiter).toBe(';');
  });

  it('does not let what follows the sample decide', () => {
    const text = `id;a, kg\n${'A;2,5\n'.repeat(100)}${'a,b,c,d,e\n'.repeat(900)}`;
    expect(detectDialect(text).delimiter).toBe(';');
  });

  it.each(['enterprise_id\nA\nB\n', 'enterprise_id\nA,1\nB,2\n', '', '\n\n'])('takes %j for a single column', (text) => {
    expect(detectDialect(text)).toMatchObject({ delimiter: ',', how: 'single-column' });
  });

  it('takes the delimiter it is given', () => {
    expect(detectDialect('a;b\r1;2\r', ',')).toEqual({ delimiter: ',', newline: 'cr', how: 'given' });
  });

  it.each([
    ['a,b\r\n1,2\n', 'mixed'],
    ['a,b\r\n1,2\r', 'mixed'],
    ['a,b\n1,2\r\n3,4\r\n', 'mixed'],
    ['a,b\r\n1,"x\ny"\r\n', 'crlf'],
    ['a,b\n1,"x\r\ny"\n', 'lf'],
    ['a,b', 'none'],
    ['a,"b\r"', 'none'],
  ])('reads the newline of %j as %s', (text, newline) => {
    expect(detectDialect(text).newline).toBe(newline);
  });
});
