import { describe, expect, it } from 'vitest';
import { renderValidation } from '../../../src/render/validation/index.js';
import { stepSummary } from '../../../src/render/validation/step-summary.js';
import type { Validation } from '../../../src/rules/model.js';
import { crashedRule, hostileFinding, hostileNames, noLengths, notNumber, plain, validationOf } from './models.js';

const linesOf = (model: Validation, options = {}) =>
  renderValidation(model, 'github', { ...plain, ...options })
    .trimEnd()
    .split('\n');
const many = (n: number, severity: 'error' | 'warning' | 'note') =>
  Array.from({ length: n }, (_, i) => ({ ...notNumber('a,abc', 'abc', { line: i + 2, endLine: i + 2 }), severity }));

describe('annotations', () => {
  it('are at the cell, with a title', () => {
    expect(linesOf(validationOf([notNumber('BALI-014,baseline,abc,31', 'abc')]))).toEqual([
      '::error file=data.csv,line=17,col=19,endLine=17,endColumn=22,title=SC201 Not a number::"abc" in "workers" is not a number. → ' +
        'Write digits only, or leave the cell empty if the value is not known.',
    ]);
  });

  it('are the ten gravest, and a notice with the number of the others', () => {
    const lines = linesOf(validationOf([...many(4, 'note'), ...many(7, 'warning'), ...many(5, 'error')]));
    expect(lines.map((line) => line.split(' ')[0])).toEqual([...Array(5).fill('::error'), ...Array(5).fill('::warning'), '::notice']);
    expect(lines.at(-1)).toBe(
      '::notice title=score-calc%3A Validation::6 more findings not shown here; all are in the output of score-calc.',
    );
  });

  it('omit an unknown place', () => {
    expect(linesOf(validationOf([noLengths()]))[0]).toMatch(/^::notice file=data\.csv,title=SC405 /);
  });

  it('have columns only within one line, which is all the runner takes', () => {
    const over = notNumber('a,"b', '"b', { line: 3, endLine: 4 });
    expect(linesOf(validationOf([over]))[0]).toMatch(/file=data\.csv,line=3,endLine=4,title=/);
  });

  it('begin with a crashed rule', () => {
    expect(linesOf(validationOf([], { rules: [crashedRule] }))[0]).toMatch(/^::error title=score-calc::SC212 crashed: x is not a function/);
  });

  it('cannot be forged by text in the data', () => {
    for (const name of hostileNames()) {
      const lines = linesOf(validationOf([hostileFinding(name)]));
      expect(lines).toHaveLength(1);
      expect(lines[0]).toMatch(/^::(error|warning|notice) file=[^:]*::/);
      expect(lines[0]).not.toMatch(/[\p{Cc}]/u);
    }
  });
});

describe('the summary of a step', () => {
  it('counts, and has a row for each rule that found something', () => {
    const page = stepSummary(validationOf(many(3, 'error')), 'en');
    expect(page).toContain('| error | SC201 | Not a number | 3 | data.csv:2:3 |');
    expect(page).toMatch(
      /^## score-calc: Validation\n\n3 errors, 0 warnings, 0 notes; rules: 1 passed, 1 failed, 1 not applicable, 0 crashed$/m,
    );
  });

  it('is a page whatever the names', () => {
    for (const name of hostileNames()) {
      const page = stepSummary(validationOf([hostileFinding(name)]), 'en');
      expect(page).not.toMatch(/<script|(?<!\\)\]\(|^::/im);
      for (const line of page.split('\n').filter((row) => row.startsWith('| '))) expect(line.match(/(?<!\\)\|/g)).toHaveLength(6);
    }
  });
});
