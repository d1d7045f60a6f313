import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../../src/render/text/text-width.js';
import { renderValidation } from '../../../src/render/validation/index.js';
import type { ListedFinding, Validation } from '../../../src/rules/model.js';
import { crashedRule, hostileFinding, hostileNames, noLengths, notNumber, plain, validationOf } from './models.js';

const text = (model: Validation, options = {}) => renderValidation(model, 'text', { ...plain, ...options });
const linesOf = (model: Validation, options = {}) => text(model, options).trimEnd().split('\n');

/** What stands over the marks of the first finding. */
function marked(finding: ListedFinding, width = 80): string {
  const lines = linesOf(validationOf([finding]), { width });
  const at = lines.findIndex((line) => /^ +\| *\^+$/.test(line));
  const start = textWidth(lines[at].slice(0, lines[at].indexOf('^')));
  const end = start + lines[at].length - lines[at].indexOf('^');
  let column = 0;
  return Array.from(lines[at - 1])
    .filter((character) => {
      column += textWidth(character);
      return column > start && column <= end;
    })
    .join('');
}

describe('a finding in text', () => {
  it('has a place, a sentence, its row with marks under the cell, and a hint', () => {
    expect(linesOf(validationOf([notNumber('BALI-014,baseline,abc,31', 'abc')])).slice(0, 5)).toEqual([
      'data.csv:17:19 error SC201 "abc" in "workers" is not a number.',
      '  17 | BALI-014,baseline,abc,31',
      '     |                   ^^^',
      '  → Write digits only, or leave the cell empty if the value is not known.',
      '',
    ]);
  });

  it('about a whole file has no row', () => {
    expect(linesOf(validationOf([noLengths()])).slice(0, 3)).toEqual([
      'data.csv note SC405 No row says how long its period is, so totals are compared',
      '  as if both periods were equally long.',
      '  → Add period_start and period_end, or months.',
    ]);
  });

  it.each([
    ['wide signs', '株式会社,東京,abc,1', 'abc'],
    ['an emoji', '😀😀,abc,1', 'abc'],
    ['combining marks', 'e\u0301e\u0301e\u0301,abc', 'abc'],
    ['wide signs in the cell', 'a,株式,1', '株式'],
    ['quotes', '"a,b","ab""c",1', '"ab""c"'],
  ])('marks the cell after %s', (_, line, cell) => {
    expect(marked(notNumber(line, cell))).toBe(cell);
  });

  it('shows tabs, control characters and invisible spaces as signs one column wide', () => {
    const [, row] = linesOf(validationOf([notNumber('a\tb\u001B\u0000\u007F\u0090\u00A0\u200B\tabc\t1', 'abc')]));
    expect(row).toBe('  17 | a⇥b␛␀␡\uFFFD␣·⇥abc⇥1');
    expect(marked(notNumber('a\tb\u001B\u0000\u007F\u0090\u00A0\u200B\tabc\t1', 'abc'))).toBe('abc');
  });

  it('marks where an empty cell would be', () => {
    const empty = { ...notNumber('BALI-014,,31', ''), context: { line: 'BALI-014,,31', from: 9, to: 9 } };
    expect(linesOf(validationOf([empty])).slice(1, 3)).toEqual(['  17 | BALI-014,,31', '     |          ^']);
  });

  it.each([40, 80, 120])('shows of a long row what fits in %d columns, the cell and both its sides', (width) => {
    const line = `${'abcdefghi,'.repeat(15)}-5${',klmnopqr'.repeat(15)}`;
    const finding = { ...notNumber(line, '-5'), at: { ...notNumber(line, '-5').at, column: 400 } };
    const [row] = linesOf(validationOf([finding]), { width }).filter((shown) => shown.includes(' | '));
    expect(textWidth(row)).toBe(width);
    expect(row).toMatch(/^ {2}17 \| ….*,-5,.*…$/);
    expect(marked(finding, width)).toBe('-5');
  });

  it('shows the beginning of a cell that is longer than the line', () => {
    const finding = notNumber(`a,${'字'.repeat(200)},b`, '字'.repeat(200));
    expect(marked(finding)).toMatch(/^字{10,}…$/);
  });

  it('never takes more columns than available', () => {
    const finding = notNumber(`a,${'word '.repeat(60)}`, 'word '.repeat(60));
    for (const width of [40, 80, 120])
      expect(Math.max(...linesOf(validationOf([finding]), { width }).map(textWidth))).toBeLessThanOrEqual(width);
  });
});

