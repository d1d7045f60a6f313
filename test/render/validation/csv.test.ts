import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { renderValidation } from '../../../src/render/validation/index.js';
import { everyFinding } from '../../rules/every-finding.js';
import { hostileFinding, hostileNames, notNumber, plain, validationOf } from './models.js';

const rowsOf = (findings: Parameters<typeof validationOf>[0]): Record<string, string>[] =>
  parse(renderValidation(validationOf(findings), 'csv', plain), { columns: true });

describe('findings as CSV', () => {
  it('are a row each, with place, subject and words', () => {
    expect(rowsOf([notNumber('a,abc', 'abc')])).toEqual([
      expect.objectContaining({
        severity: 'error',
        code: 'SC201',
        file: 'data.csv',
        line: '17',
        column: '3',
        message: '"abc" in "workers" is not a number.',
      }),
    ]);
    expect(rowsOf(everyFinding())).toHaveLength(everyFinding().length);
  });

  it('hold nothing that a spreadsheet would run', () => {
    for (const name of hostileNames()) {
      for (const row of rowsOf([hostileFinding(name)])) {
        for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=@\t\r]|^[-+](?![\d$]|-*$)/);
      }
    }
  });
});
