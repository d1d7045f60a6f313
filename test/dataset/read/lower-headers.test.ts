import { describe, expect, it } from 'vitest';
import { emptyMapping, withMapOptions } from '../../../src/dataset/header/mapping.js';
import { type InputFile, parseDataset, type ReadOptions } from '../../../src/dataset/read/parse.js';
import { validate } from '../../../src/rules/validate.js';

const header = 'enterprise_id,period,workers,accidents';
const first = [header, 'A1,baseline,10,1', 'A1,follow-up,11,2'];

/** Both readers must report the same rows. */
function read(lines: readonly string[], role?: InputFile['period'], options: ReadOptions = {}) {
  const bytes = Buffer.from(`${lines.join('\n')}\n`);
  const [fast, plain] = [true, false].map((way) => {
    const result = parseDataset([{ source: { name: 'data.csv', bytes }, period: role }], { ...options, fast: way });
    const { dataset, findings } = result;
    const [file] = validate(result).files;
    const told = findings.filter(({ code }) => code === 'SC128').map(({ args, at }) => ({ ...args, line: at.line }));
    return { told, rows: file.rows, workers: [...(dataset?.measures.get('workers') ?? [])], ids: dataset?.enterprises };
  });
  expect(fast).toEqual(plain);
  return plain;
}

describe('the header of another table below the first', () => {
  it.each([
    ['in another order', 'enterprise_id,period,accidents,workers', 'A2,baseline,1,10'],
    ['that begins with another column', 'period,enterprise_id,accidents,workers', 'baseline,A2,1,10'],
    ['in another language and order', 'Periode,Nama Perusahaan,Id Perusahaan,Jumlah Karyawan', 'baseline,Contoh,A2,10'],
    ['with another column', 'enterprise_id,period,energy_kwh,accidents', 'A2,baseline,2000,1'],
    ['with a column that is not known', 'enterprise_id,period,remarks,accidents', 'A2,baseline,2000,1'],
    ['with fewer columns', 'enterprise_id,period,accidents', 'A2,baseline,1'],
    ['with more columns', 'enterprise_id,phase,period,workers,accidents', 'A2,I,baseline,10,1'],
  ])('%s ends the rows that are used', (_, other, row) => {
    expect(read([...first, other, row, '', row.replace('A2', 'A3')])).toMatchObject({
      told: [{ kind: 'other-header', rows: 2, line: 4 }],
      rows: { total: 5, used: 2, reported: 3 },
      workers: [10, 11],
      ids: ['A1'],
    });
  });

  it('also ends the used rows in a wide file and in a file for one period', () => {
    const wide = [
      'enterprise_id,baseline_workers,follow_up_workers',
      'A1,10,11',
      'enterprise_id,follow_up_workers,baseline_workers',
      'A2,1,2',
    ];
    expect(read(wide)).toMatchObject({ told: [{ kind: 'other-header', rows: 1, line: 3 }], ids: ['A1'] });
    const one = ['enterprise_id,workers,accidents', 'A1,10,1', 'accidents,enterprise_id,workers', '3,A2,10'];
    expect(read(one, 'baseline')).toMatchObject({ told: [{ kind: 'other-header', rows: 1, line: 3 }], ids: ['A1'] });
  });

  it('is found within a large file, whose rows are read in blocks', () => {
    const rows = (from: number) => Array.from({ length: 3000 }, (_, i) => `F${from + i},baseline,${i % 100},1`);
    const { told, ids } = read([header, ...rows(1), 'period,enterprise_id,workers,accidents', ...rows(5000)]);
    expect(told).toEqual([{ kind: 'other-header', rows: 3000, line: 3002 }]);
    expect(ids).toHaveLength(3000);
  });

  it.each([
    ['word for word', header],
    ['in other words for the same columns', 'Id Perusahaan,Periode,Jumlah Karyawan,Kecelakaan Kerja'],
  ])('is merely skipped if its columns are the same: %s', (_, same) => {
    expect(read([...first, same, 'A2,baseline,7,1'])).toMatchObject({
      told: [{ kind: 'header', line: 4 }],
      workers: [10, 11, 7],
    });
  });

  it('is not assumed for a row of readable column names right below the first header', () => {
    expect(read([header, 'Id Perusahaan,Periode,Pekerja laki-laki dan perempuan,Kecelakaan', 'A1,baseline,10,1'])).toMatchObject({
      told: [{ kind: 'header', line: 2 }],
      workers: [10],
    });
  });

  it.each([
    'workers,baseline,12,1',
    'Perusahaan,baseline,12,1',
    'A3,workers,12,1',
    'workers,accidents,,',
  ])('is not assumed for a row of data that contains the name of a column: %s', (row) => {
    expect(read([...first, row, 'A2,baseline,7,1'])).toMatchObject({ told: [], ids: expect.arrayContaining(['A2']) });
  });

  it('is not the row of an enterprise that has only groups, one of which is named as a header is, such as the country ID', () => {
    const mapping = withMapOptions(emptyMapping, ['ID=enterprise_id']);
    const rows = ['ID,country,sector,workers', 'A1,ID,Food,10', 'A2,ID,Energy,', 'A3,ID,Food,12'];
    expect(read(rows, 'baseline', { mapping })).toMatchObject({ told: [], ids: ['A1', 'A2', 'A3'] });
    expect(read([...rows, 'sector,ID,workers', 'Food,A4,7'], 'baseline', { mapping })).toMatchObject({ told: [{ line: 5 }] });
  });
});
