import { describe, expect, it } from 'vitest';
import { findingText } from '../../src/locale/rules.js';
import { renderFindings } from '../../src/render/findings.js';
import { validateText } from '../rules/run-rules.js';

const found = (start: string, end: string) => {
  const text = `enterprise_id,period,period_start,period_end,workers\nA,baseline,"${start}","${end}",10\n`;
  return validateText(text, { only: ['SC206'] }).findings;
};
const hints = (start: string, end: string, lang: 'en' | 'id' = 'en') =>
  found(start, end).map(({ code, args }) => findingText(code, args, lang).hint);

describe('a date in another form', () => {
  it.each([
    ['13/02/2019', 'Write it as 2019-02-13.'],
    ['13 Februari 2019', 'Write it as 2019-02-13.'],
    ['03/04/2019', 'It may be 2019-04-03 or 2019-03-04: write the one that is meant.'],
    ['43466', 'It is probably the number of a day in a spreadsheet, 2019-01-01: format the column as a date and export again.'],
    ['2018-02-30', 'Correct the day or the month.'],
    ['Agustus 2019', 'It names a month without a day: write 2019-08-01.'],
    ['Jan 2018', 'It names a month without a day: write 2018-01-01.'],
    ['02/2020', 'It names a month without a day: write 2020-02-01.'],
    ['2020-2', 'It names a month without a day: write 2020-02-01.'],
    ['Jan-18', 'Write dates like 2018-03-31.'],
    ['13/2019', 'Write dates like 2018-03-31.'],
    ['Musim 2019', 'Write dates like 2018-03-31.'],
  ])('has a hint of its own: %s', (text, hint) => {
    expect(hints(text, '2030-12-31')).toEqual([hint]);
  });

  it('that gives only a month gets a hint with the last day if it is an end', () => {
    expect(hints('2020-01-01', 'Februari 2020')).toEqual(['It names a month without a day: write 2020-02-29.']);
    expect(hints('2020-01-01', '12/2020', 'id')).toEqual(['Ini nama bulan tanpa hari: tulis 2020-12-31.']);
  });

  it('is not counted together with dates in an unlike form', () => {
    const starts = ['01/01/2018', '43466', '13/02/2019', 'Agustus 2019', '2018-02-30', '31/03/2018'];
    const rows = starts.map((start, i) => `A${i},baseline,${start},2030-12-31,10`);
    const { findings } = validateText(`enterprise_id,period,period_start,period_end,workers\n${rows.join('\n')}\n`, { only: ['SC206'] });
    expect(new Set(findings.map(({ args }) => args.kind))).toEqual(new Set(['day-month-year', 'serial', 'month', 'no-such-day']));
    expect(renderFindings(findings, { lang: 'en', color: false, max: 20 })).toContain('2019-08-01');
  });
});
