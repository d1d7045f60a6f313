import { describe, expect, it } from 'vitest';
import { reasons } from '../../src/indicators/reasons.js';
import { buildReport } from '../../src/report/build.js';
import { buildFirmRows } from '../../src/report/firm-rows.js';
import type { IndicatorResult, ReportModel } from '../../src/report/model.js';
import { input, read } from '../laws/programme.js';

const header = 'enterprise_id,period,months,currency,output_unit,workers,hours_worked,output_units,value_added,accidents,cost_savings';
const dataset = (...rows: string[]) => read([input([header, ...rows].join('\n'))], { decimal: 'point' });
const indicator = (model: ReportModel, id: string) => model.groups.at(-1)?.indicators.find((result) => result.id === id) as IndicatorResult;
const figure = (result: IndicatorResult, kind: string, of = 'relative_change') =>
  result.statistics.find((s) => s.kind === kind && s.of === of);
const productivityReason = (...rows: string[]) => buildFirmRows(dataset(...rows), { indicators: ['productivity'] }).rows[0].reason;

describe('why an enterprise is left out of productivity', () => {
  it.each([
    ['no_baseline', ['A,follow-up,,,,,100,10,,,']],
    ['no_follow_up', ['A,baseline,,,,,100,10,,,']],
    ['duplicate_observation', ['A,baseline,,,,,100,10,,,', 'A,follow-up,,,,,100,11,,,', 'A,follow-up,,,,,100,12,,,']],
    ['missing_value', ['A,baseline,,,,,100,10,,,', 'A,follow-up,,,,,100,,,,']],
    ['unreadable_value', ['A,baseline,,,,,100,10,,,', 'A,follow-up,,,,,100,ten,,,']],
    ['zero_denominator', ['A,baseline,,,,,100,10,,,', 'A,follow-up,,,,,0,11,,,']],
    ['zero_baseline', ['A,baseline,,,,,100,0,,,', 'A,follow-up,,,,,100,11,,,']],
    ['no_common_basis', ['A,baseline,,,,,100,,500,,', 'A,follow-up,,,,,100,11,,,']],
    ['currency_mismatch', ['A,baseline,,IDR,,,100,,500,,', 'A,follow-up,,USD,,,100,,600,,']],
    ['unit_mismatch', ['A,baseline,,,kg,,100,10,,,', 'A,follow-up,,,pcs,,100,11,,,']],
    ['period_length_unknown', ['A,baseline,6,,,5,,10,,,', 'A,follow-up,,,,5,,11,,,']],
  ])('%s', (reason, rows) => {
    expect(productivityReason(...rows)).toBe(reason);
  });

  it('excluded_outlier, only if requested, with the enterprise named', () => {
    const rows = ['A', 'B', 'C', 'D', 'E', 'F'].flatMap((id, i) => [
      `${id},baseline,,,,,100,100,,,`,
      `${id},follow-up,,,,,100,${id === 'F' ? 900 : 101 + i},,,`,
    ]);
    const kept = indicator(buildReport(dataset(...rows)), 'productivity');
    expect(kept.flagged).toEqual(['F']);
    expect(kept.n).toBe(6);
    const excluded = indicator(buildReport(dataset(...rows), { excludeOutliers: true }), 'productivity');
    expect(excluded.n).toBe(5);
    expect(figure(excluded, 'mean')).toMatchObject({
      value: expect.closeTo(3, 10),
      n: 5,
      N: 6,
      leftOut: [{ reason: 'excluded_outlier', n: 1 }],
    });
    expect(excluded.caveats.map((caveat) => caveat.code)).toContain('outliers_excluded');
  });

  it('covers the whole list of reasons', () => {
    expect(reasons).toHaveLength(12);
  });

  it('a basis that cannot be compared does not stop the next one', () => {
    const [row] = buildFirmRows(dataset('A,baseline,,IDR,,,100,10,500,,', 'A,follow-up,,USD,,,100,11,600,,'), {
      indicators: ['productivity'],
    }).rows;
    expect(row).toMatchObject({ basis: 'output_units_per_hour', relativeChange: expect.closeTo(10, 10), reason: null });
  });
});

