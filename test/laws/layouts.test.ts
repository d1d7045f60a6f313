import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/dataset/dataset.js';
import type { FieldId } from '../../src/dataset/fields.js';
import { headerFor } from '../../src/dataset/header/aliases.js';
import { buildReport } from '../../src/report/build.js';
import { buildFirmRows } from '../../src/report/firm-rows.js';
import { cellOf, columns, input, type Observation, programme, read, readRows, toCsv } from './programme.js';

/** Wide files and pairs of files cannot hold an enterprise twice in one period. */
const unique = programme.map((rows) =>
  rows.filter((row, i) => rows.findIndex((other) => other.id === row.id && other.period === row.period) === i),
);

const perPeriod = columns.filter((column) => !['enterprise_id', 'phase', 'period', 'currency'].includes(column));
const outputOf = (dataset: Dataset) => JSON.stringify([buildReport(dataset, { ledger: true }), buildFirmRows(dataset)]);

function commaDecimals(rows: readonly Observation[]): Observation[] {
  return rows.map((row) => ({
    ...row,
    values: Object.fromEntries(Object.entries(row.values).map(([measure, text]) => [measure, text.replace('.', ',')])),
  }));
}

function wide(rows: readonly Observation[]): string {
  const ids = [...new Set(rows.map((row) => row.id))];
  const header = [
    'enterprise_id',
    'phase',
    'baseline_currency',
    'follow_up_currency',
    ...perPeriod.flatMap((column) => [`baseline_${column}`, `follow_up_${column}`]),
  ];
  const lines = ids.map((id) => {
    const [before, after] = (['baseline', 'follow-up'] as const).map((period) =>
      rows.find((row) => row.id === id && row.period === period),
    );
    const both = (column: string) => [before, after].map((row) => (row === undefined ? '' : cellOf(row, column)));
    return [id, (before ?? after)?.phase ?? '', ...both('currency'), ...perPeriod.flatMap(both)];
  });
  return [header, ...lines].map((cells) => `${cells.join(',')}\n`).join('');
}

function indonesian(rows: readonly Observation[]): string {
  const words = { baseline: 'data awal', 'follow-up': 'Tindak lanjut', yes: 'ya', no: 'tidak' } as const;
  const header = columns.map((column) => headerFor(column as FieldId, 'id'));
  const lines = commaDecimals(rows).map((row) =>
    columns.map((column) => words[cellOf(row, column) as keyof typeof words] ?? cellOf(row, column)),
  );
  return [header, ...lines].map((cells) => cells.join(';')).join('\r\n');
}

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

describe('the same data in every form gives the same output', () => {
  const same = (form: (rows: Observation[]) => Dataset, arbitrary = programme) =>
    fc.assert(
      fc.property(arbitrary, (rows) => {
        fc.pre(rows.some((row) => Object.values(row.values).some((text) => text !== '')));
        expect(outputOf(form(rows))).toBe(outputOf(readRows(rows)));
      }),
      { numRuns: 40 },
    );

  it.each([',', ';', '\t', '|'])('delimiter %j', (delimiter) => same((rows) => read([input(toCsv(rows, columns, delimiter))])));
  it.each(['\n', '\r\n', '\r'])('newline %j', (newline) => same((rows) => read([input(toCsv(rows, columns, ',', newline))])));
  it('mixed newlines', () => same((rows) => read([input(toCsv(rows).replace(/\n/, '\r\n').replace(/\n$/, '\r'))])));
  it('UTF-8 with a BOM', () => same((rows) => read([input(`\uFEFF${toCsv(rows)}`)])));
  it('UTF-16 little endian', () => same((rows) => read([input(utf16(toCsv(rows), false))])));
  it('UTF-16 big endian', () => same((rows) => read([input(utf16(toCsv(rows), true))])));
  it('decimal commas', () => same((rows) => read([input(toCsv(commaDecimals(rows), columns, ';'))])));
  it('Indonesian headers, words and numbers', () => same((rows) => read([input(indonesian(rows))])));
  it('quoted cells', () => same((rows) => read([input(toCsv(rows).replace(/[^,\n]+/g, '"$&"'))])));

  it('two files', () =>
    same((rows) => {
      const order = columns.filter((column) => column !== 'period');
      const of = (period: Observation['period']) => rows.filter((row) => row.period === period);
      fc.pre(of('baseline').length > 0 && of('follow-up').length > 0);
      return read([input(toCsv(of('baseline'), order), 'baseline'), input(toCsv(of('follow-up'), order), 'follow-up')]);
    }, unique));

  it('several files', () =>
    same((rows) => {
      fc.pre(rows.length > 1);
      return read([input(toCsv(rows.slice(0, 1))), input(toCsv(rows.slice(1)))]);
    }));

  it('wide layout', () =>
    same(
      (rows) => read([input(wide(rows))]),
      // A row with no cell at all and no row are the same thing in a wide file.
      unique.filter((rows) => rows.every((row) => perPeriod.some((column) => cellOf(row, column) !== ''))),
    ));
});
