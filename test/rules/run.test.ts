import { describe, expect, it } from 'vitest';
import { sound, withTable } from '../../fixtures/generators/broken/sound.js';
import { toCsv } from '../../fixtures/table.js';
import { parseDataset } from '../../src/dataset/read/parse.js';
import { rules as catalogue } from '../../src/rules/catalogue.js';
import { factsOf } from '../../src/rules/facts.js';
import type { DataRule, Rule } from '../../src/rules/rule.js';
import { runRule } from '../../src/rules/run.js';
import { withRuleOptions } from '../../src/rules/settings.js';
import { UserError } from '../../src/user-error.js';
import { everyFinding } from './every-finding.js';
import { codesOf, validateText } from './run-rules.js';

const read = parseDataset([{ source: { name: 'data.csv', bytes: Buffer.from(toCsv(sound())) } }], {});
const facts = read.dataset === null ? null : factsOf(read.dataset, read.files);
const nothing = { findings: [], more: 0 };
const rule = (change: Partial<DataRule>): DataRule => ({
  code: 'SC599',
  severity: 'warning',
  unused: 'nothing',
  found: 'in-data',
  applies: () => true,
  find: () => [],
  example: { bad: '', good: '' },
  ...change,
});

it('what makes a file unusable is counted as an error, however its rule is set', () => {
  const file = 'enterprise_id,period,workers,workers\nA,baseline,5,6\n';
  for (const severity of ['off', 'note'] as const) {
    const { counts, findings, unusable } = validateText(file, { rules: { SC104: { severity } } });
    expect({ counts, unusable }).toEqual({ counts: { error: 1, warning: 0, note: 0 }, unusable: true });
    expect(findings.map((finding) => finding.severity)).toEqual(['error']);
  }
});

describe('the outcome of a rule', () => {
  const run = (change: Partial<DataRule>, limit = 1000) => runRule(rule(change), nothing, facts, {}, limit).result;

  it('is a pass if the rule finds nothing', () => {
    expect(run({})).toMatchObject({ status: 'pass', count: 0 });
  });

  it('is not-applicable, without running the rule, if there is nothing to check', () => {
    const find = () => {
      throw new Error('asked');
    };
    expect(run({ applies: () => false, find })).toMatchObject({ status: 'not-applicable' });
  });

  it('is a crash, never a pass, if the rule throws', () => {
    const find = () => {
      throw new Error('index out of range');
    };
    expect(run({ find })).toMatchObject({ status: 'crashed', count: 0, reason: 'index out of range' });
    const applies = () => {
      throw new TypeError('no dates');
    };
    expect(run({ applies })).toMatchObject({ status: 'crashed', reason: 'no dates' });
  });

  it('is a thrown user error if the user must correct something', () => {
    const find = () => {
      throw new UserError('unknown-dimension', { name: 'x' }, 2);
    };
    expect(() => run({ find })).toThrow(UserError);
  });

  it('counts all findings, but keeps only a limited number per field', () => {
    function* find() {
      for (let i = 0; i < 16; i++) yield { observations: [i], field: i % 2 === 0 ? 'workers' : 'accidents', args: {} };
    }
    const { result, objections } = runRule(rule({ find }), nothing, facts, {}, 3);
    expect(result).toMatchObject({ status: 'fail', count: 16 });
    expect(objections.map(({ problem }) => problem.field)).toEqual([
      'workers',
      'accidents',
      'workers',
      'accidents',
      'workers',
      'accidents',
    ]);
  });
});

describe('settings', () => {
  const jump = withTable(({ rows }) => {
    rows[5].energy_kwh = '900000';
  });
  const set = (rules: NonNullable<Parameters<typeof validateText>[1]>['rules'], only?: string[]) =>
    validateText(jump, { rules, only: only ?? ['SC508'] });

  it('change the severity of a rule, in its findings and in the counts', () => {
    const model = set({ SC508: { severity: 'error' } });
    expect(model.findings.map(({ severity }) => severity)).toEqual(['error']);
    expect(model.counts).toEqual({ error: 1, warning: 0, note: 0 });
  });

  it('change its limits', () => {
    expect(codesOf(jump, { only: ['SC508'] })).toEqual(['SC508']);
    expect(codesOf(jump, { only: ['SC508'], rules: { SC508: { limits: { factor: 100 } } } })).toEqual([]);
  });

  it('turn it off, which is neither a pass nor a failure', () => {
    const { rules, findings } = set({ SC508: { severity: 'off' } });
    expect(findings).toEqual([]);
    expect(rules.find(({ code }) => code === 'SC508')).toMatchObject({ status: 'off', severity: 'off' });
  });

  it('cannot hide that the data cannot be read', () => {
    const { findings, unusable, rules } = validateText('enterprise_id,period,workers,workers\n', {
      rules: { SC104: { severity: 'off' } },
      only: ['SC5'],
    });
    expect(unusable).toBe(true);
    expect(findings.map(({ code }) => code)).toContain('SC104');
    expect(rules.find(({ code }) => code === 'SC104')).toMatchObject({ status: 'fail', severity: 'error' });
  });

  it('of severity are refused exactly for the faults that stop the reading', () => {
    const isRefused = ({ code }: Rule) => {
      try {
        withRuleOptions({}, [`${code}=off`]);
        return false;
      } catch (error) {
        expect(error).toMatchObject({ code: 'fixed-severity' });
        return true;
      }
    };
    const fatal = everyFinding().filter((finding) => finding.fatal);
    expect(new Set(fatal.map(({ code }) => code))).toEqual(new Set(catalogue.filter(isRefused).map(({ code }) => code)));
  });

  it('of a rule that can stop the reading apply if nothing stopped it', () => {
    const { rules } = validateText(jump, { rules: { SC104: { severity: 'off' } } });
    expect(rules.find(({ code }) => code === 'SC104')).toMatchObject({ status: 'off', severity: 'off' });
  });

  it('count the four outcomes and the rules that are off', () => {
    const { rules } = validateText(jump, { only: ['SC5'] });
    const asked = rules.filter(({ code }) => code.startsWith('SC5'));
    expect(rules.filter(({ status }) => status === 'off')).toHaveLength(rules.length - asked.length);
    expect(asked.every(({ status }) => ['pass', 'fail', 'not-applicable'].includes(status))).toBe(true);
  });
});
