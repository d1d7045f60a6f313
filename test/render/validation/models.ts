import { existsSync, readFileSync } from 'node:fs';
import type { Finding } from '../../../src/finding.js';
import type { ValidationOptions } from '../../../src/render/validation/index.js';
import type { ListedFinding, RuleResult, Validation } from '../../../src/rules/model.js';

export const plain: ValidationOptions = { lang: 'en', width: 80, color: false, all: false, version: '1.2.3' };

/** A cell of a line that is not a number: the finding as `validate` lists it. */
export function notNumber(line: string, cell: string, parts: Partial<Finding['at']> = {}): ListedFinding {
  const from = line.indexOf(cell);
  const at = {
    file: 'data.csv',
    line: 17,
    column: from + 1,
    endLine: parts.line ?? 17,
    endColumn: from + cell.length + 1,
    record: 16,
    ...parts,
  };
  return {
    code: 'SC201',
    severity: 'error',
    args: { field: 'workers', text: cell },
    at: { start: 400, end: 400 + cell.length, ...at },
    subject: { enterprise: 'BALI-014', period: 'baseline', field: 'workers' },
    context: { line, from, to: from + cell.length },
    indicators: ['productivity'],
  };
}

/** A finding about a whole file. */
export function noLengths(file = 'data.csv'): ListedFinding {
  return { code: 'SC405', severity: 'note', args: {}, at: { file }, subject: {}, indicators: [] };
}

/** A validation with these findings; every rule of a finding has failed, SC206 has passed and SC208 had nothing to look at. */
export function validationOf(findings: readonly ListedFinding[], parts: Partial<Validation> = {}): Validation {
  const failed = [...new Set(findings.map(({ code }) => code))].map((code): RuleResult => {
    const own = findings.filter((finding) => finding.code === code);
    return { code, severity: own[0].severity, status: 'fail', count: own.length };
  });
  const count = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length;
  return {
    schemaVersion: 1,
    document: 'findings',
    files: [
      {
        file: 'data.csv',
        encoding: 'utf-8',
        delimiter: ',',
        rows: { total: 120, used: 118, reported: 2 },
        cells: { total: 1440, used: 1400, missing: 35, reported: 5 },
      },
    ],
    unusable: false,
    rules: [
      ...failed,
      { code: 'SC206', severity: 'error', status: 'pass', count: 0 },
      { code: 'SC208', severity: 'error', status: 'not-applicable', count: 0 },
    ],
    findings,
    notListed: 0,
    indicators: [],
    counts: { error: count('error'), warning: count('warning'), note: count('note') },
    ...parts,
  };
}

export const crashedRule: RuleResult = { code: 'SC212', severity: 'error', status: 'crashed', count: 0, reason: 'x is not a function' };

const published = new URL('../../../../shared/trust/', import.meta.url);

/** A published file for tests; null, with a warning, if it is absent. */
export function trusted(path: string): string | null {
  const file = new URL(path, published);
  if (existsSync(file)) return readFileSync(file, 'utf8');
  console.warn(`SKIPPED: ../shared/trust/${path} is absent, what depends on it was not tested.`);
  return null;
}

/** Hostile names, which could be taken for commands or markup where they are printed. */
export function hostileNames(): string[] {
  const own = [
    '\u001B[2J\u001B]0;owned\u0007',
    '::error file=x::owned',
    '##[add-mask]owned',
    '##vso[task.setvariable variable=x]owned',
    'a\r\n::set-output name=x::y',
    '=cmd|" /C calc"!A0',
    '@SUM(1+1)',
    '<script>alert(1)</script>',
    ']]></failure><testcase name="owned"/>',
    'a\u0000b\u0008c\uFFFEd\uD800e',
    '[click](https://example.com)',
    '| a | b |\n| --- | --- |',
    '\u202Egpj.exe',
    '__proto__',
    'x'.repeat(100_000),
  ];
  return [...own, ...(JSON.parse(trusted('naughty/blns.json') ?? '[]') as string[])];
}

/** A finding in which every part that comes from the data is this text. */
export function hostileFinding(name: string, line = 2): ListedFinding {
  const finding = notNumber(`${name.replace(/[\r\n]/g, ' ')},1`, name.replace(/[\r\n]/g, ' '));
  return {
    ...finding,
    args: { field: name, text: name },
    at: { ...finding.at, file: `${name}.csv`, line, endLine: line },
    subject: { enterprise: name, period: name, field: name },
  };
}
