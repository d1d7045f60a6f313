import { inflateRawSync } from 'node:zlib';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { type Rendered, render } from '../../src/render/index.js';
import { terminalVoice } from '../../src/render/voice.js';
import { firmsSheet } from '../../src/render/workbook/firms.js';
import { writeWorkbook } from '../../src/render/workbook/write.js';
import type { ReportModel } from '../../src/report/model.js';
import { firmCard, firmRows } from './firm-models.js';
import { fullModel } from './models.js';

const look = { lang: 'en', width: 80, color: false } as const;
const model: ReportModel = {
  ...fullModel,
  firms: firmRows,
  citation: { tool: 'score-calc', version: '9.9.9', files: [{ file: 'data.csv', sha256: 'ab'.repeat(32) }] },
};

async function sheetsOf(bytes: Rendered) {
  const { sheets } = await readXlsx(bytes as Uint8Array, { readStyles: true });
  return new Map(sheets.map((sheet) => [sheet.name, sheet]));
}

const sheets = await sheetsOf(await render('report', model, 'xlsx', look));
const rowsOf = (name: string) => sheets.get(name)?.rows ?? [];

/** A part of a workbook; its size stands in its local header. */
function partOf(workbook: Uint8Array, name: string): string {
  const bytes = Buffer.from(workbook);
  const at = bytes.indexOf(name) - 30;
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  return inflateRawSync(bytes.subarray(start, start + bytes.readUInt32LE(at + 18))).toString();
}

/** The names in the central directory, then every part as text. */
function partsOf(workbook: Uint8Array): string[] {
  const directory = Buffer.from(workbook).toString('latin1').split('PK\u0001\u0002').slice(1);
  return directory.map((entry) => partOf(workbook, entry.slice(42, 42 + entry.charCodeAt(24))));
}

describe('the report as a workbook', () => {
  it('has its sheets in the language of the reader', async () => {
    expect([...sheets.keys()]).toEqual(['Summary', 'Groups', 'Firms', 'Left out', 'Published', 'Method']);
    const indonesian = await sheetsOf(await render('report', model, 'xlsx', { ...look, lang: 'id' }));
    expect([...indonesian.keys()]).toEqual(['Ringkasan', 'Kelompok', 'Perusahaan', 'Tidak ikut dihitung', 'Terbitan', 'Metode']);
  });

  it('begins with its title and the note on the data', () => {
    expect(
      rowsOf('Summary')
        .slice(0, 3)
        .map(([first]) => first),
    ).toEqual(['SCORE-style report', 'Observed change, self-reported, no comparison group', 'Data note: synthetic']);
  });

  it('holds numbers to the last digit, and formats that round only what is seen', () => {
    const [header, ...rows] = rowsOf('Groups');
    const row = rows.find(([group, indicator, of]) => group === 'Phase I' && indicator === 'Absenteeism' && of === 'changes') ?? [];
    expect(row[header.indexOf('Mean')]).toBe(-18.24);
    expect(row[header.indexOf('Up to')]).toBe(-96.04);
    const at = `${rows.indexOf(row) + 1},${header.indexOf('Mean')}`;
    expect(sheets.get('Groups')?.cells?.get(at)?.style?.numFmt).toBe('+0.0" %";-0.0" %";0.0" %"');
  });

  it.each([
    [-0.004, '+0.000" %";-0.000" %";0.000" %"'],
    [0, '+0.0" %";-0.0" %";0.0" %"'],
    [1e-12, '0.0" %";0.0" %";0.0" %"'],
  ])('shows a change of %d with enough decimals not to look like zero', async (relativeChange, format) => {
    const firms = { ...firmRows, rows: [{ ...firmRows.rows[0], relativeChange }] };
    const sheet = (await sheetsOf(await render('report', { ...model, firms }, 'xlsx', look))).get('Firms');
    const column = sheet?.rows[0].indexOf('Change (%)');
    expect(sheet?.cells?.get(`1,${column}`)?.style?.numFmt).toBe(format);
  });

  it('shows levels with enough digits to differ beside a change', async () => {
    const firms = { ...firmRows, rows: [{ ...firmRows.rows[0], unit: 'percent' as const, baseline: 2.001, followUp: 2.0012 }] };
    const sheet = (await sheetsOf(await render('report', { ...model, firms }, 'xlsx', look))).get('Firms');
    const before = sheet?.rows[0].indexOf('Before') ?? -1;
    const formatsOf = [before, before + 1].map((column) => sheet?.cells?.get(`1,${column}`)?.style?.numFmt);
    expect(formatsOf).toEqual(['#,##0.0000" %"', '#,##0.0000" %"']);
  });

  it('lists the figures of each enterprise, and those left out with the reason', () => {
    const [header, ...rows] = rowsOf('Firms');
    expect(rows).toHaveLength(firmRows.rows.length);
    const change = header.indexOf('Change (%)');
    expect(rows.map((row) => row[change] ?? null)).toEqual(firmRows.rows.map(({ relativeChange }) => relativeChange));
    const [, ...leftOut] = rowsOf('Left out');
    expect(leftOut).toHaveLength(79);
    expect(leftOut[0]).toEqual(['Phase I', 'BALI-001', null, 'Energy use', 'no follow-up', 'mean, median, up to']);
  });

  it('explains how every figure was computed, and how to cite it', () => {
    const method = rowsOf('Method').map((row) => row.join(' | '));
    expect(method.find((row) => row.startsWith('Absenteeism'))).toMatch(/days_absent ÷ days_scheduled × 100, 301 enterprises.*ACAS/);
    expect(method.find((row) => row.startsWith('Median'))).toMatch(/Conover/);
    expect(method.at(-1)).toContain('score-calc 9.9.9 from data.csv (SHA-256 begins abababababababab)');
  });

  it('repeats headers on every printed page, by names in quotes where spreadsheets want them', async () => {
    const text = partOf((await render('report', model, 'xlsx', look)) as Uint8Array, 'xl/workbook.xml');
    const titles = [...text.matchAll(/<definedName name="_xlnm.Print_Titles" localSheetId="(\d)">([^<]+)</g)];
    expect(titles.map(([, sheet, rows]) => `${sheet} ${rows}`)).toEqual([
      '1 Groups!$1:$1',
      '2 Firms!$1:$1',
      "3 'Left out'!$1:$1",
      '4 Published!$1:$1',
      '5 Method!$1:$1',
    ]);
  });

  it('has the same bytes on another day', async () => {
    const again = await render('report', model, 'xlsx', look);
    await new Promise((done) => setTimeout(done, 2100));
    expect(Buffer.compare(Buffer.from(again as Uint8Array), Buffer.from((await render('report', model, 'xlsx', look)) as Uint8Array))).toBe(
      0,
    );
  });
});

