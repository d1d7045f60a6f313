import { describe, expect, it } from 'vitest';
import { emptyMapping, withMapOptions } from '../../../src/dataset/header/mapping.js';
import { type InputFile, parseDataset, type ReadOptions } from '../../../src/dataset/read/parse.js';
import { findingText } from '../../../src/locale/rules.js';
import { UserError } from '../../../src/user-error.js';

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
    ['a wide file given as the baseline', 'enterprise_id,baseline_workers,after_workers\nA,1,2\n', 'SC120 1:1', 'baseline'],
  ] as [string, string, string, ('baseline' | 'follow-up')?][])('%s is fatal and placed', (_, text, expected, period) => {
    const { dataset, findings } = parseDataset([{ ...file(text), ...(period === undefined ? {} : { period }) }], {});
    expect(dataset).toBeNull();
    expect(findings.map(({ code, at }) => `${code} ${at.line ?? ''}:${at.column ?? ''}`)).toContain(expected);
    expect(findings.some((finding) => finding.fatal)).toBe(true);
  });
});

describe('cells that cannot be read are missing, and findings', () => {
  const table = (cell: string, header = 'workers') => `enterprise_id,period,${header}\nA,baseline,"${cell}"\nA,follow-up,\n`;

  it.each([
    ['12 orang', 'workers', 'SC217'],
    ['-3', 'workers', 'SC203'],
    ['(5)', 'workers', 'SC203'],
    ['12%', 'workers', 'SC211'],
    ['Rp 500', 'workers', 'SC225'],
    ['10000000000000000000000', 'workers', 'SC224'],
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
    const { start = 0, end = 0, ...at } = findings[0].at;
    expect(text.slice(start, end).replaceAll('"', '')).toBe(cell);
    expect(at).toEqual({ file: 'data.csv', record: 1, line: 2, column: 12, endLine: 2, endColumn: 12 + end - start });
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
    const unreadable = parse(text).dataset?.unreadable.get('workers');
    expect([0, 1, 2].map((row) => unreadable?.[row])).toEqual([1, 1, 0]);
  });
});

describe('large files', () => {
  it('keep the length of every period, whatever the number of rows', () => {
    const rows = Array.from({ length: 3000 }, (_, i) => `F${i},baseline,2018-01-01,2018-06-30,${i}`);
    const { dataset } = parse(`enterprise_id,period,period_start,period_end,workers\n${rows.join('\n')}\n`);
    expect(dataset?.months).toHaveLength(3000);
    expect(new Set(dataset?.months)).toEqual(new Set([6]));
  });
});

