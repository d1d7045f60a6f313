import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forMarkdown, forTerminal } from '../../src/render/text/safe-text.js';
import { spark } from '../../src/render/text/spark.js';
import { textWidth } from '../../src/render/text/text-width.js';
import { flow, wrap } from '../../src/render/text/wrap.js';

const naughtyFile = join(import.meta.dirname, '../../../shared/trust/naughty/blns.json');

describe('text from the data', () => {
  it('keeps what a person would see', () => {
    for (const name of ['CV Maju Jaya', 'São João', '株式会社', 'مصنع', 'नमस्ते क्‍ष']) expect(forTerminal(name)).toBe(name);
  });

  it('loses escape sequences, bidi overrides and line breaks', () => {
    expect(forTerminal('a\u001B[2Jb\u202Ec\u2066d\r\ne\u009Bf\uFEFF')).toBe('a[2Jbcd ef');
    expect(forTerminal('\uD800x')).toBe('\uFFFDx');
  });

  it.skipIf(!existsSync(naughtyFile))('is inert for every naughty string', () => {
    const strings = JSON.parse(readFileSync(naughtyFile, 'utf8')) as string[];
    for (const text of strings) {
      expect(forTerminal(text)).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069\u2028\u2029]/u);
      expect(forMarkdown(text)).not.toMatch(/<|>|(?<!\\)[|`*]|\n|&(?!amp;|lt;|gt;|#)/);
    }
  });
  if (!existsSync(naughtyFile)) console.warn(`SKIPPED: ${naughtyFile} is absent, naughty strings are not tested`);
});

describe('textWidth', () => {
  it.each([
    ['abc', 3],
    ['株式', 4],
    ['e\u0301', 1],
    ['\u001B[31mred\u001B[39m', 3],
    ['−18,2 % …', 9],
    ['😀', 2],
  ])('%j takes %d columns', (text, width) => {
    expect(textWidth(text)).toBe(width);
  });
});

describe('wrap', () => {
  it('keeps a number with its per cent sign, its noun and the word before it', () => {
    expect(wrap('the mean is 18.2 % of it', 13)).toEqual(['the mean', 'is 18.2 % of', 'it']);
    expect(wrap('sum: 1 enterprise', 12)).toEqual(['sum:', '1 enterprise']);
  });

  it('never cuts a number in a list of numbers, however long the list', () => {
    expect(wrap('410518, 410521, 410523', 16)).toEqual(['410518, 410521,', '410523']);
    expect(wrap('a 1 b 2 c 3 d 4', 7)).toEqual(['a 1 b 2', 'c 3 d 4']);
  });

  it('indents what follows the first line', () => {
    expect(wrap('one two three', 8, '  ')).toEqual(['one two', '  three']);
  });

  it('cuts only words that no line could hold, and loses nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,30}$/), { minLength: 1 }), fc.integer({ min: 5, max: 40 }), (words, width) => {
        const lines = wrap(words.join(' '), width, '  ');
        expect(Math.max(...lines.map(textWidth))).toBeLessThanOrEqual(width);
        expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''));
      }),
    );
  });

  it('never breaks an item that fits', () => {
    expect(flow(['mean +18.2 %', 'median +12.3 %'], 20)).toEqual(['mean +18.2 %', 'median +12.3 %']);
  });
});

describe('spark', () => {
  it('is as high as a level is of the largest', () => {
    expect([spark([0, 5, 10]), spark([10, null, 10]), spark([0, 0]), spark([7])]).toEqual(['▁▅█', '█·█', '▁▁', '']);
  });
});
