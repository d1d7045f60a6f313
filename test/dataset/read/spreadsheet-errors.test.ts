import { describe, expect, it } from 'vitest';
import { parseDataset } from '../../../src/dataset/read/parse.js';
import { buildReport } from '../../../src/report/build.js';
import { bothForms, json } from '../../engine/parquet.js';
import { differences } from '../../engine/same.js';

const errors = ['#REF!', '#NAME?', '#VALUE!', '#DIV/0!', '#NULL!', '#NUM!', '#div/0!', '#¡REF!', '#N/D', '####', 'Err:502'];

/** Both readers must give the same result for a table. */
function read(rows: readonly string[]) {
  const bytes = Buffer.from(['enterprise_id,period,sector,enterprise_name,workers', ...rows, ''].join('\n'));
  const [fast, plain] = [true, false].map((way) => {
    const { dataset, findings } = parseDataset([{ source: { name: 'data.csv', bytes } }], { fast: way });
    const told = findings.map(({ code, severity, args, at }) => `${code} ${at.line}:${at.column} ${severity} ${args.field} ${args.text}`);
    return { told, dataset };
  });
  expect(fast.told).toEqual(plain.told);
  expect(fast.dataset?.enterprises).toEqual(plain.dataset?.enterprises);
  return plain;
}

const sound = ['A1,baseline,food,Satu,10', 'A1,follow-up,food,Satu,11'];

describe('an error that a spreadsheet saved', () => {
  it.each([...errors, '#N/A'])('%s is not an id: its rows are not used', (error) => {
    const { told, dataset } = read([...sound, `${error},baseline,food,Dua,10`, `${error},follow-up,food,Dua,11`]);
    expect(told).toEqual([`SC301 4:1 error enterprise_id ${error}`, `SC301 5:1 error enterprise_id ${error}`]);
    expect(dataset?.enterprises).toEqual(['A1']);
  });

  it.each(errors)('%s is neither a group nor a name', (error) => {
    const { told, dataset } = read([...sound, `B2,baseline,${error},${error},10`, `B2,follow-up,${error},Dua,11`]);
    expect([...told].sort((a, b) => Number(/name/.test(a)) - Number(/name/.test(b)))).toEqual([
      `SC220 4:13 error sector ${error}`,
      `SC220 5:14 error sector ${error}`,
      expect.stringMatching(/^SC220 4:.* enterprise_name /),
    ]);
    expect(dataset?.dimensions.get('sector')?.column.values).toEqual(['food']);
    expect(dataset && buildReport(dataset, { by: ['sector'] }).groups.map(({ key }) => key)).not.toContainEqual([error]);
  });

  it.each(['#12', 'E5', 'Error Café', '#hashtag', 'REF', 'Err'])('unlike %s, which remains an id and a group', (text) => {
    const { told, dataset } = read([...sound, `${text},baseline,${text},${text},10`]);
    expect(told).toEqual([]);
    expect(dataset?.enterprises).toContain(text);
    expect(dataset?.dimensions.get('sector')?.column.values).toEqual(['food', text]);
  });

  it('is not an id or a group in a database table, either', async () => {
    const names = ['enterprise_id', 'period', 'sector', 'accidents'];
    const rows = ['A1', 'B2', '#12', 'Err', '#REF!', '#DIV/0!', '####', 'Err:502', '#WERT!', '#N/D'].flatMap((id, i) => [
      [id, 'baseline', ['#NAME?', '#N/A', '###', 'err:504'][i % 4], '4'],
      [id, 'follow-up', 'food', '3'],
    ]);
    const folder = await bothForms({
      columns: names.map((name) => ({ name, number: name === 'accidents' })),
      rows: rows.map((cells) => Object.fromEntries(names.map((name, i) => [name, cells[i]]))),
    });
    const [ofFile, ofTable] = [await json(['data.csv', '--by', 'sector'], folder), await json(['data.parquet', '--by', 'sector'], folder)];
    expect(differences(ofFile, ofTable)).toEqual([]);
    expect(JSON.stringify(ofTable)).not.toMatch(/#REF|#DIV|#NAME|##|[Ee]rr:|#WERT|#N.D/);
  });
});
