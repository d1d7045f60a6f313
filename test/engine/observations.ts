import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { writeCsv } from '../../src/csv/writer.js';

export type Cell = string | number | null;

/** Rows of a table with typed columns, as an office has them. */
export interface Observations {
  readonly columns: readonly { readonly name: string; readonly number: boolean }[];
  readonly rows: readonly Readonly<Record<string, Cell>>[];
}

/** A CSV fixture as a typed table: columns of plain numbers are numbers, empty cells are NULL. */
export function observationsOf(text: string): Observations {
  const [header, ...rows] = parse(text) as string[][];
  const columns = header.map((name, i) => {
    const cells = rows.map((row) => row[i]).filter((cell) => cell !== '');
    return { name, number: name !== 'enterprise_id' && cells.length > 0 && cells.every((cell) => /^-?\d+(\.\d+)?$/.test(cell)) };
  });
  const cell = (written: string, number: boolean): Cell => (written === '' ? null : number ? Number(written) : written);
  return {
    columns,
    rows: rows.map((row) => Object.fromEntries(columns.map(({ name, number }, i) => [name, cell(row[i], number)]))),
  };
}

export const fixture = (name: string) => observationsOf(readFileSync(`fixtures/${name}.csv`, 'utf8'));

/**
 * Everything that is wrong with a table at once: NULLs, zero denominators, zero baselines, negatives, duplicates, lone
 * periods, and levels that differ only by the rounding of a division. */
export const troubled = observationsOf(
  [
    'enterprise_id,phase,period,months,currency,output_unit,workers,hours_worked,output_units,value_added,accidents,cost_savings,cooperation',
    'A,I,baseline,6,IDR,kg,10,1000,50,900,3,,no',
    'A,I,follow-up,6,IDR,kg,11,1000,60,1000,2,5,yes',
    'B,I,baseline,6,IDR,kg,10,0,50,900,0,,',
    'B,I,follow-up,3,IDR,kg,10,1000,60,990,1,0,yes',
    'C,I,baseline,6,IDR,pcs,12,-5,50,,3,,yes',
    'C,I,follow-up,6,USD,pcs,12,1000,60,,3,7,no',
    'D,,baseline,6,IDR,kg,10,1000,0,,4,,',
    'D,,follow-up,6,IDR,kg,10,1000,60,,2,,',
    'E,II,baseline,6,USD,kg,10,1000,50,900,3,,no',
    'E,II,follow-up,6,USD,kg,10,1000,60,1000,2,5,yes',
    'E,II,follow-up,6,USD,kg,10,1000,61,1000,2,6,yes',
    'F,II,baseline,6,USD,,10,1000,50,900,,,no',
    'G,II,follow-up,,USD,,10,1000,50,900,1,3,no',
    'H,II,baseline,,USD,pcs,10,,50,900,1,,no',
    'H,II,follow-up,6,USD,pcs,10,,70,1100,2,9,no',
    'I,II,baseline,6,USD,pcs,10,1000,50,400,1,,no',
    'I,II,follow-up,6,USD,pcs,10,1000,90,4400,2,9,no',
    'J,II,baseline,1,USD,pcs,7,,,0.1,,,',
    'J,II,follow-up,3,USD,pcs,7,,,0.3,,,',
    '',
  ].join('\n'),
);

/** The same table as CSV. */
export function toCsv({ columns, rows }: Observations): string {
  const header = columns.map(({ name }) => name);
  return writeCsv([header, ...rows.map((row) => header.map((name) => row[name]))]);
}

/** Enterprises entered with several texts in one period, in an order that differs between bytes, locales and people. */
export const severalTexts = observationsOf(
  [
    'enterprise_id,enterprise_name,sector,period,workers,accidents,hours_worked',
    'A,Usaha 10,Phase 10,baseline,10,3,1000',
    'A,Usaha 9,Phase 9,baseline,10,3,1000',
    'A,,,follow-up,10,2,1000',
    'B,Éclair,éclair,baseline,200,3,1000',
    'B,zebu,zebu,baseline,3,3,1000',
    'B,Zebu,Zebu,baseline,40,2,1000',
    'B,,,follow-up,10,2,1000',
    'C,😀,😀,baseline,10,3,1000',
    'C,,,baseline,10,3,1000',
    'C,\uff21,\uff21,baseline,10,3,1000',
    'C,later,later,follow-up,10,2,1000',
    'D,batik 2,batik,baseline,10,3,1000',
    'D,batik 1,Batik,follow-up,10,2,1000',
    'D,batik 1,batik,follow-up,10,1,1000',
    'E,a-1,a-1,baseline,10,3,1000',
    'E,a1,a1,baseline,10,3,1000',
    'E,,,follow-up,10,2,1000',
    'F,Ōsaka,O\'saka "1"\\,baseline,10,3,1000',
    'F,Osaka,osaka,follow-up,10,2,1000',
    'F,Osaka,Osaka,follow-up,10,2,1000',
    '',
  ]
    .join('\n')
    .replace('O\'saka "1"\\', '"O\'saka ""1""\\"'),
);

