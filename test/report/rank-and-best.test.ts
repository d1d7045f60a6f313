import { describe, expect, it } from 'vitest';
import { parseDataset } from '../../src/dataset/read/parse.js';
import { textForms } from '../../src/render/text-forms.js';
import { buildReport } from '../../src/report/build.js';
import { buildFirmCard } from '../../src/report/firm-card.js';

/** Enterprises with a rate of absence before and after, as days absent of days scheduled. */
function datasetOf(firms: Readonly<Record<string, readonly [before: number, after: number, of: number]>>) {
  const rows = Object.entries(firms).flatMap(([id, [before, after, of]]) => [
    `${id},baseline,${before},${of}`,
    `${id},follow-up,${after},${of}`,
  ]);
  const bytes = Buffer.from(['enterprise_id,period,days_absent,days_scheduled', ...rows].join('\n'));
  const { dataset } = parseDataset([{ source: { name: 'data.csv', bytes } }], {});
  if (dataset === null) throw new Error('no dataset');
  return dataset;
}

describe('the rank of a change', () => {
  const dataset = datasetOf({ A: [25, 20, 468], B: [10, 8, 300], C: [10, 9, 300], D: [10, 2, 300], E: [100, 81, 300] });
  const absenteeism = (id: string) => buildFirmCard(dataset, id, { indicators: ['absenteeism'] }).indicators[0];

  it('is shared by changes that differ by the rounding of their division', () => {
    expect(absenteeism('A').relativeChange).not.toBe(absenteeism('B').relativeChange);
    expect(['A', 'B', 'C', 'D', 'E'].map((id) => absenteeism(id).rank?.rank)).toEqual([2, 2, 5, 1, 4]);
  });
});

describe('"up to"', () => {
  const options = { indicators: ['absenteeism'] };
  const most = (firms: Parameters<typeof datasetOf>[0]) =>
    buildReport(datasetOf(firms), options).groups[0].indicators[0].statistics.find(({ kind }) => kind === 'max');

  it('is the largest change for the better', () => {
    expect(most({ A: [10, 5, 100], B: [10, 8, 100], C: [10, 20, 100] })?.value).toBeCloseTo(-50, 10);
  });

  it('does not exist if no enterprise improved, instead of being the least bad change', () => {
    expect(most({ A: [10, 20, 100], B: [10, 30, 100] })).toMatchObject({ value: null, n: 2 });
    expect(most({ A: [10, 10, 100], B: [10, 30, 100] })).toMatchObject({ value: null, n: 2 });
    const table = String(
      textForms.report.table(buildReport(datasetOf({ A: [10, 20, 100] }), options), { lang: 'en', width: 120, color: false }),
    );
    expect(table).toMatch(/Absenteeism .* 0\/1 +–$/m);
  });
});
