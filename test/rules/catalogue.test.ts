import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Severity } from '../../src/finding.js';
import { langs } from '../../src/locale/index.js';
import { type RuleCode, ruleText } from '../../src/locale/rules.js';
import { rules } from '../../src/rules/catalogue.js';
import { sourceCodes } from '../locale/source-codes.js';
import { codesOf, validateText } from './run-rules.js';
import { expectUnused } from './unused.js';

const codes = rules.map(({ code }) => code);
const withoutOptions = rules.filter(({ example }) => !example.excerpt);

describe('the catalogue', () => {
  it('has every code that the sources name, once and in order', () => {
    expect(codes).toEqual(sourceCodes().findings);
  });

  it('has all six families', () => {
    expect([...new Set(codes.map((code) => code[2]))]).toEqual(['1', '2', '3', '4', '5', '6']);
  });

  it.each(langs)('says in %s what each rule is about, why it matters and what to do', (lang) => {
    for (const code of codes) {
      const { title, why, fix } = ruleText(code as RuleCode, lang);
      expect(`${code} ${title}`).toMatch(/^SC\d{3} \p{Lu}.{3,60}[^.]$/u);
      expect(`${code} ${why}`).toMatch(/^SC\d{3} .{20,}[.)]$/u);
      expect(`${code} ${fix}`).toMatch(/^SC\d{3} .{8,}[.?)]$/u);
      expect(`${code} ${title} ${why} ${fix}`).not.toMatch(/undefined|NaN/);
    }
  });

  it.each(langs)('says in %s of each limit where it comes from', (lang) => {
    for (const { code, limits } of rules) {
      const text = ruleText(code as RuleCode, lang).limits;
      expect(`${code} ${text}`).toMatch(limits === undefined ? /^SC\d{3} $/ : /^SC\d{3} .{30,}[.]$/u);
    }
  });

  it.each(langs)('does not claim in %s that counted values are left out', (lang) => {
    const leftOut = /not used|left out|in no change|missing from every|use the counts|tidak dipakai|tidak masuk|tidak ikut|yang dipakai/i;
    for (const { code, unused } of rules) {
      const { title, why, fix } = ruleText(code as RuleCode, lang);
      if (unused === 'nothing') expect(`${code} ${title} ${why} ${fix}`).not.toMatch(leftOut);
    }
  });

  it('does not claim that values are counted for a rule that is not about values', () => {
    const of = (code: string) => rules.find((rule) => rule.code === code)?.unused;
    expect(['SC116', 'SC130', 'SC210', 'SC401', 'SC402', 'SC409', 'SC505'].map(of)).not.toContain('nothing');
  });

  it.each(withoutOptions)('$code leaves out of its bad example exactly what it declares', ({ code, unused, example: { bad } }) => {
    expectUnused[unused](bad, validateText(bad).findings.filter((finding) => finding.code === code)[0]);
  });

  it('has a title of its own for each rule', () => {
    for (const lang of langs) expect(new Set(codes.map((code) => ruleText(code as RuleCode, lang).title)).size).toBe(codes.length);
  });

  it.each(withoutOptions)('$code objects to its bad example and not to its good one', ({ code, example }) => {
    expect(codesOf(example.bad)).toContain(code);
    expect(codesOf(example.good)).not.toContain(code);
  });

  it.each(rules)('$code is found with the severity it says', ({ code, severity, example }) => {
    const found = validateText(example.bad).findings.filter((finding) => finding.code === code);
    expect(new Set(found.map((finding) => finding.severity))).toEqual(new Set<Severity>(found.length > 0 ? [severity] : []));
  });

  it('has a fixture for every rule, named by its code', () => {
    const files = readdirSync('fixtures/broken').map((name) => name.slice(0, 5));
    expect([...new Set(files)].sort()).toEqual(codes);
  });
});
