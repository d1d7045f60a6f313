import { describe, expect, it } from 'vitest';
import { buildFirmCard } from '../../../src/report/firm-card.js';
import { buildFirmRows } from '../../../src/report/firm-rows.js';
import { bothForms, json } from '../../engine/parquet.js';
import { differences } from '../../engine/same.js';
import { input, read } from '../../laws/programme.js';
import { codesOf } from '../../rules/run-rules.js';

/** A firm that makes the same each month, so that its change is 0 where the lengths are known, and 300 % where they are ignored. */
const table = (header: string, baseline: string, followUp: string) =>
  `enterprise_id,period,${header},workers,output_units\nA,baseline,${baseline},10,300\nA,follow-up,${followUp},10,1200\n`;
const dates = 'period_start,period_end';

describe('a period whose length cannot be read', () => {
  it.each([
    ['dates with the day first', dates, '01/01/2018,31/03/2018', '01/01/2019,31/12/2019'],
    ['a date of one period only, the other empty', dates, '01/01/2018,31/03/2018', ','],
    ['periods that end before they start', dates, '2018-03-31,2018-01-01', '2019-12-31,2019-01-01'],
    ['months in words', 'months', 'three', 'twelve'],
    ['no months', 'months', '0', '0'],
    ['dates beside empty months', `months,${dates}`, ',01/01/2018,31/03/2018', ',01/01/2019,31/12/2019'],
  ])('leaves the firm out of monthly figures: %s', (_, header, baseline, followUp) => {
    const text = table(header, baseline, followUp);
    for (const fast of [true, false]) {
      const [row] = buildFirmRows(read([input(text)], { fast }), { indicators: ['productivity'] }).rows;
      expect(row).toMatchObject({ relativeChange: null, reason: 'period_length_unknown' });
    }
    expect(codesOf(text)).not.toContain('SC405');
  });

  it.each([
    ['the dates that are readable', `months,${dates}`, 'three,2018-01-01,2018-03-31', 'twelve,2019-01-01,2019-12-31', 0],
    ['the months that are readable', `months,${dates}`, '3,01/01/2018,31/03/2018', '12,01/01/2019,31/12/2019', 0],
    ['none, where no cell gives any', dates, ',', ',', 300],
    ['none, where the cells say that there is none', dates, '-,n/a', '-,n/a', 300],
  ])('is taken from %s', (_, header, baseline, followUp, change) => {
    const [row] = buildFirmRows(read([input(table(header, baseline, followUp))]), { indicators: ['productivity'] }).rows;
    expect(row).toMatchObject({ relativeChange: change, reason: null });
  });

  it('is requested for both periods on the card of the firm', () => {
    const dataset = read([input(table(dates, '01/01/2018,31/03/2018', '01/01/2019,31/12/2019'))]);
    const productivity = buildFirmCard(dataset, 'A').indicators.find(({ id }) => id === 'productivity');
    expect(productivity?.collect).toEqual([
      { period: 'baseline', measures: ['months'] },
      { period: 'follow_up', measures: ['months'] },
    ]);
  });

  it.each([
    ['dates', `${dates}`, ['01/01/2018,31/03/2018', '01/01/2019,31/12/2019']],
    ['dates of which one firm has readable ones', dates, ['2018-01-01,2018-03-31', '2019-01-01,2019-12-31']],
    ['months', 'months', ['three', '0']],
  ])('leaves the same firms out of a table of a database: %s', async (_, header, [baseline, followUp]) => {
    const unreadable = header === dates ? ['31/03/2018,', ','] : ['0', 'no'];
    const rows = [
      ['A', 'baseline', baseline],
      ['A', 'follow-up', followUp],
      ['B', 'baseline', unreadable[0]],
      ['B', 'follow-up', unreadable[1]],
      ['C', 'baseline', header === dates ? ',' : ''],
      ['C', 'follow-up', header === dates ? ',' : ''],
    ].map(([id, period, length], i) => [id, period, ...length.split(','), '10', String(300 + 900 * (i % 2))]);
    const names = ['enterprise_id', 'period', ...header.split(','), 'workers', 'output_units'];
    const folder = await bothForms({
      columns: names.map((name) => ({ name, number: name === 'workers' || name === 'output_units' })),
      rows: rows.map((cells) => Object.fromEntries(names.map((name, i) => [name, cells[i]]))),
    });
    const [ofFile, ofTable] = [await json(['data.csv', '--left-out'], folder), await json(['data.parquet', '--left-out'], folder)];
    expect(JSON.stringify(ofFile)).toContain('period_length_unknown');
    expect(differences(ofFile, ofTable)).toEqual([]);
    expect(differences(ofFile, await json(['data.csv', '--left-out', '--engine', 'duckdb'], folder))).toEqual([]);
  });
});