/** Everything as texts, with numbers and blanks as people and programs write them. */
export const written: Observations = textsOf(
  [
    'enterprise_id,phase,period,months,workers,hours_worked,value_added,accidents,cost_savings,cooperation',
    'A,I, baseline ,6,10,1000,900.5,3,,no',
    ' A\u00a0,I,follow-up,6.0,11,1e3,1000.25,2,5,yes',
    'B,I,baseline,\u00a0,10,.5,900.75,1_000,,',
    'B,I,follow-up,,10,+2,990.125,inf,0,ya',
    'C, \u3000,baseline,6,12,5.,1.5,0x10,,1',
    'C,-,follow-up,6,12,1000,7.5,nan,-,0',
    'D,II,baseline,6,n/a,1000,,12,3,no',
    'D,II,follow-up,6,10,1000,,\t8,2,tidak',
    '',
  ].join('\n'),
);

/** A CSV as a table with only text columns. */
function textsOf(csv: string): Observations {
  const [header, ...rows] = parse(csv) as string[][];
  return {
    columns: header.map((name) => ({ name, number: false })),
    rows: rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i]]))),
  };
}

/** Texts that are numbers with either decimal mark, in tables where other texts settle the mark or do not. */
export const marked: Readonly<Record<'comma' | 'point' | 'nothing' | 'both' | 'doubt' | 'unused', Observations>> = (() => {
  const table = (baseline: string, followUp: string, ...more: readonly string[]) =>
    textsOf(
      [
        'enterprise_id,period,months,currency,energy_kwh,output_units,accidents,wage_bill',
        `A,baseline,6,IDR,1.200,${baseline},4,`,
        `A,follow-up,6,IDR,1.150,${followUp},2,`,
        'B,baseline,6,IDR,"1,400",100,2,',
        'B,follow-up,6,IDR,1.300,110,2,-1.500',
        'C,baseline,6,IDR,900,100,0,12',
        'C,follow-up,"6,0",IDR,950,1 000,1,"0"',
        ...more,
        '',
      ].join('\n'),
    );
  return {
    comma: table('"1.234,5"', '"1300,25"', 'D,baseline,6,IDR,1.234.567,5,1,', 'D,follow-up,6,IDR,"1.200.000,5",5,1,'),
    point: table('"1,234.5"', '1300.25', 'D,baseline,6,IDR,"1,234,567",5,1,', 'D,follow-up,6,IDR,"1,200,000.5",5,1,'),
    nothing: table('1234', '1300'),
    both: table('"1234,5"', '1300.25'),
    doubt: table('1234', '1300.25', 'D,baseline,6,IDR,5,5,1,"Rp 1.500,50"', 'D,follow-up,6,IDR,5,5,1,'),
    unused: table('1234', '1300', '-,baseline,6,IDR,0.25,5,1,', 'E,nanti,6,IDR,0.25,5,1,'),
  };
})();

/** The same in a wide table, where an enterprise without a filled cell in a period was not observed then. */
export const wide: Observations = {
  columns: [
    { name: 'enterprise_id', number: false },
    ...['baseline', 'follow_up'].flatMap((period) =>
      ['accidents', 'workers'].map((measure) => ({ name: `${period}_${measure}`, number: false })),
    ),
  ],
  rows: [
    ['A', '3', '10', '2', '11'],
    ['B', '3', '', '', '\u00a0'],
    ['C', '', ' ', '', ''],
    ['D', '', '', '4', '10'],
  ].map(([id, ...cells]) => ({
    enterprise_id: id,
    baseline_accidents: cells[0],
    baseline_workers: cells[1],
    follow_up_accidents: cells[2],
    follow_up_workers: cells[3],
  })),
};

/** Dimensions whose names differ at their end only, where PostgreSQL would cut what is made of them, or hold quotation marks. */
export const longNames: Observations = (() => {
  const start = 'wilayah_kerja_menurut_keputusan_bersama_tahun_dua_ribu_sepu';
  return observationsOf(
    [
      `enterprise_id,period,accidents,${start}_a,${start}_b,zona_1,zona_2,"say ""no"""`,
      'A,baseline,3,utara,1,x,y,p',
      'A,follow-up,2,,,,,',
      'B,baseline,4,selatan,1,x,z,q',
      'B,follow-up,1,,,,,',
      '',
    ].join('\n'),
  );
})();

/** The requests that group by each of these dimensions. */
export const byLongNames = longNames.columns.slice(3).map(({ name }) => ['--by', name, '--indicators', 'accidents']);
