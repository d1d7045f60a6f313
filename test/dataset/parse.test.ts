import { describe, expect, it } from 'vitest';
import { emptyMapping, withMapOptions } from '../../src/dataset/mapping.js';
import { type InputFile, parseDataset, type ReadOptions } from '../../src/dataset/parse.js';
import { UserError } from '../../src/user-error.js';

const file = (text: string, name = 'data.csv'): InputFile => ({ source: { name, bytes: new TextEncoder().encode(text) } });
const parse = (text: string, options: ReadOptions = {}) => parseDataset([file(text)], options);
const codes = (text: string, options: ReadOptions = {}) =>
  parse(text, options).findings.map(({ code, at }) => `${code} ${at.line ?? ''}:${at.column ?? ''}`);
const measure = (text: string, name: 'workers' | 'energy_kwh' | 'value_added' | 'absence_rate', options: ReadOptions = {}) => [
  ...(parse(text, options).dataset?.measures.get(name) ?? []),
];

describe('what cannot be used', () => {
  it.each([
    ['an empty file', '', 'SC113 :'],
    ['nothing but blank lines', '\n\n \n', 'SC113 :'],
    ['a header only', 'enterprise_id,period,workers\n', 'SC112 1:1'],
    ['a file that is not text', 'PK\u0003\u0004\u0000\u0000', 'SC114 :'],
    ['no key column', 'nama,workers\nA,1\n', 'SC107 1:1'],
    ['no period column', 'enterprise_id,workers\nA,1\n', 'SC107 1:1'],
    ['the same header twice', 'enterprise_id,period,workers,workers\nA,baseline,1,2\n', 'SC104 1:30'],
    ['two headers that mean one field', 'enterprise_id,period,workers,karyawan\nA,baseline,1,2\n', 'SC111 1:30'],
    ['an unclosed quote', 'enterprise_id,period,workers\nA,baseline,"1\nB,baseline,2\n', 'SC109 2:12'],
    ['wide columns beside a period column', 'enterprise_id,period,baseline_workers\nA,baseline,1\n', 'SC118 1:22'],
  ])('%s is fatal and placed', (_, text, expected) => {
    const { dataset, findings } = parse(text);
    expect(dataset).toBeNull();
    expect(codes(text)).toContain(expected);
    expect(findings.some((finding) => finding.fatal)).toBe(true);
  });
});

describe('cells that cannot be read are missing, and findings', () => {
  const table = (cell: string, header = 'workers') => `enterprise_id,period,${header}\nA,baseline,"${cell}"\nA,follow-up,\n`;

  it.each([
    ['12 orang', 'workers', 'SC201'],
    ['-3', 'workers', 'SC203'],
    ['(5)', 'workers', 'SC203'],
    ['12%', 'workers', 'SC211'],
    ['Rp 500', 'workers', 'SC201'],
    ['2.471', 'workers', 'SC202'],
    ['maybe', 'cooperation', 'SC205'],
    ['31/12/2019', 'period_start', 'SC206'],
    ['0', 'months', 'SC207'],
  ])('%s in %s', (cell, header, code) => {
    const text =
      header === 'period_start'
        ? `enterprise_id,period,period_start,period_end,workers\nA,baseline,${cell},2019-12-31,1\n`
        : table(cell, header);
    const { dataset, findings } = parse(text);
    expect(findings.map((finding) => finding.code)).toEqual([code]);
    expect(findings[0].at).toEqual({ file: 'data.csv', line: 2, column: 12 });
    expect(dataset?.size).toBeGreaterThan(0);
    expect(dataset?.measures.get('workers')?.[0] ?? Number.NaN).toSatisfy((value: number) => Number.isNaN(value) || value === 1);
  });

  it('empty cells and NA words are missing without a finding', () => {
    for (const cell of ['', ' ', '-', 'n/a', 'tidak ada', 'Kosong']) {
      expect(codes(table(cell))).toEqual([]);
      expect(measure(`${table(cell)}B,baseline,7\n`, 'workers')).toEqual([Number.NaN, Number.NaN, 7]);
    }
  });

  it('NA words are ordinary text in text columns', () => {
    const { dataset } = parse('enterprise_id,period,enterprise_name,workers\nNA,baseline,Kosong,1\n');
    expect(dataset?.enterprises).toEqual(['NA']);
    expect(dataset?.name?.values).toEqual(['Kosong']);
  });

  it('a ragged row gives no value, but its enterprise was observed', () => {
    const text = 'enterprise_id,period,workers\nA,baseline,12,5\nB,baseline\nC,baseline,3,\n';
    expect(codes(text)).toEqual(['SC108 2:1', 'SC108 3:1']);
    expect(measure(text, 'workers')).toEqual([Number.NaN, Number.NaN, 3]);
    expect(parse(text).dataset?.unreadable.get('workers')).toEqual(new Set([0, 1]));
  });
});

