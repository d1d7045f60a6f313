import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { parseDataset } from '../../src/dataset/read/parse.js';
import { textForms } from '../../src/render/text-forms.js';
import { buildReport } from '../../src/report/build.js';
import { compareReports } from '../../src/report/comparison/compare.js';
import { comparisonSchema } from '../../src/report/comparison/schema.js';

function reportIn(currency: string, saved: number) {
  const rows = [`A,baseline,${currency},`, `A,follow-up,${currency},${saved}`];
  const bytes = Buffer.from(['enterprise_id,period,currency,cost_savings', ...rows].join('\n'));
  const { dataset } = parseDataset([{ source: { name: `${currency}.csv`, bytes } }], {});
  if (dataset === null) throw new Error('no dataset');
  return buildReport(dataset, { indicators: ['cost_savings'] });
}

const [rupiah, dollars] = [reportIn('IDR', 5000), reportIn('USD', 300)];
const side = (file: string) => ({ file, group: null });
const comparison = compareReports({ name: side('old.csv'), report: rupiah }, { name: side('new.csv'), report: dollars });
const options = { lang: 'en', width: 100, color: false } as const;

describe('amounts in two currencies', () => {
  it.each(['table', 'markdown'] as const)('each keep their own in a %s, without a difference', (format) => {
    expect(textForms.comparison[format](comparison, options)).toMatch(/sum[ |]+IDR 5,000[ |]+USD 300[ |]+–/);
  });

  it('each keep their own in JSON and CSV', () => {
    expect(comparisonSchema.parse(comparison)).toEqual(comparison);
    const [{ indicators }] = comparison.groups;
    expect(indicators[0].figures.find(({ kind }) => kind === 'sum')).toMatchObject({
      before: { value: 5000, currency: 'IDR' },
      after: { value: 300, currency: 'USD' },
      difference: null,
    });
    const rows = parse(String(textForms.comparison.csv(comparison, options)), { columns: true }) as Record<string, string>[];
    expect(rows.find(({ statistic }) => statistic === 'sum')).toMatchObject({
      currency_before: 'IDR',
      currency_after: 'USD',
      difference: '',
    });
  });
});
