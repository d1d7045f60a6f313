import type { ReadOptions } from '../../src/dataset/read/parse.js';
import type { Random } from '../../src/simulate/random.js';

/** How the cells of a table are written. */
interface Manner {
  readonly delimiter: string;
  readonly newline: string;
  readonly decimal: 'point' | 'comma';
  /** Share of cells that are quoted without need. */
  readonly quoted: number;
  /** Share of cells with texts that people write and programs fail on. */
  readonly odd: number;
  readonly id: (firm: number, random: Random) => string;
}

type Write = (random: Random, manner: Manner) => string;

const fraction: Write = (random, { decimal }) => {
  const digits = random.int(1, 6);
  const text = (random.next() * 10 ** random.int(0, 6)).toFixed(digits);
  return decimal === 'comma' ? text.replace('.', ',') : text;
};
const whole: Write = (random) => String(random.int(0, 10 ** random.int(1, 6)));
const number: Write = (random, manner) => (random.chance(0.4) ? fraction(random, manner) : whole(random, manner));
const oneOf =
  (...words: readonly string[]): Write =>
  (random) =>
    random.pick(words);

/** Columns beside the keys: headers in both languages, and their values. */
const columns: readonly (readonly [headers: readonly string[], write: Write])[] = [
  [['phase', 'tahap'], oneOf('I', 'II', 'III', 'Tahap 1', 'I ', '-')],
  [['sector', 'sektor'], oneOf('food', 'Makanan & Minuman', 'metal', 'kayu; rotan', 'Fábrica', 'food  processing')],
  [['province', 'provinsi'], oneOf('Bali', 'Jawa Barat', 'DKI', 'bali')],
  [['enterprise_name', 'nama_perusahaan'], oneOf('UD Melati', 'CV "Maju"', 'Toko\u00a0Baru', '工場', 'PT A, B', '')],
  [['training', 'pelatihan'], oneOf('M1', 'M1;M2', 'M3 ; M1', '')],
  [['currency', 'mata_uang'], oneOf('IDR', 'IDR', 'IDR', 'usd', 'Rp', '')],
  [['months', 'bulan'], oneOf('3', '3', '6', '12', '2.5', '2,5', '')],
  [['period_start', 'periode_mulai'], oneOf('2018-01-01', '2018-04-01', '')],
  [['period_end', 'periode_akhir'], oneOf('2018-03-31', '2018-12-31', '2017-12-31', '')],
  [['output_unit', 'satuan_produksi'], oneOf('pairs', 'kg', '')],
  [['workers', 'tenaga_kerja'], whole],
  [['hours_worked', 'jam_kerja'], number],
  [['output_value', 'omzet', 'Omzet (juta Rp)'], number],
  [['days_absent', 'hari_tidak_hadir'], number],
  [['days_scheduled', 'hari_kerja'], whole],
  [['units_inspected', 'unit_diperiksa'], whole],
  [['units_defective', 'produk_cacat'], whole],
  [['energy_kwh', 'energi'], fraction],
  [['absence_rate'], oneOf('5%', '0.05', '4', '4,5', '104', '')],
  [['accidents'], whole],
  [['cooperation'], oneOf('yes', 'no', 'ya', 'tidak', '1', '', 'maybe')],
  [['cost_savings'], number],
  [['remarks', 'Kode'], oneOf('', 'x', 'see "notes"', '5" pipe')],
];

const odd: readonly string[] = [
  ...['', ' ', '-', 'n/a', 'tidak ada', '2.471', '1.234,5', '1,234.5', '-3', '(5)', '12%', '1e5', '007', '1234567890123456', '0.1e-30'],
  ...[
    'Rp 1.500.000',
    'US$ 3',
    '2,5 juta',
    '12 orang',
    '#DIV/0!',
    '=A1',
    'Jan-15',
    'Total',
    'NaN',
    '−3',
    '３',
    '1 234',
    '1\u00a0234',
    '+5',
    '5.',
  ],
  ...[
    '"',
    'a"b',
    'é',
    '\u200b',
    '\ufeff',
    '😀',
    'a\u0301',
    '2018-02-30',
    '31/12/2018',
    'follow-up-2',
    'Baseline',
    '__proto__',
    '.5',
    ',5',
    '0',
    '-0',
  ],
];