it('the card of an enterprise is a workbook too, with its periods, figures and peers', async () => {
  const [[name, { rows }]] = await sheetsOf(await render('firm', firmCard, 'xlsx', look));
  expect(name).toBe('Firm');
  expect(rows[0][0]).toBe('Toko Kayu Ukir (BALI-014)');
  const row = (label: string) => rows.find(([first]) => first === label) ?? [];
  const header = row('Indicator');
  const absence = firmCard.indicators.find(({ id }) => id === 'absenteeism');
  const cell = (column: string) => row('Absenteeism')[header.indexOf(column)];
  expect([cell('Before'), cell('After'), cell('Change (%)'), cell('Rank'), cell('Peers')]).toEqual([
    ...[absence?.baseline, absence?.followUp, absence?.relativeChange],
    ...[absence?.rank?.rank, absence?.peerMedian?.value],
  ]);
  expect(row('baseline')).toContain('before');
});

it('the card of an enterprise as a workbook marks the change to check', async () => {
  const indicators = firmCard.indicators.map((one) => ({ ...one, flagged: one.id === 'absenteeism' }));
  const [[, { rows }]] = await sheetsOf(await render('firm', { ...firmCard, indicators }, 'xlsx', look));
  const header = rows.find(([first]) => first === 'Indicator') ?? [];
  const cautioned = rows.filter((row) => String(row[header.indexOf('Check')] ?? '').includes('Check both numbers'));
  expect(cautioned.map(([first]) => first)).toEqual(['Absenteeism']);
});

describe('a name that looks like a formula', () => {
  const names = ['=HYPERLINK("http://x","y")', '+1+1', '-2', '@SUM(A1)', '\t=1', '<b>&"', '\u0000\u001b[31m'];

  it.each(names)('is text in its cell: %j', async (name) => {
    const rows = { ...firmRows, rows: firmRows.rows.map((row) => ({ ...row, enterpriseName: name })) };
    const read = await sheetsOf(await render('firms', rows, 'xlsx', look));
    const firms = read.get('Firms');
    const cell = firms?.rows[1][1] ?? null;
    expect(typeof cell === 'string' || cell === null).toBe(true);
    expect(String(cell ?? '').trim()).toBe(name.replace('\u0000\u001b', '').trim());
    expect([...(firms?.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined)).toEqual([]);
  });
});

/** A workbook in which enterprises, groups and notes have this text. */
async function workbookOf(text: string): Promise<Uint8Array> {
  const rows = firmRows.rows.map((row) => ({ ...row, enterpriseName: text, dimensions: row.dimensions.map(() => text) }));
  const groups = fullModel.groups.map((group) => ({ ...group, key: group.key.map(() => text) }));
  return (await render('report', { ...model, firms: { ...firmRows, rows }, groups, dataNotes: [text] }, 'xlsx', look)) as Uint8Array;
}

it('no part of a workbook contains a character that XML forbids', async () => {
  const parts = partsOf(await workbookOf('a\uFFFEb\uFFFFc\u0001d\uD800e'));
  expect(parts.length).toBeGreaterThan(10);
  expect(parts.filter((part) => /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(part))).toEqual([]);
});

it('a text too long for a cell is cut between characters, whatever its source', async () => {
  // The last place before the ellipsis is the first half of the smiley.
  const sheets = [...(await sheetsOf(await workbookOf(`${'x'.repeat(32_765)}😀y`))).values()];
  const long = sheets.flatMap(({ rows }) => rows.flat()).flatMap((cell) => (String(cell).length > 10_000 ? [String(cell)] : []));
  expect(long.length).toBeGreaterThan(10);
  expect(long.map((text) => [text.length <= 32_767, text.slice(-2)]).filter(([fits, end]) => !fits || end !== 'x…')).toEqual([]);
});

it('more rows than a sheet can have are refused by name', async () => {
  const [row] = firmRows.rows;
  const { rows, ...rest } = firmsSheet({ ...firmRows, rows: [row] }, terminalVoice('en')).tables[0];
  const many = { name: 'Firms', head: [], tables: [{ ...rest, rows: new Array(1_048_576).fill(rows[0].slice(0, 1)) }] };
  await expect(writeWorkbook([many], 'x')).rejects.toMatchObject({ code: 'too-many-rows', args: { rows: 1_048_577, most: 1_048_576 } });
});
