import { describe, expect, it } from 'vitest';
import { parseDataset } from '../../src/dataset/read/parse.js';
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
