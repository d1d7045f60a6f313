import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/finding.js';
import { renderFinding, renderFindings } from '../../src/render/findings.js';

const notNumber = (line: number, field = 'workers', file = 'data.csv'): Finding => ({
  code: 'SC201',
  severity: 'error',
  args: { field, text: 'abc' },
  at: { file, line, column: 9 },
});
const plain = { lang: 'en', color: false, max: 100 } as const;

describe('findings', () => {
  it('say place, severity, code, what is wrong and what to do', () => {
    expect(renderFinding(notNumber(17), 'en')).toBe(
      'data.csv:17:9 error SC201 "abc" in "workers" is not a number. → Write digits only, or leave the cell empty if the value is not known.',
    );
    expect(renderFinding(notNumber(17), 'id')).toMatch(/^data\.csv:17:9 galat SC201 "abc" di kolom "workers" bukan angka\. → /);
    expect(renderFinding({ code: 'SC113', severity: 'error', args: {}, at: { file: 'a.csv' } }, 'en')).toMatch(/^a\.csv error SC113 /);
  });

  it('are ordered by file, line and column, whatever their input order', () => {
    const found = [notNumber(10, 'a', 'data 10.csv'), notNumber(20, 'b', 'data 2.csv'), notNumber(3, 'c', 'data 2.csv')];
    const places = renderFindings(found, plain).match(/^data \d+\.csv:\d+/gm);
    expect(places).toEqual(['data 2.csv:3', 'data 2.csv:20', 'data 10.csv:10']);
    expect(renderFindings([...found].reverse(), plain)).toBe(renderFindings(found, plain));
  });

  it('of one kind in one column are counted after the third', () => {
    const many = Array.from({ length: 17 }, (_, i) => notNumber(i + 2));
    const lines = renderFindings([...many, notNumber(30, 'accidents')], plain)
      .trimEnd()
      .split('\n');
    expect(lines).toHaveLength(5);
    expect(lines[3]).toBe('  … and 14 more like this');
    expect(lines[4]).toContain('"accidents"');
  });

  it.each([
    ['en', '  … and 27 more findings of unknown columns: "x3", "x4", "x5", "x6", "x7" …'],
    ['id', '  … dan 27 temuan lagi tentang kolom yang tidak dikenal: "x3", "x4", "x5", "x6", "x7" …'],
  ] as const)('of unknown columns are counted after the third, in %s', (lang, last) => {
    const unknown = Array.from(
      { length: 30 },
      (_, i): Finding => ({
        code: 'SC106',
        severity: 'warning',
        args: { header: `x${i}`, nearest: '' },
        at: { file: 'data.csv', line: 1, column: i + 1 },
      }),
    );
    const lines = renderFindings(unknown, { ...plain, lang })
      .trimEnd()
      .split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[3]).toBe(last);
  });

  it('beyond the maximum are counted', () => {
    const many = Array.from({ length: 9 }, (_, i) => notNumber(i + 2, `field${i}`));
    const lines = renderFindings(many, { ...plain, max: 4 })
      .trimEnd()
      .split('\n');
    expect(lines).toHaveLength(5);
    expect(lines[4]).toBe('… and 5 more findings');
  });

  it('show no terminal commands, and only part of a long cell', () => {
    const text = renderFinding({ ...notNumber(2), args: { field: 'workers', text: `\u001B]0;x\u0007\n${'y'.repeat(5000)}` } }, 'en');
    expect(text).not.toMatch(/\p{Cc}/u);
    expect(text.length).toBeLessThan(500);
  });

  it('keep their words with colour', () => {
    const painted = renderFindings([notNumber(2)], { ...plain, color: true });
    expect(painted).toContain('\u001B[31merror SC201\u001B[39m');
    expect(stripVTControlCharacters(painted)).toBe(renderFindings([notNumber(2)], plain));
  });

  it('that do not exist give an empty text', () => {
    expect(renderFindings([], plain)).toBe('');
  });
});