describe('zero baselines', () => {
  const model = buildReport(
    dataset('A,baseline,,,,,1000000,,,0,', 'A,follow-up,,,,,1000000,,,2,', 'B,baseline,,,,,1000000,,,4,', 'B,follow-up,,,,,1000000,,,3,'),
  );
  const result = indicator(model, 'accidents');

  it('have no relative change but an outcome, and count in the pooled figure', () => {
    expect(figure(result, 'mean')).toMatchObject({ value: -25, n: 1, leftOut: [{ reason: 'zero_baseline', n: 1 }] });
    expect(result.direction).toEqual({ improved: 1, unchanged: 0, worse: 1 });
    expect(figure(result, 'pooled')).toMatchObject({ value: 25, n: 2, leftOut: [] });
  });
});

describe('periods of different length', () => {
  const rows = ['A,baseline,3,,,10,,300,,6,', 'A,follow-up,6,,,10,,660,,6,'];

  it('a flow over a stock is taken per month', () => {
    const [row] = buildFirmRows(dataset(...rows), { indicators: ['productivity'] }).rows;
    expect(row).toMatchObject({ monthly: true, baseline: 10, followUp: 11, basis: 'output_units_per_worker' });
  });

  it('a flow alone and the pooled figure are also taken per month', () => {
    const result = indicator(buildReport(dataset('A,baseline,3,,,,,,,6,', 'A,follow-up,6,,,,,,,6,')), 'accidents');
    expect(figure(result, 'pooled')?.value).toBe(-50);
    expect(result.levels).toMatchObject({ monthly: true, baseline: { pooled: 2 }, followUp: { pooled: 1 } });
  });

  it('a ratio of two flows needs no length', () => {
    const [row] = buildFirmRows(dataset('A,baseline,3,,,,100,300,,,', 'A,follow-up,,,,,100,330,,,'), { indicators: ['productivity'] }).rows;
    expect(row).toMatchObject({ monthly: false, baseline: 3, followUp: 3.3 });
  });
});

describe('pooled figures never add unlike things', () => {
  it('takes the most common product unit, and leaves a blank one out where others are stated', () => {
    const firm = (id: string, unit: string, before: number, after: number) => [
      `${id},baseline,,,${unit},,100,${before},,,`,
      `${id},follow-up,,,${unit},,100,${after},,,`,
    ];
    const result = indicator(
      buildReport(dataset(...firm('A', 'kg', 10, 20), ...firm('B', 'kg', 30, 40), ...firm('C', 'pcs', 1000, 1), ...firm('D', '', 5, 5))),
      'productivity',
    );
    expect(figure(result, 'pooled')).toMatchObject({
      value: expect.closeTo(50, 10),
      n: 2,
      N: 4,
      leftOut: [{ reason: 'unit_mismatch', n: 2 }],
    });
    expect(result.levels?.outputUnit).toBe('kg');
    expect(result.caveats.map((caveat) => caveat.code)).toContain('pooled_part');
  });

  it('never adds two currencies', () => {
    const firm = (id: string, currency: string, before: number, after: number) => [
      `${id},baseline,,${currency},,,100,,${before},,`,
      `${id},follow-up,,${currency},,,100,,${after},,5`,
    ];
    const model = buildReport(dataset(...firm('A', 'IDR', 10, 20), ...firm('B', 'IDR', 30, 40), ...firm('C', 'USD', 1000, 1)));
    expect(figure(indicator(model, 'productivity'), 'pooled')).toMatchObject({
      value: expect.closeTo(50, 10),
      n: 2,
      leftOut: [{ reason: 'currency_mismatch', n: 1 }],
    });
    const savings = indicator(model, 'cost_savings');
    expect(figure(savings, 'share_reporting', 'answer')).toMatchObject({ value: 100, k: 3, n: 3 });
    expect(figure(savings, 'sum', 'amount')).toMatchObject({
      value: 10,
      n: 2,
      currency: 'IDR',
      leftOut: [{ reason: 'currency_mismatch', n: 1 }],
    });
  });
});