describe('the decimal mark is found from evidence', () => {
  const table = (...cells: string[]) => `enterprise_id;period;energy_kwh\n${cells.map((cell, i) => `F${i};baseline;${cell}\n`).join('')}`;

  it('one clear cell settles the doubtful ones', () => {
    expect(measure(table('2.471', '12,5'), 'energy_kwh')).toEqual([2471, 12.5]);
    expect(measure(table('2.471', '12.5'), 'energy_kwh')).toEqual([2.471, 12.5]);
    expect(measure(table('2,471', '1.500.000'), 'energy_kwh')).toEqual([2.471, 1_500_000]);
  });

  it('nothing settles a lone doubtful cell but --decimal', () => {
    expect(measure(table('2.471', '12'), 'energy_kwh')).toEqual([Number.NaN, 12]);
    expect(parse(table('2.471')).files[0].decimalHow).toBe('unsettled');
    expect(measure(table('2.471'), 'energy_kwh', { decimal: 'comma' })).toEqual([2471]);
    expect(measure(table('2.471'), 'energy_kwh', { decimal: 'point' })).toEqual([2.471]);
  });

  it('evidence of both kinds settles nothing, and is told', () => {
    const text = table('2.471', '12,5', '12.5');
    expect(measure(text, 'energy_kwh')).toEqual([Number.NaN, 12.5, 12.5]);
    expect(codes(text)).toEqual(['SC210 :', 'SC202 2:13']);
  });

  it('a cell that contradicts the mark that was given is not used', () => {
    expect(codes(table('12,5', '12.5'), { decimal: 'comma' })).toEqual(['SC213 3:13']);
  });
});

describe('headers, mapping and values', () => {
  it('reads English and Indonesian headers, with units in brackets', () => {
    const { dataset, findings } = parse(
      'Kode Perusahaan;Periode;Jumlah Karyawan;Konsumsi Energi (kWh)\nA;Data awal;12;5\nA;Tindak lanjut ke-2;13;6\n',
    );
    expect(findings).toEqual([]);
    expect(dataset?.periods.map((period) => period.id)).toEqual(['baseline', 'follow-up-2']);
    expect([...(dataset?.measures.keys() ?? [])]).toEqual(['workers', 'energy_kwh']);
  });

  it('reports an unknown column once, with the nearest name, and a doubtful one apart', () => {
    const { findings } = parse('enterprise_id,period,wrkers,absensi,workers\nA,baseline,1,2,3\n');
    expect(findings.map(({ code, args }) => [code, args.header, args.nearest ?? args.meanings])).toEqual([
      ['SC106', 'wrkers', 'workers'],
      ['SC117', 'absensi', 'days_absent, absence_rate'],
    ]);
  });

  it('reports a column without a header that holds something, and ignores an empty one', () => {
    expect(
      parse('enterprise_id,period,,workers,\nA,baseline,x,3,\n').findings.map(({ code, args, at }) => [code, args, at.column]),
    ).toEqual([['SC105', { column: 3, cells: 1 }, 22]]);
  });

  it('maps columns, values, constants and units', () => {
    const mapping = {
      ...emptyMapping,
      columns: { Kode: 'enterprise_id', Gel: 'period', Nilai: 'value_added', lain: null },
      values: { Gel: { '1': 'baseline', '6': 'follow-up' } },
      constants: { currency: 'IDR' },
      units: { Nilai: 'million' },
    };
    const { dataset, findings } = parse('Kode,Gel,Nilai,lain\nA,1,2.5,x\nA,6,3.5,x\nA,3,9,x\n', { mapping });
    expect([...(dataset?.measures.get('value_added') ?? [])]).toEqual([2_500_000, 3_500_000]);
    expect(dataset?.currency?.values).toEqual(['IDR']);
    expect(findings.map(({ code, args }) => [code, args])).toEqual([['SC307', { text: '3', rows: 1 }]]);
  });

  it('refuses a --map header that no file has', () => {
    const mapping = withMapOptions(emptyMapping, ['Kode UKMM=enterprise_id']);
    const attempt = () => parse('Kode UKM,period,workers\nA,baseline,1\n', { mapping });
    expect(attempt).toThrow(UserError);
    expect(attempt).toThrow(/Kode UKM"/);
  });

  it('a money cell that names a currency gives it to the file, or contradicts the row', () => {
    const own = parse('enterprise_id,period,value_added\nA,baseline,Rp 1.500.000\nA,follow-up,1.600.000\n');
    expect(own.findings.map(({ code }) => code)).toEqual(['SC214']);
    expect([...(own.dataset?.currency?.codes ?? [])]).toEqual([0, 0]);
    expect(codes('enterprise_id,period,currency,value_added\nA,baseline,USD,Rp 1.500.000\n')).toEqual(['SC209 2:16']);
  });

  it('gives a file named as baseline its period, and refuses rows that say otherwise', () => {
    const { dataset, findings } = parseDataset(
      [{ ...file('enterprise_id,period,workers\nA,baseline,1\nB,follow-up,1\n'), period: 'baseline' }],
      {},
    );
    expect(dataset?.enterprises).toEqual(['A']);
    expect(findings.map(({ code }) => code)).toEqual(['SC306']);
  });

  it('headers like __proto__ and constructor are ordinary unknown columns', () => {
    const { dataset, findings } = parse('enterprise_id,period,__proto__,constructor,workers\nA,baseline,1,2,3\n');
    expect(findings.map(({ code }) => code)).toEqual(['SC106', 'SC106']);
    expect([...(dataset?.measures.get('workers') ?? [])]).toEqual([3]);
  });
});
