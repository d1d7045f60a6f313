import { describe, expect, it } from 'vitest';
import { meets } from '../../src/report/condition/evaluate.js';
import { parseCondition } from '../../src/report/condition/parse.js';
import type { ReportModel } from '../../src/report/model.js';
import type { UserError } from '../../src/user-error.js';
import { changeResult, cooperation, costSavings, group } from '../render/models.js';

const report = (mean: number): ReportModel => {
  const energy = changeResult('energy');
  const statistics = energy.statistics.map((one) => (one.kind === 'mean' && one.of === 'relative_change' ? { ...one, value: mean } : one));
  const indicators = [{ ...energy, statistics }, cooperation, costSavings, changeResult('productivity', { n: 0, statistics: [] })];
  return {
    schemaVersion: 1,
    document: 'report',
    dataNotes: [],
    confidence: 0.95,
    followUpRound: 'last',
    outliers: 'kept',
    by: ['phase'],
    groups: [group(['II'], false, { indicators: [energy] }), group([], true, { indicators })],
  };
};
const judged = { before: report(-10), after: report(-4) };
const holds = (text: string) => meets(parseCondition(text), judged) !== null;

describe('a condition', () => {
  it.each([
    ['energy.mean < 0', true],
    ['energy.mean < -4', false],
    ['energy.mean <= -4', true],
    ['ENERGY.MEAN = −4 %', true],
    ['energy.mean != -4', false],
    ['energy.mean == -4.0', true],
    ['energy.mean[II] < -18', true],
    ['energy.mean[Phase II] < -18', true],
    ['energy.mean[total] < -18', false],
    ['old(energy.mean) = -10', true],
    ['change(energy.mean) >= 6', true],
    ['change(energy.mean) > 6', false],
    ['cooperation.share > 90 and cooperation.share_yes < 91', true],
    ['cooperation.headline > 90', true],
    ['cost_savings.sum > 1e9', true],
    ['energy.n < 400 and energy.N = 491', true],
    // "and" binds closer than "or".
    ['energy.mean < 0 or energy.mean > 0 and energy.mean > 0', true],
    ['(energy.mean < 0 or energy.mean > 0) and energy.mean > 0', false],
  ])('%s: %s', (text, expected) => {
    expect(holds(text)).toBe(expected);
  });

  it('that cannot be decided counts as met, so a missing figure never passes a check', () => {
    expect(meets(parseCondition('productivity.mean > 0'), judged)).toEqual([{ text: 'productivity.mean > 0', value: null }]);
  });

  it('reports the condition that was met, with its value', () => {
    expect(meets(parseCondition('energy.mean > 0 or change(energy.mean)>1 or energy.n>1'), judged)).toEqual([
      { text: 'change(energy.mean)>1', value: 6 },
      { text: 'energy.n>1', value: 390 },
    ]);
  });
});

it('names an indicator by its name too', () => {
  expect(parseCondition('produktivitas.mean > 0')).toMatchObject({ figure: { indicator: 'productivity', kind: 'mean' } });
  expect(parseCondition('kerja_sama.share_yes > 0')).toMatchObject({ figure: { indicator: 'cooperation', kind: 'share_yes' } });
});

describe('an invalid condition is refused with the place of the fault', () => {
  it.each([
    ['', 1, 'figure'],
    ['energy', 7, 'dot'],
    ['energy.', 8, 'kind'],
    ['energy.mean', 12, 'sign'],
    ['energy.mean <', 14, 'number'],
    ['energy.mean < high', 15, 'number'],
    ['energy.mean << 0', 14, 'number'],
    ['(energy.mean < 0', 17, 'bracket'],
    ['energy.mean < 0)', 16, 'end'],
    ['energy.mean < 0 energy.mean < 1', 17, 'end'],
    ['energy.mean < 0 and', 20, 'figure'],
    ['0 < energy.mean', 1, 'figure'],
    ['energy.mean < 0; rm', 16, 'known'],
    ['change(energy.mean < 0', 20, 'bracket'],
    ['energy.mean < 1,5', 16, 'known'],
  ])('%j', (text, at, wanted) => {
    expect(() => parseCondition(text)).toThrow(
      expect.objectContaining({ code: 'condition-syntax', args: expect.objectContaining({ at, wanted }) }),
    );
  });

  it.each([
    ['energi.mean < 0', 'unknown-indicator', 'energy'],
    ['energy.pooledd < 0', 'unknown-kind', 'pooled'],
    ['cooperation.median < 0', 'unknown-kind', ''],
    ['energy.sum > 0', 'unknown-kind', ''],
  ])('%s', (text, code, nearest) => {
    expect(() => parseCondition(text)).toThrow(expect.objectContaining({ code, args: expect.objectContaining({ nearest }) }));
  });

  it('a condition that does not fit the reports is refused when evaluated', () => {
    const thrown = (text: string, against = judged as Parameters<typeof meets>[1]) => {
      try {
        meets(parseCondition(text), against);
      } catch (error) {
        return (error as UserError).code;
      }
      return null;
    };
    expect(thrown('energy.mean[III] < 0')).toBe('unknown-group');
    expect(thrown('accidents.mean < 0')).toBe('indicator-not-shown');
    expect(thrown('old(energy.mean) < 0', { after: judged.after })).toBe('condition-needs-two');
  });
});