describe('the decimal mark is found from evidence', () => {
  const table = (...cells: string[]) => `enterprise_id;period;energy_kwh\n${cells.map((cell, i) => `F${i};baseline;${cell}\n`).join('')}`;

  it('one clear cell settles the doubtful ones', () => {
    expect(measure(table('2.471', '12,5'), 'energy_kwh')).toEqual([2471, 12.5]);
    expect(measure(table('2.471', '12.5'), 'energy_kwh')).toEqual([2.471, 12.5]);
    expect(measure(table('2,471', '1.500.000'), 'energy_kwh')).toEqual([2.471, 1_500_000]);
  });

  it('a lone doubtful cell is settled only by --decimal', () => {
    expect(measure(table('2.471', '12'), 'energy_kwh')).toEqual([Number.NaN, 12]);
    expect(parse(table('2.471')).files[0].decimalHow).toBe('unsettled');
    expect(measure(table('2.471'), 'energy_kwh', { decimal: 'comma' })).toEqual([2471]);
    expect(measure(table('2.471'), 'energy_kwh', { decimal: 'point' })).toEqual([2.471]);
  });

  it('contradictory evidence settles nothing and is reported', () => {
    const text = table('2.471', '12,5', '12.5');
    expect(measure(text, 'energy_kwh')).toEqual([Number.NaN, 12.5, 12.5]);
    expect(codes(text)).toEqual(['SC202 2:13', 'SC210 3:13']);
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

  it('names whole headers where a key column is missing, and counts those that are too many to name', () => {
    const names = Array.from({ length: 60 }, (_, i) => `header${i}`);
    const argsOf = (header: string) => parse(`${header}\n1\n`).findings.find(({ code }) => code === 'SC107')?.args;
    const args = argsOf(names.join(','));
    const found = String(args?.found).split(', ');
    expect(found.length).toBeGreaterThan(10);
    expect(found).toEqual(names.slice(0, found.length));
    expect(args?.more).toBe(60 - found.length);
    expect(findingText('SC107', args ?? {}, 'en').sentence).toMatch(new RegExp(`, ${found.at(-1)} and ${args?.more} more\\.$`));
    expect(argsOf('a,b')).toEqual({ field: 'enterprise_id', found: 'a, b' });
  });

  it.each([
    ['Nama Usaha,Kunjungan,workers', 'enterprise_id', '--map "Nama Usaha=enterprise_id"'],
    ['No,Kode Mitra $(x),Kunjungan,workers', 'enterprise_id', "--map 'Kode Mitra $(x)=enterprise_id'"],
    ['enterprise_id,Kunjungan,workers', 'period', '--map "Kunjungan=period"'],
    ['enterprise_id,period_start,Kunjungan,workers', 'period', '--map "Kunjungan=period"'],
    ['a,b', 'period', '--map "Header=period"'],
  ])('in %s, the hint for a missing %s names a header that may be it', (header, field, option) => {
    const missing = parse(`${header}\n1,2,3,4\n`).findings.find(({ code, args }) => code === 'SC107' && args.field === field);
    expect(findingText('SC107', missing?.args ?? {}, 'en').hint).toContain(option);
  });

  it('reports a filled column without a header, and ignores an empty one', () => {
    expect(
      parse('enterprise_id,period,,workers,\nA,baseline,x,3,\n').findings.map(({ code, args, at }) => [code, args, at.column]),
    ).toEqual([['SC105', { column: 3, cells: 1 }, 22]]);
  });

  it('reports a column unknown in all files only once', () => {
    const text = 'enterprise_id,period,foo,workers\nA,baseline,1,2\n';
    const { findings } = parseDataset([file(text, 'a.csv'), file(text.replace('A,', 'B,'), 'b.csv')], {});
    expect(findings.map(({ code, at }) => `${code} ${at.file}`)).toEqual(['SC106 a.csv']);
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

  it('reads the unit a header states, and nothing in a unit it cannot be', () => {
    const text = 'enterprise_id,period,Energi (MWh),Omzet (juta Rp),Listrik (Rp),Tingkat cacat (%)\nA,baseline,2,3,4,5\n';
    const { dataset, findings } = parse(text.replace('Energi (MWh)', 'Konsumsi energi (MWh)'));
    expect(findings.map(({ code, args }) => [code, args.header])).toEqual([['SC122', 'Listrik (Rp)']]);
    expect([...(dataset?.measures ?? [])].map(([name, [value]]) => [name, value])).toEqual([
      ['output_value', 3_000_000],
      ['energy_kwh', 2000],
      ['defect_rate', 5],
    ]);
  });

  it.each([
    ['Jumlah produksi (kg)', 'output_units', 1],
    ['Output (thousand pcs)', 'output_units', 1000],
    ['Karyawan (orang)', 'workers', 1],
    ['Savings (million IDR)', 'cost_savings', 1e6],
    ['Waste (tonne)', 'waste_kg', 1000],
    ['Output (Rp)', null, null],
    ['Karyawan (%)', null, null],
    ['Energi (liter)', null, null],
  ])('the unit of "%s"', (header, field, factor) => {
    const { dataset } = parse(`enterprise_id,period,${header},workers_female\nA,baseline,3,1\n`);
    const found = [...(dataset?.measures ?? [])].filter(([name]) => name !== 'workers_female').map(([name, [value]]) => [name, value]);
    expect(found).toEqual(field === null ? [] : [[field, 3 * (factor as number)]]);
  });

  it('does not multiply a cell that states its own unit', () => {
    const mapping = { ...emptyMapping, units: { output_value: 'thousand', absence_rate: 'fraction' } };
    const { dataset, findings } = parse('enterprise_id;period;output_value;absence_rate\nA;baseline;2,5 juta;12%\nB;baseline;7;0,05\n', {
      mapping,
    });
    expect(findings.map(({ code, at }) => `${code} ${at.column}`)).toEqual(['SC123 12', 'SC123 21']);
    expect([...(dataset?.measures.get('output_value') ?? [])]).toEqual([Number.NaN, 7000]);
    expect([...(dataset?.measures.get('absence_rate') ?? [])]).toEqual([Number.NaN, 5]);
  });

  it('warns of per cent signs beside bare fractions, and of months that contradict the dates', () => {
    expect(codes('enterprise_id,period,absence_rate\nA,baseline,5%\nB,baseline,0.05\n')).toEqual(['SC125 3:12']);
    expect(codes('enterprise_id,period,months,period_start,period_end,workers\nA,baseline,6,2019-01-01,2019-03-31,1\n')).toEqual([
      'SC124 2:25',
    ]);
  });

  it('warns of mapping entries that match nothing', () => {
    const mapping = { ...emptyMapping, columns: { nosuch: 'workers' }, units: { outptu: 'million' }, dimensions: ['ghost'] };
    expect(
      parse('enterprise_id,period,workers\nA,baseline,1\n', { mapping }).findings.map(({ code, args }) => [code, args.part, args.key]),
    ).toEqual([
      ['SC121', 'columns', 'nosuch'],
      ['SC121', 'units', 'outptu'],
      ['SC121', 'dimensions', 'ghost'],
    ]);
  });

  it('one header like after_hours does not make a file wide', () => {
    expect(codes('enterprise_id,period,after_hours,workers\nA,baseline,1,2\n')).toEqual(['SC118 1:22']);
    expect(codes('enterprise_id,period,baseline_workers,workers\nA,baseline,1,2\n')).toEqual(['SC118 1:22']);
  });

  it('reads wide headers in brackets, and keeps an enterprise whose cells are all blank', () => {
    const { dataset, findings } = parse('enterprise_id,Workers (Before),Workers (After)\nA,1,2\nB,,\n');
    expect(findings).toEqual([]);
    expect(dataset?.enterprises).toEqual(['A', 'B']);
    expect([...(dataset?.measures.get('workers') ?? [])]).toEqual([1, 2, Number.NaN]);
  });

  it('a dimension may be a measure too', () => {
    const { dataset } = parse('enterprise_id,period,employees\nA,baseline,12\n', {
      mapping: { ...emptyMapping, dimensions: ['employees'] },
    });
    expect(dataset?.measures.get('workers')?.[0]).toBe(12);
    expect(dataset?.dimensions.get('employees')?.column.values).toEqual(['12']);
  });
});

describe('progress of reading', () => {
  const rows = Array.from({ length: 20_000 }, (_, i) => `F${i},baseline,"é, 5",5\n`);
  const quoted = `enterprise_id,period,phase,workers\n${rows.join('')}`;

  it.each([
    ['by csv-parse', quoted, false],
    ['without a quote', quoted.replaceAll('"é, 5"', 'é'), false],
    ['by its bytes', quoted, true],
    ['by its bytes, though its last line does not end', quoted.slice(0, -1), true],
  ])('is reported repeatedly for a file that is read %s', (_, text, fast) => {
    const told: { rows: number; share: number }[] = [];
    parse(text, { fast, onProgress: ({ rows, bytes, size }) => told.push({ rows, share: bytes / size }) });
    expect(told.length).toBeGreaterThan(4);
    for (const { rows, share } of told.slice(1)) expect(Math.abs(rows / 20_000 - share)).toBeLessThan(0.05);
    expect(told.at(-1)).toEqual({ rows: 20_000, share: 1 });
    expect(told.every(({ share }, i) => share <= 1 && (i === 0 || share >= told[i - 1].share))).toBe(true);
  });
});