const ids: readonly Manner['id'][] = [
  (firm) => `S${String(firm).padStart(6, '0')}`,
  (firm) => `F-${firm}`,
  (firm) => String(firm),
  (firm, random) => `${random.pick(['', ' '])}UKM ${firm}${random.pick(['', ' '])}`,
  (firm) => `Usaha "${firm}"`,
  (firm, random) =>
    random.pick([`é${firm}`, `工${firm}`, `a:${firm}`, `x${firm}`, `X${firm}`, `\u200b${firm}`, 'Total', 'n/a', '', 'melati', '#DIV/0!']),
];

/** A made-up table and how it is read; in about half of the cases its records can be cut from its bytes. */
export function makeTable(random: Random): { readonly bytes: Uint8Array; readonly options: ReadOptions } {
  const manner: Manner = {
    delimiter: random.pick([',', ',', ';', '\t', '|']),
    newline: random.pick(['\n', '\n', '\r\n']),
    decimal: random.pick(['point', 'comma']),
    quoted: random.pick([0, 0, 0.1, 1]),
    odd: random.pick([0, 0, 0.01, 0.05, 0.3]),
    id: random.pick(ids),
  };
  const chosen = random.shuffle(columns).slice(0, random.int(1, 12));
  const firms = random.chance(0.03) ? random.int(60, 300) : random.int(1, 14);
  const write = random.chance(0.08) ? wideRows : tidyRows;
  const rows = write(chosen, firms, manner, random);
  if (random.chance(0.1)) rows.splice(random.int(1, rows.length), 0, random.pick([[], [''], ['Total'], rows[0], rows[0].map(() => '')]));
  const lines = rows.map((cells) => cells.map((cell) => quote(cell, manner, random)).join(manner.delimiter));
  const text = lines.join(manner.newline) + (random.chance(0.8) ? manner.newline : '');
  const decimal = random.chance(0.1) ? manner.decimal : undefined;
  return { bytes: Buffer.from(text), options: { decimal, kept: random.chance(0.1) ? 2 : undefined } };
}

type Column = (typeof columns)[number];

function tidyRows(chosen: readonly Column[], firms: number, manner: Manner, random: Random): string[][] {
  const keys: readonly Column[] = [
    [['enterprise_id', 'id_perusahaan'], () => ''],
    [['period', 'periode'], oneOf('baseline', 'follow-up', 'follow-up', 'sebelum', 'follow-up-2')],
  ];
  const layout = random.chance(0.7) ? [...keys, ...chosen] : random.shuffle([...keys, ...chosen]);
  const rows = [layout.map(([headers]) => random.pick(headers))];
  for (let firm = 1; firm <= firms; firm++) {
    const id = manner.id(firm, random);
    // Most have one row per period, some only one row, some a row twice.
    const periods = random.pick([
      ['baseline', 'follow-up'],
      ['baseline', 'follow-up'],
      ['baseline', 'after', 'after'],
      ['follow-up'],
      [null],
    ]);
    for (const period of periods) {
      rows.push(
        layout.map((column) => {
          if (column === keys[0]) return id;
          return column === keys[1] && period !== null ? period : cellOf(column, manner, random);
        }),
      );
    }
  }
  return random.chance(0.3) ? [rows[0], ...random.shuffle(rows.slice(1))] : rows;
}

function wideRows(chosen: readonly Column[], firms: number, manner: Manner, random: Random): string[][] {
  const names = chosen.map(([headers]) => headers[0]);
  const header = ['enterprise_id', ...['baseline', 'follow_up'].flatMap((period) => names.map((name) => `${period}_${name}`))];
  const row = (firm: number) => [manner.id(firm, random), ...[...chosen, ...chosen].map((column) => cellOf(column, manner, random))];
  return [header, ...Array.from({ length: firms }, (_, firm) => row(firm + 1))];
}

function cellOf([, write]: Column, manner: Manner, random: Random): string {
  return random.chance(manner.odd) ? random.pick(odd) : random.chance(0.05) ? '' : write(random, manner);
}

function quote(cell: string, { delimiter, quoted }: Manner, random: Random): string {
  const needed = cell.includes(delimiter) || cell.startsWith('"') || (cell.includes('"') && random.chance(0.8));
  return needed || (quoted > 0 && random.chance(quoted)) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
