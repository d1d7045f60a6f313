import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { parseDataset } from '../../../src/dataset/read/parse.js';
import { renderReport } from '../../../src/render/text-forms.js';
import { buildReport } from '../../../src/report/build.js';
import { fullModel, group, reportModel } from '../models.js';

const read = (model = fullModel) =>
  parse(renderReport(model, 'csv', { lang: 'id', width: 80, color: false }), { columns: true }) as Record<string, string>[];

describe('the report as CSV', () => {
  const rows = read();
  const find = (filter: Record<string, string>) =>
    rows.filter((row) => Object.entries(filter).every(([name, value]) => row[name] === value));

  it('has a row for every statistic, with full precision', () => {
    for (const { key, total, indicators } of fullModel.groups) {
      for (const { id, statistics } of indicators) {
        for (const { kind, of, value, n, N, k, interval } of statistics) {
          const [row] = find({ phase: key[0] ?? '', group: total ? 'total' : 'group', indicator: id, statistic: kind, of });
          expect(row).toMatchObject({
            value: value === null ? '' : String(value),
            n: String(n),
            N: String(N),
            k: k === undefined ? '' : String(k),
          });
          expect([row.interval_low, row.interval_high]).toEqual(
            interval === null ? ['', ''] : [String(interval.low), String(interval.high)],
          );
        }
      }
    }
  });

  it('names everything by its English id in every language', () => {
    expect(Object.keys(rows[0]).slice(0, 6)).toEqual(['phase', 'group', 'indicator', 'statistic', 'of', 'value']);
    expect(find({ group: 'group', indicator: 'absenteeism', statistic: 'mean', of: 'relative_change' })[0]).toMatchObject({
      left_out: 'no_follow_up=79;missing_value=7;zero_baseline=15',
      interval_method: 'student_t',
      confidence: '0.95',
      data_note: 'synthetic',
    });
  });

  it('has the spread, levels, direction, answers and coverage as statistics too', () => {
    const value = (statistic: string, filter = {}) => find({ group: 'total', statistic, ...filter })[0]?.value;
    expect(value('q1', { indicator: 'energy', of: 'relative_change' })).toBe('-25.04');
    expect(value('smallest', { indicator: 'energy', of: 'relative_change' })).toBe('-96.04');
    expect(value('level_baseline_pooled', { indicator: 'productivity' })).toBe('4960317.4');
    expect(value('count_worse', { indicator: 'energy' })).toBe('100');
    expect(value('count_yes_before', { indicator: 'cooperation' })).toBe('120');
    expect(value('coverage_workers')).toBe('34353');
    expect(find({ statistic: 'sum', of: 'amount' })[0]).toMatchObject({ value: '1934523786', currency: 'IDR', unit: 'currency' });
  });

  it('lists the enterprises left out of every number', () => {
    const { dataset } = parseDataset([{ source: { name: 'programme.csv', bytes: readFileSync('fixtures/programme.csv') } }], {});
    if (dataset === null) throw new Error('the fixture cannot be read');
    const part = read(buildReport(dataset)).filter(({ n, N }) => n !== N);
    const leftOut = (text: string) => text.split(';').reduce((sum, one) => sum + Number(one.split('=')[1]), 0);
    const told = part.filter(({ left_out }) => left_out !== '');
    for (const { n, N, left_out } of told) expect(Number(n) + leftOut(left_out)).toBe(Number(N));
    // For answers given twice and numbers of people trained, only n is counted.
    const others = part.filter(({ left_out }) => left_out === '').map(({ statistic }) => statistic);
    expect(new Set(others)).toEqual(
      new Set(['count_yes_before', 'count_yes_after', 'count_adopted', 'count_abandoned', 'coverage_trained']),
    );
    expect(told.length).toBeGreaterThan(400);
  });

  it('keeps a spreadsheet from running the name of a group', () => {
    const text = renderReport({ ...reportModel, groups: [group(['=1+1'], false)] }, 'csv', { lang: 'en', width: 80, color: false });
    expect(text).toContain("'=1+1,group");
  });
});

it('the report as JSON is the model itself', () => {
  const text = renderReport(fullModel, 'json', { lang: 'id', width: 80, color: false });
  expect(JSON.parse(text)).toEqual(fullModel);
  expect(text.endsWith('}\n')).toBe(true);
});
