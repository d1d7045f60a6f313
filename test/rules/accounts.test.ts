import { describe, expect, it } from 'vitest';
import { validateText } from './run-rules.js';

/** The given number of unreadable dates, and months and a currency that cannot be used. */
function file(rows: readonly string[]): string {
  return `enterprise_id,period,period_start,period_end,months,currency,output_value\n${rows.join('\n')}\n`;
}

describe('the account of cells', () => {
  it('counts dates, months and currencies that cannot be used, as a report does', () => {
    const [{ cells }] = validateText(
      file([
        'A,baseline,01/01/2018,31/03/2018,,USD,5',
        'A,follow-up,2019-01-01,2019-03-31,zero,UDS,6',
        'B,baseline,2018-03-31,2018-01-01,,USD,7',
      ]),
    ).files;
    expect(cells).toEqual({ total: 3 + 5, used: 3, missing: 0, reported: 5 });
  });

  it('counts all of very many unusable cells', () => {
    const rows = Array.from({ length: 1_200 }, (_, i) => `F${i},baseline,01/01/2018,2018-03-31,,USD,5`);
    const { files, notListed } = validateText(file(rows), { only: ['SC206'] });
    expect(notListed).toBe(200);
    expect(files[0].cells).toEqual({ total: 2_400, used: 1_200, missing: 0, reported: 1_200 });
  });

  it('counts no unusable cell if all can be used', () => {
    const [{ cells }] = validateText(file(['A,baseline,2018-01-01,2018-03-31,,USD,5', 'A,follow-up,,,3,USD,'])).files;
    expect(cells).toEqual({ total: 2, used: 1, missing: 1, reported: 0 });
  });
});