describe('unknown columns', () => {
  const unknown = (header: string, args: ListedFinding['args'] = {}): ListedFinding => ({
    ...notNumber(`id,${header}`, header, { line: 1, endLine: 1 }),
    code: 'SC106',
    severity: 'warning',
    args: { header, nearest: '', ...args },
    subject: {},
  });
  const some = [unknown('lwage'), unknown('wrkers', { nearest: 'workers' }), unknown('salez', { nearest: 'sales', given: 'yes' })];

  it('of one file are shown as one, except those that look like a slip', () => {
    const shown = text(validationOf([...some, unknown('educ')]));
    expect(shown.match(/ warning SC106 /g)).toHaveLength(2);
    expect(shown).toContain('or ignore it with --map "lwage=".\n  … and 2 more findings of unknown columns: "salez", "educ"\n');
    expect(shown).toContain('→ Is "workers" meant? ');
  });

  it('are each shown with --all', () => {
    expect(text(validationOf(some), { all: true }).match(/ warning SC106 /g)).toHaveLength(3);
  });
});

describe('findings alike', () => {
  const many = Array.from({ length: 14 }, (_, i) => notNumber('B,abc', 'abc', { line: i + 3, endLine: i + 3 }));
  const other = { ...notNumber('B,abc', 'abc', { line: 4, endLine: 4 }), subject: { field: 'accidents' } };

  it('are shown once and counted with their lines', () => {
    const shown = linesOf(validationOf(many.slice(0, 4)));
    expect(shown[4]).toBe('  … and 3 more like this, lines 4, 5, 6');
    expect(linesOf(validationOf(many))[4]).toBe('  … and 13 more like this, lines 4, 5, 6, 7, 8, 9, 10, 11 …');
    expect(shown.filter((line) => /^data\.csv:\d/.test(line))).toHaveLength(1);
  });

  it('in another column, file or of another rule are not alike', () => {
    const differing = [many[0], other, { ...many[1], at: { ...many[1].at, file: 'b.csv' } }];
    expect(text(validationOf(differing))).not.toContain('more like this');
  });

  it('are all shown when asked for', () => {
    const shown = text(validationOf(many), { all: true });
    expect(shown.match(/^data\.csv:\d+:3 error SC201/gm)).toHaveLength(14);
    expect(shown).not.toContain('more like this');
  });

  it('beyond the listed ones are counted', () => {
    expect(text(validationOf(many, { notListed: 1234 }))).toContain(
      '… and 1,234 more findings, counted but not listed; --all lists every one.',
    );
  });
});

