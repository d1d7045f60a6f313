import { readXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import { render } from '../../../src/render/index.js';
import { changeResult, group, reportModel } from '../models.js';

const look = { lang: 'en', width: 80, color: false, levels: true } as const;
const scale = { monthly: true, currency: null, outputUnit: null, n: 3, followUp: { pooled: 700, median: 200 } };
const energy = (basis: string, unit: 'kwh' | 'kwh_per_unit') =>
  changeResult('energy', { levels: { ...scale, basis, unit, baseline: { pooled: 900, median: 250 } } });
const total = energy('kwh', 'kwh');
const perUnit = energy('reported_energy_per_unit', 'kwh_per_unit');
const modelOf = (one: typeof total) => ({ ...reportModel, groups: [group([], true, { indicators: [one] })] });

it('the level of a group is called a sum if its indicator has no denominator', async () => {
  const text = async (format: 'table' | 'markdown' | 'html', one: typeof total) =>
    String(await render('report', modelOf(one), format, look));
  expect(await text('table', total)).toContain('    Sum 900 → 700   Median 250 → 200   n 3');
  expect(await text('table', perUnit)).toContain('    Pooled 900 → 700   Median 250 → 200   n 3');
  expect(await text('markdown', total)).toContain('| 900 → 700 (sum) | 250 → 200 |');
  expect(await text('markdown', perUnit)).toContain('| 900 → 700 | 250 → 200 |');
  expect(await text('html', total)).toMatch(/<th scope="row">Sum<\/th>.*900/);
  expect(await text('html', perUnit)).toMatch(/<th scope="row">Pooled<\/th>.*900/);
});

it.each([
  ['Sum', total],
  ['Pooled', perUnit],
])('a workbook has levels without a denominator in the columns of: %s', async (name, one) => {
  const { sheets } = await readXlsx((await render('report', modelOf(one), 'xlsx', look)) as Uint8Array);
  const [header, row] = sheets.find((sheet) => sheet.name === 'Groups')?.rows ?? [];
  const levels = ['Pooled', 'Sum'].map((kind) => [
    row[header.indexOf(`${kind} Before`)] ?? null,
    row[header.indexOf(`${kind} After`)] ?? null,
  ]);
  expect(levels).toEqual(
    name === 'Sum'
      ? [
          [null, null],
          [900, 700],
        ]
      : [
          [900, 700],
          [null, null],
        ],
  );
});
