import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyMapping } from '../../src/dataset/header/mapping.js';
import { parseDataset } from '../../src/dataset/read/parse.js';
import type { FileAccount } from '../../src/rules/model.js';
import { validate } from '../../src/rules/validate.js';
import { validateText } from '../rules/run-rules.js';

function expectConserved({ rows, cells }: FileAccount): void {
  expect(rows.used + rows.reported).toBe(rows.total);
  expect(cells.used + cells.missing + cells.reported).toBe(cells.total);
  for (const count of [...Object.values(rows), ...Object.values(cells)]) expect(count).toBeGreaterThanOrEqual(0);
}

const files = ['', 'broken', 'layouts'].flatMap((folder) =>
  readdirSync(`fixtures/${folder}`)
    .filter((name) => /\.csv(\.gz)?$/.test(name))
    .map((name) => `fixtures/${folder === '' ? '' : `${folder}/`}${name}`),
);

describe('rows and cells that come in are used, missing or reported', () => {
  it.each(files)('%s', (path) => {
    const bytes = readFileSync(path);
    const { files: accounts, findings } = validateText(path.endsWith('.gz') ? gunzipSync(bytes) : bytes);
    for (const account of accounts) {
      expectConserved(account);
      if (account.rows.reported > 0) expect(findings.some(({ severity }) => severity === 'error')).toBe(true);
    }
  });
});

/** A row as written, and its expected outcome, decided here without the reader. */
const row = fc.record({
  id: fc.constantFrom('A', 'B', 'C', 'D', ''),
  period: fc.constantFrom('baseline', 'follow-up', 'follow-up-2', 'midway', ''),
  cells: fc.array(fc.constantFrom('5', '12.5', '', '-', 'n/a', 'many', '-3', '#DIV/0!', '7 orang'), { minLength: 3, maxLength: 3 }),
  ragged: fc.constantFrom(0, 0, 0, 0, 1, -1),
  blank: fc.constantFrom(false, false, false, false, true),
});
const isEmpty = (cell: string) => ['', '-', 'n/a'].includes(cell);
const isValue = (cell: string) => ['5', '12.5'].includes(cell);

describe('generated files', () => {
  it('tidy ones account for every row and cell', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        // Evidence for decimals and a period that is known, so that the file as a whole can be used.
        const sure = { id: 'E', period: 'baseline', cells: ['1.5', '1.5', '1.5'], ragged: 0, blank: false };
        const all = [sure, ...rows];
        const lines = all.map(({ id, period, cells, ragged, blank }) => {
          if (blank) return ',,,,';
          const written = [id, period, ...cells];
          return (ragged === 1 ? [...written, 'x'] : ragged === -1 ? written.slice(0, -1) : written).join(',');
        });
        const { files: accounts } = validateText(`enterprise_id,period,workers,accidents,energy_kwh\n${lines.join('\n')}\n`);
        const filled = all.filter(({ blank, id, period, cells, ragged }) => {
          const written = ragged === -1 ? [id, period, ...cells.slice(0, -1)] : [id, period, ...cells];
          return !blank && (ragged === 1 || written.some((cell) => cell !== ''));
        });
        const known = filled.filter(({ id, period }) => id !== '' && period !== '' && period !== 'midway');
        const twice = (one: (typeof known)[number]) => known.filter(({ id, period }) => id === one.id && period === one.period).length > 1;
        const used = known.filter((one) => one.ragged === 0 && !twice(one));
        const count = (test: (cell: string) => boolean) => used.flatMap(({ cells }) => cells).filter(test).length;
        expect(accounts[0].rows).toEqual({ total: filled.length, used: used.length, reported: filled.length - used.length });
        const values = count((cell) => isValue(cell) || cell === '1.5');
        const missing = count(isEmpty);
        const total = filled.length * 3;
        expect(accounts[0].cells).toEqual({ total, used: values, missing, reported: total - values - missing });
      }),
    );
  });

  it('wide ones too, also where a period is empty', () => {
    const cell = fc.constantFrom('5', '', 'many');
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 8 }), (rows) => {
        const header = 'enterprise_id,baseline_workers,baseline_accidents,follow_up_workers,follow_up_accidents';
        const { files: accounts } = validateText(`${header}\n${rows.map((cells, i) => `F${i},${cells.join(',')}`).join('\n')}\n`);
        const of = (wanted: string) => rows.flat().filter((text) => text === wanted).length;
        expect(accounts[0].rows).toEqual({ total: rows.length, used: rows.length, reported: 0 });
        expect(accounts[0].cells).toEqual({ total: rows.length * 4, used: of('5'), missing: of(''), reported: of('many') });
      }),
    );
  });

  it('rows of a file that cannot be used are all reported, whatever is wrong with its header', () => {
    const rows = 'A,baseline,5,1\n\nA,follow-up,6,\n,,,\n';
    const headers = ['enterprise_id,period,workers,workers', 'nomor,period,workers,accidents', 'enterprise_id,period,workers,pekerja'];
    for (const header of headers) {
      for (const fast of [true, false]) {
        const { unusable, files: accounts } = validateText(`${header}\n${rows}`, { read: { fast } });
        expect({ unusable, rows: accounts[0].rows }).toEqual({ unusable: true, rows: { total: 2, used: 0, reported: 2 } });
        expectConserved(accounts[0]);
      }
    }
    const headless = validateText('A,baseline,5,1\nA,follow-up,6,2\n').files[0];
    expect(headless.rows).toEqual({ total: 2, used: 0, reported: 2 });
  });

  it('dates beside labels are reported, as they are compared with nothing', () => {
    const [{ rows, cells }] = validateText('enterprise_id,period,workers\nA,baseline,5\nA,follow-up,6\nA,2019,7\n').files;
    expect([rows, cells]).toEqual([
      { total: 3, used: 2, reported: 1 },
      { total: 3, used: 2, missing: 0, reported: 1 },
    ]);
  });

  it('rows that a mapping of values sets aside are reported, in each of two files of one name', () => {
    const mapping = { ...emptyMapping, values: { period: { '1': 'baseline', '2': 'follow-up' } } };
    const inputs = ['enterprise_id,period,workers\nA,1,5\nA,3,6\n', 'enterprise_id,period,workers,accidents\nA,2,7,\n'].map((text) => ({
      source: { name: 'same.csv', bytes: Buffer.from(text) },
    }));
    const { files: accounts } = validate(parseDataset(inputs, { mapping }));
    expect(accounts.map(({ rows, cells }) => [rows, cells])).toEqual([
      [
        { total: 2, used: 1, reported: 1 },
        { total: 2, used: 1, missing: 0, reported: 1 },
      ],
      [
        { total: 1, used: 1, reported: 0 },
        { total: 2, used: 1, missing: 1, reported: 0 },
      ],
    ]);
  });
});
