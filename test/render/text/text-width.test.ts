import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paintFor } from '../../../src/render/text/paint.js';
import { table } from '../../../src/render/text/table.js';
import { graphemes, shorten, textWidth } from '../../../src/render/text/text-width.js';

/** Names as they come, and the columns that terminals give them. */
const names: readonly (readonly [string, number])[] = [
  ['Batik', 5],
  ['Café', 4],
  ['Café', 4],
  ['印尼蜡染', 8],
  ['ひらがな', 8],
  ['한국', 4],
  ['한국', 4],
  ['🏭', 2],
  ['👩🏽‍🏭', 2],
  ['👨‍👩‍👧‍👦 x', 4],
  ['🇮🇩', 2],
  ['❤️', 2],
  ['ไทย', 3],
  ['שלום', 4],
  ['a\u200bb', 2],
  ['\u001b[31mred\u001b[39m', 3],
];

describe('the width of a text', () => {
  it.each(names)('%j is %d', (text, width) => {
    expect(textWidth(text)).toBe(width);
  });
});

const name = fc.string({
  unit: fc.constantFrom('a', ' ', '漢', '🏭', 'é', 'e\u0301', '한', '👩🏽‍🏭', '🇮🇩', 'ক্ষি', '\u200d', 'W'),
  maxLength: 40,
});

describe('a text that is shortened', () => {
  it.each([
    ['Synthetic Hospitality 001', 12, 'Synthetic H…'],
    ['Synthetic Hospitality 001', 11, 'Synthetic…'],
    ['印尼蜡染合作社', 8, '印尼蜡…'],
    ['👩🏽‍🏭👩🏽‍🏭👩🏽‍🏭', 5, '👩🏽‍🏭👩🏽‍🏭…'],
    ['short', 5, 'short'],
  ])('%j to %d is %j', (text, width, short) => {
    expect(shorten(text, width)).toBe(short);
  });

  it('fits, keeps its beginning, and cuts no character in two', () => {
    fc.assert(
      fc.property(name, fc.integer({ min: 1, max: 30 }), (text, width) => {
        const short = shorten(text, width);
        expect(textWidth(short)).toBeLessThanOrEqual(width);
        if (short === text) return;
        const kept = graphemes(short.slice(0, -1));
        expect(graphemes(text).slice(0, kept.length)).toEqual(kept);
      }),
    );
  });
});

describe('a table of names in any script', () => {
  const columns = [
    { header: 'Group', align: 'left', names: true },
    { header: 'Enterprises', align: 'right' },
    { header: 'Workers', align: 'right' },
  ] as const;

  it('fits and is aligned, and no number is touched', () => {
    const plainName = fc.string({ unit: fc.constantFrom('a', ' ', '漢', '🏭', 'é', 'e\u0301', '한', 'W'), maxLength: 60 });
    const rows = fc.array(
      fc.tuple(
        plainName,
        fc.nat(9_999_999).map((n) => n.toLocaleString('en')),
        fc.nat(99).map(String),
      ),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(rows, fc.integer({ min: 40, max: 120 }), (cells, width) => {
        const [header, ...lines] = table(columns, cells, width, paintFor(false));
        expect(lines).toHaveLength(cells.length);
        for (const [i, line] of lines.entries()) {
          expect(textWidth(line)).toBe(textWidth(header));
          expect(line.endsWith(` ${cells[i][2]}`)).toBe(true);
          expect(line.split(/ +/)).toContain(cells[i][1]);
        }
        expect(textWidth(header)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('keeps the distinguishing part of names with the same beginning', () => {
    const names = [
      'Program pelatihan tahap satu',
      'Program pelatihan tahap dua',
      'Program pelatihan tahap dua',
      'Program lain yang panjang',
    ];
    const lines = table(
      columns,
      names.map((name) => [name, '12', '3']),
      40,
      paintFor(false),
    );
    expect(lines.slice(1).map((line) => line.slice(0, 18).trimEnd())).toEqual([
      'Program pelat…satu',
      'Program pelati…dua',
      'Program pelati…dua',
      'Program lain yang…',
    ]);
  });

  it('shortens the longest names first, and only as far as necessary', () => {
    const twoNames = [...columns.slice(0, 1), { header: 'Sector', align: 'left', names: true }, ...columns.slice(1)] as const;
    const lines = table(twoNames, [['A very long name of a group of enterprises', 'furniture', '12', '3']], 50, paintFor(false));
    expect(lines).toEqual(['Group              Sector     Enterprises  Workers', 'A very long name…  furniture           12        3']);
  });
});