it('an enterprise with several trainings stands in several groups and once in the total', () => {
  const model = buildReport(read([input('enterprise_id,period,training,workers\nA,baseline,M2; M1,5\nB,baseline,M1,6\nC,baseline,,7\n')]), {
    by: ['training'],
  });
  expect(model.groups.map((group) => [group.key, group.coverage.enrolled, group.coverage.workers.value])).toEqual([
    [['M1'], 2, 11],
    [['M2'], 1, 5],
    [[null], 1, 7],
    [[], 3, 18],
  ]);
});

describe('caveats', () => {
  const codes = (result: IndicatorResult) => result.caveats.map((caveat) => [caveat.code, caveat.args.n]);

  it('counts the firms behind the printed figure, not the firms with both levels', () => {
    const zero = Array.from({ length: 10 }, (_, i) => [`Z${i},baseline,,,,,1000,,,0,`, `Z${i},follow-up,,,,,1000,,,0,`]).flat();
    const some = ['A', 'B'].flatMap((id) => [`${id},baseline,,,,,1000,,,4,`, `${id},follow-up,,,,,1000,,,3,`]);
    const result = indicator(buildReport(dataset(...zero, ...some)), 'accidents');
    expect(figure(result, 'mean')?.n).toBe(2);
    expect(codes(result)).toContainEqual(['small_n', 2]);
  });

  it('names the outliers', () => {
    const rows = ['A', 'B', 'C', 'D', 'E', 'F'].flatMap((id, i) => [
      `${id},baseline,,,,,100,100,,,`,
      `${id},follow-up,,,,,100,${id === 'F' ? 900 : 101 + i},,,`,
    ]);
    const { caveats } = indicator(buildReport(dataset(...rows)), 'productivity');
    expect(caveats.find((caveat) => caveat.code === 'outliers_flagged')?.args).toEqual({ count: 1, enterprises: 'F' });
  });
});

it('pooled defects never add units of different products', () => {
  const header = 'enterprise_id,period,output_unit,units_defective,units_inspected';
  const rows = ['A,baseline,kg,1000,100000', 'A,follow-up,kg,900,100000', 'B,baseline,pcs,10,100', 'B,follow-up,pcs,1,100'];
  const result = indicator(buildReport(read([input([header, ...rows].join('\n'))])), 'defects');
  expect(figure(result, 'mean')?.n).toBe(2);
  expect(figure(result, 'pooled')).toMatchObject({ value: expect.closeTo(-10, 10), n: 1, leftOut: [{ reason: 'unit_mismatch', n: 1 }] });
});

it('pooled defects leave out an enterprise that counts another product than before', () => {
  const rows = ['A,baseline,pcs,1000,10', 'A,follow-up,box,10,5', 'B,baseline,box,10,1', 'B,follow-up,box,10,1'];
  const csv = ['enterprise_id,period,output_unit,units_produced,units_defective', ...rows].join('\n');
  const result = indicator(buildReport(read([input(csv)])), 'defects');
  expect(result.n).toBe(2);
  expect(figure(result, 'pooled')).toMatchObject({ value: 0, n: 1, leftOut: [{ reason: 'unit_mismatch', n: 1 }] });
});

it('a follow-up round that no enterprise has is refused, and dimensions are found by header word', () => {
  const data = read([input('enterprise_id,period,sektor,workers\nA,baseline,x,1\nA,follow-up,x,1\n')]);
  expect(() => buildReport(data, { followUpRound: 5 })).toThrow(/first, last, 1/);
  expect(buildReport(data, { by: ['Sektor'] }).by).toEqual(['sector']);
});