describe('the summary', () => {
  const model = validationOf([notNumber('B,abc', 'abc'), noLengths()], {
    indicators: [
      {
        indicator: 'productivity',
        computable: 46,
        of: 60,
        leftOut: [
          { reason: 'no_follow_up', count: 9 },
          { reason: 'missing_value', count: 5 },
        ],
      },
      { indicator: 'energy', computable: 60, of: 60, leftOut: [] },
    ],
  });

  it('counts by rule, the gravest first, and names the indicators that cannot be computed', () => {
    const shown = text(model);
    const rules = shown.slice(shown.indexOf('Findings by rule'));
    expect(rules).toMatch(/SC201 .* error +1\nSC405 .* note +1\n/);
    expect(shown).toContain('Productivity cannot be computed for 14 of 60 enterprises: 9 no follow-up, 5 not\n  filled in\n');
    expect(shown).not.toContain('Energy');
  });

  it('says that a rule which found only notes counts as failed', () => {
    expect(text(model)).toContain('Findings by rule (a rule with any finding counts as failed, even a note)\n');
    expect(text(validationOf([]))).not.toContain('fails');
  });

  it('ends with the counts of findings and rules', () => {
    const [findings, rules] = ['1 error, 0 warnings, 1 note', 'rules: 1 passed, 2 failed, 1 not applicable, 0 crashed'];
    expect(linesOf(model, { width: 120 }).at(-1)).toBe(`${findings}; ${rules}`);
    expect(linesOf(model).slice(-2)).toEqual([findings, `  ${rules}`]);
  });

  it('accounts for every row and cell', () => {
    expect(text(model, { width: 120 })).toContain(
      'data.csv: 120 rows (118 used, 2 not used), 1,440 cells of measures (1,400 used, 35 empty, 5 unreadable or in unused\n  rows)\n',
    );
    const many = { ...model, files: Array.from({ length: 6 }, (_, i) => ({ ...model.files[0], file: `${i}.csv` })) };
    expect(text(many, { width: 120 })).toContain(
      '6 files: 720 rows (708 used, 12 not used), 8,640 cells of measures (8,400 used, 210 empty, 30 unreadable or in unused\n  rows)\n',
    );
  });

  it('of a clean file is short', () => {
    const clean = linesOf(validationOf([]), { width: 120 });
    expect(clean).toEqual([
      'No findings: the data can be used.',
      'data.csv: 120 rows (118 used, 2 not used), 1,440 cells of measures (1,400 used, 35 empty, 5 unreadable or in unused',
      '  rows)',
      '0 errors, 0 warnings, 0 notes; rules: 1 passed, 0 failed, 1 not applicable, 0 crashed',
    ]);
  });

  it('says that data with notes alone can be used, unless a rule was off or a file not read', () => {
    const off = { code: 'SC208', severity: 'off', status: 'off', count: 0 } as const;
    const noted = validationOf([noLengths()]);
    expect(linesOf(noted)).toContain('No errors and no warnings: the data can be used.');
    expect(linesOf(noted, { lang: 'id' })).toContain('Tidak ada galat dan peringatan: data dapat dipakai.');
    for (const doubtful of [
      { ...noted, rules: [...noted.rules, off] },
      { ...noted, unreadable: [{ file: 'a.csv', code: 'no-such-file', args: { file: 'a.csv' } }] },
      validationOf([notNumber('B,abc', 'abc')]),
    ])
      expect(text(doubtful)).not.toContain('can be used');
    expect(linesOf({ ...validationOf([]), rules: [off] })).toContain('No findings.');
  });

  it('mentions a rule that crashed', () => {
    const crashed = text(validationOf([], { rules: [crashedRule] }));
    expect(crashed).toMatch(/^SC212 crashed: x is not a function\./);
    expect(crashed).toMatch(/0 passed, 0 failed, 0 not applicable, 1 crashed\n$/);
    expect(crashed).not.toContain('No findings');
  });
});

describe('text', () => {
  it('keeps its words with colour and has none without', () => {
    const model = validationOf([notNumber('B,abc', 'abc'), noLengths()]);
    const painted = text(model, { color: true });
    expect(painted).toContain('\u001B[31merror\u001B[39m \u001B[31mSC201\u001B[39m');
    expect(stripVTControlCharacters(painted)).toBe(text(model));
  });

  it('speaks Indonesian', () => {
    const shown = text(validationOf([notNumber('B,abc', 'abc')]), { lang: 'id' });
    expect(shown).toContain('data.csv:17:3 galat SC201 "abc" di kolom "workers" bukan angka.');
    expect(shown).toContain('Temuan per aturan');
  });

  it.each([40, 80, 120])('is inert whatever the names, in %d columns', (width) => {
    const findings = [...new Set(hostileNames())].map((name, i) => hostileFinding(name, i + 2));
    const shown = text(validationOf(findings), { width });
    expect(shown).not.toMatch(/(?!\n)[\p{Cc}\u202A-\u202E\u2066-\u2069\u2028\u2029]/u);
    expect(shown).not.toMatch(/^\s*::/m);
    expect(shown).not.toMatch(/##\w*\[/);
    expect(shown.match(/^ +\| *\^+$/gm)).toHaveLength(findings.length);
  });
});
