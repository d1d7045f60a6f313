import { describe, expect, it } from 'vitest';
import { langs } from '../../../src/locale/index.js';
import { renderValidation } from '../../../src/render/validation/index.js';
import { findingsSchema } from '../../../src/rules/schema.js';
import { everyFinding } from '../../rules/every-finding.js';
import { validateText } from '../../rules/run-rules.js';
import { crashedRule, noLengths, notNumber, plain, validationOf } from './models.js';

const render = (model: Parameters<typeof renderValidation>[0], lang: 'en' | 'id' = 'en') =>
  renderValidation(model, 'json', { ...plain, lang });

describe('the JSON of a validation', () => {
  it.each(langs)('matches its schema for every kind of finding, in %s', (lang) => {
    const json = JSON.parse(render(validationOf(everyFinding()), lang));
    expect(findingsSchema.safeParse(json).error?.issues.slice(0, 3)).toBeUndefined();
  });

  it('matches its schema for a real run, a crash, and a finding without a place', () => {
    const real = validateText('enterprise_id,period,workers\nA,baseline,many\nA,follow-up,3\n');
    for (const model of [real, validationOf([noLengths()], { rules: [crashedRule] })]) {
      expect(findingsSchema.safeParse(JSON.parse(render(model))).error).toBeUndefined();
    }
  });

  it('gives the text, place, subject, affected indicators and remedy of a finding', () => {
    const [finding] = JSON.parse(
      render(validateText('enterprise_id,period,hours_worked\nA,baseline,many\nA,follow-up,3\n')),
    ).findings.filter(({ code }: { code: string }) => code === 'SC201');
    expect(finding).toEqual({
      code: 'SC201',
      severity: 'error',
      title: 'Not a number',
      message: '"many" in "hours_worked" is not a number.',
      hint: 'Write digits only, or leave the cell empty if the value is not known.',
      file: 'data.csv',
      line: 2,
      column: 12,
      endLine: 2,
      endColumn: 16,
      enterprise: 'A',
      period: 'baseline',
      field: 'hours_worked',
      indicators: ['productivity', 'absenteeism', 'accidents'].filter((id) => finding.indicators.includes(id)),
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}:1$/),
    });
    expect(finding.indicators).toContain('productivity');
  });

  it('is the same bytes twice', () => {
    const model = validationOf([notNumber('a,abc', 'abc')]);
    expect(render(model)).toBe(render(model));
  });
});
