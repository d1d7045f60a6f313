import { describe, expect, it } from 'vitest';
import { parseDataset } from '../../src/dataset/read/parse.js';
import { buildReport } from '../../src/report/build.js';
import { meets } from '../../src/report/condition/evaluate.js';
import { parseCondition } from '../../src/report/condition/parse.js';

function reportOf(header: string, rows: readonly string[], indicator: string) {
  const bytes = Buffer.from([header, ...rows].join('\n'));
  const { dataset } = parseDataset([{ source: { name: 'data.csv', bytes } }], {});
  if (dataset === null) throw new Error('no dataset');
  return buildReport(dataset, { indicators: [indicator] });
}

const savings = (currency: string, saved: number) =>
  reportOf('enterprise_id,period,currency,cost_savings', [`A,baseline,${currency},`, `A,follow-up,${currency},${saved}`], 'cost_savings');

/** Every enterprise from 1000 to what is given, in twelve months with three workers. */
const output = (...followUps: readonly number[]) =>
  reportOf(
    'enterprise_id,period,months,workers,output_units',
    followUps.flatMap((after, i) => [`F${i},baseline,12,3,1000`, `F${i},follow-up,12,3,${after}`]),
    'productivity',
  );
const holds = (text: string, scope: Parameters<typeof meets>[1]) => meets(parseCondition(text), scope) !== null;

describe('a value that differs from a number by the rounding of its computation', () => {
  const after = output(1100, 1100, 1100);

  it('equals that number in a condition', () => {
    const mean = after.groups[0].indicators[0].statistics.find(({ kind }) => kind === 'mean')?.value;
    expect(mean).not.toBe(10);
    expect(mean).toBeCloseTo(10, 12);
    const held = ['<', '<=', '=', '>=', '>', '!='].filter((sign) => holds(`productivity.mean ${sign} 10`, { after }));
    expect(held).toEqual(['<=', '=', '>=']);
  });

  it('does not count as a change, and changes that cancel out are zero', () => {
    expect(holds('change(productivity.mean) != 0', { before: output(1100), after })).toBe(false);
    const even = output(1100.1, 899.9, 1000.3, 999.7);
    expect(even.groups[0].indicators[0].statistics.find(({ kind }) => kind === 'mean')?.value).not.toBe(0);
    expect(holds('productivity.mean = 0', { after: even })).toBe(true);
  });

  it('is not treated as equal if it differs by more', () => {
    expect(holds('productivity.mean < 10', { after: output(1099.99999) })).toBe(true);
    expect(holds('cost_savings.sum < 5000', { after: savings('IDR', 4999.999) })).toBe(true);
  });
});

describe('amounts in two currencies', () => {
  const condition = 'change(cost_savings.sum) < 0';
  const scope = { before: savings('IDR', 5000), after: savings('USD', 300) };

  it('have no change, so a condition on it cannot be decided', () => {
    expect(meets(parseCondition(condition), scope)).toEqual([{ text: condition, value: null, otherCurrency: true }]);
  });

  it('have separate values, and shares that can be compared', () => {
    expect(holds('change(cost_savings.share) < 0', scope)).toBe(false);
    expect(meets(parseCondition('old(cost_savings.sum) = 5000 and cost_savings.sum = 300'), scope)).toHaveLength(2);
  });

  it('have a change in one currency', () => {
    const dollars = { before: savings('USD', 300), after: savings('USD', 200) };
    expect(meets(parseCondition(condition), dollars)).toEqual([{ text: condition, value: -100 }]);
  });
});
