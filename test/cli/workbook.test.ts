import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { sixFirms } from '../../fixtures/generators/layouts/firms.js';
import { look, rowXml, type SheetXml, storedZip, tableSheet, textXml, workbook, workbookParts } from '../../fixtures/workbook.js';
import { readSheet } from '../../src/workbook/read.js';
import { folderWith, runCli } from './run-cli.js';

const fixture = readFileSync('fixtures/six-firms.xlsx');
const header = ['enterprise_id', 'period', 'workers', 'accidents', 'absence_rate'];
const data = (...rows: (string | number)[][]): string => [header, ...rows].map((row, i) => rowXml(i + 1, row)).join('');
const sheet = (rows: string, more: Partial<SheetXml> = {}): SheetXml => ({ name: 'Data', rows, ...more });
const four = data(['A', 'baseline', 10, 8, 5], ['A', 'follow-up', 10, 4, 4], ['B', 'baseline', 20, 8, 5], ['B', 'follow-up', 20, 6, 4]);

async function run(bytes: Uint8Array, ...args: string[]) {
  const cwd = folderWith({ 'data.xlsx': bytes });
  const [command, ...options] = args.length === 0 ? ['report'] : args;
  return runCli([command, ...(command === 'firm' ? [options.shift() as string] : []), 'data.xlsx', ...options], { cwd });
}

describe('a data file as a workbook', () => {
  it('gives the same figures as the same file as CSV, whether named or from stdin', async () => {
    for (const args of [
      ['--format', 'json'],
      ['--level', 'firm', '--format', 'csv'],
      ['--lang', 'id'],
    ]) {
      const csv = await runCli(['report', 'fixtures/layouts/tidy.csv', ...args]);
      expect((await runCli(['report', 'fixtures/six-firms.xlsx', ...args])).stdout).toBe(csv.stdout);
      expect((await runCli(['report', '-', ...args], { stdin: fixture })).stdout).toBe(csv.stdout);
    }
  });

  it('says which sheet was read', async () => {
    const { stderr } = await runCli(['report', 'fixtures/six-firms.xlsx']);
    expect(stderr).toContain('read fixtures/six-firms.xlsx: sheet "Data", 11 rows\n');
  });

  it('places findings and traced cells at cells of the sheet, such as B7', async () => {
    const rows = data(['A', 'baseline', 'ten', 8, 5], ['A', 'follow-up', 10, -4, 4]);
    const { stdout, code } = await run(workbook(sheet(rows, { name: 'Data 2018' })), 'validate', '--format', 'json');
    expect(code).toBe(1);
    const { findings, files } = JSON.parse(stdout);
    const at = (wanted: string) => findings.filter(({ code }: { code: string }) => code === wanted);
    expect(at('SC201')).toMatchObject([{ cell: "'Data 2018'!C2", line: 2, column: 3 }]);
    expect(at('SC203')).toMatchObject([{ cell: "'Data 2018'!D3", line: 3, column: 4 }]);
    expect(files).toMatchObject([{ sheet: 'Data 2018', encoding: 'xlsx', delimiter: '' }]);
    const text = await run(workbook(sheet(rows)), 'validate');
    expect(text.stdout).toContain('data.xlsx:Data!C2 error SC201 "ten" in "workers"');
    const traced = await run(workbook(sheet(four)), 'firm', 'A', '--trace', 'accidents', '--indicators', 'accidents');
    expect(traced.stdout.replace(/\n +/g, ' ')).toContain('accidents 8: "8" under "accidents", data.xlsx:Data!D2');
  });

  it('lists further findings of a kind by cell, and columns by letter', async () => {
    const rows = Array.from({ length: 6 }, (_, i) => [`F${i}`, 'baseline', `x${i}`, 1, 5]);
    const alike = await run(workbook(sheet(data(...rows))), 'validate');
    expect(alike.stdout).toMatch(/… and \d+ more like this, cells C\d, C\d/);
    const twice = workbook(sheet(rowXml(1, [...header, 'accidents', '']) + rowXml(2, ['A', 'baseline', 1, 2, 3, 4, 5])));
    const { stdout } = await run(twice, 'validate', '--format', 'json');
    const { findings } = JSON.parse(stdout);
    expect(findings).toContainEqual(expect.objectContaining({ code: 'SC104', message: expect.stringContaining('(D, F)') }));
    const unnamed = workbook(sheet(rowXml(1, [...header, '']) + rowXml(2, ['A', 'baseline', 1, 2, 3, 4])));
    expect((await run(unnamed, 'validate')).stdout).toContain('SC105 Column F has no header');
  });

  it.each<[string, SheetXml]>([
    ['remarks', sheet(rowXml(1, ['Prepared by the province office']) + rowXml(2, ['Updated in May']), { name: 'Notes' })],
    ['remarks in columns', sheet(rowXml(1, ['Who', 'When']) + rowXml(2, ['Ani', 'May']), { name: 'Notes' })],
    ['nothing', sheet('', { name: 'Notes' })],
  ])('with %s in its first sheet gives a hint at its other sheets', async (_, notes) => {
    const { stdout, stderr, code } = await run(workbook(notes, sheet(four), sheet(four, { name: 'Lists' })));
    expect({ stdout, code }).toEqual({ stdout: '', code: 3 });
    expect(stderr).toContain('choose it with --sheet NAME; the workbook also has: "Data", "Lists".');
    expect(stderr).not.toContain('--delimiter');
  });

  it('traces a number to the displayed text of its cell, whatever is beside it', async () => {
    const rows = data(['A', 'baseline', 10, 2000.5, 5], ['A', 'follow-up', 10, '1.200', 4]);
    const { stdout } = await run(workbook(sheet(rows)), 'firm', 'A', '--trace', 'accidents', '--decimal', 'comma');
    expect(stdout.replace(/\n +/g, ' ')).toContain('accidents 2,000.5: "2000.5" under "accidents", data.xlsx:Data!D2');
  });

  it('may have a title above the header, blank rows, and cells with line breaks', async () => {
    const rows = [
      rowXml(1, ['Survey of small firms']),
      rowXml(4, [...header, 'Remark']),
      rowXml(5, ['A', 'baseline', 10, 8, 5, 'one\ntwo']),
    ];
    const { stdout } = await run(
      workbook(sheet([...rows, rowXml(7, ['A', 'follow-up', 'x', 4, 4])].join(''))),
      'validate',
      '--format',
      'json',
    );
    const found = JSON.parse(stdout).findings.map(({ code, cell }: { code: string; cell?: string }) => `${code} ${cell}`);
    expect(found).toEqual(expect.arrayContaining(['SC129 Data!A1', 'SC110 Data!A6', 'SC201 Data!C7']));
  });

  it('is read by the first sheet that shows, or the one named in any case', async () => {
    const notes = sheet(rowXml(1, ['hidden notes']), { name: 'Notes', hidden: true });
    const other = sheet(data(['C', 'baseline', 10, 8, 5], ['C', 'follow-up', 10, 8, 5]), { name: 'Région II' });
    const bytes = workbook(notes, sheet(four), other);
    expect((await run(bytes)).stderr).toContain('sheet "Data" (1 of 2), 4 rows');
    expect((await run(bytes, 'report', '--sheet', 'région ii')).stderr).toContain('sheet "Région II" (1 of 3), 2 rows');
    const missing = await run(bytes, 'report', '--sheet', 'Dat');
    expect(missing).toMatchObject({
      code: 3,
      stdout: '',
      stderr: expect.stringContaining('has no sheet "Dat".\n  → It has: Notes, Data, Région II.'),
    });
    const csv = await runCli(['report', 'fixtures/phase-1.csv', '--sheet', 'Data']);
    expect(csv).toMatchObject({ code: 2, stderr: expect.stringContaining('none of the files is a workbook') });
  });
});

describe('cell values are those stored in the sheet', () => {
  const values = async (rows: string, ...args: string[]) => {
    const { stdout, stderr } = await run(workbook(sheet(rows)), 'report', '--level', 'firm', '--format', 'csv', ...args);
    const columns = (line: string) => line.split(',');
    const [names, ...lines] = stdout.trim().split('\n').map(columns);
    const of = (indicator: string) => lines.find((line) => line.includes(indicator)) ?? [];
    return { stderr, of: (indicator: string) => ['baseline', 'follow_up'].map((name) => of(indicator)[names.indexOf(name)]) };
  };
  const withCells = (first: string, second: string) =>
    `${rowXml(1, header)}<row r="2">${textXml('A2', 'A')}${textXml('B2', 'baseline')}${first}</row><row r="3">${textXml('A3', 'A')}${textXml('B3', 'follow-up')}${second}</row>`;

  it('a number with three decimals is that number, whatever the decimal mark of texts', async () => {
    const rows = data(['A', 'baseline', 10, 8, 2.471], ['A', 'follow-up', 10, 4, 1.25]);
    expect((await values(rows)).of('absenteeism')).toEqual(['2.471', '1.25']);
    expect((await values(rows, '--decimal', 'comma')).of('absenteeism')).toEqual(['2.471', '1.25']);
  });

  it('numbers do not settle what a text means', async () => {
    const rows = data(['A', 'baseline', 10, 8, 2.5], ['A', 'follow-up', 10, 4, '2.471']);
    expect((await values(rows)).stderr).toMatch(/1 cell left out because of errors/);
    const { stdout } = await run(workbook(sheet(rows)), 'validate');
    expect(stdout).toMatch(/data\.xlsx:Data!E3 error SC202 "2\.471" in "absence_rate" could be 2,471 or 2\.471/);
  });

  it('a cell of 5 %, stored as 0.05, means 5 per cent', async () => {
    const rate = (at: string, value: number, style: number) => `<c r="${at}" s="${style}"><v>${value}</v></c>`;
    const { of } = await values(withCells(rate('E2', 0.05, look.percent), rate('E3', 0.035, look.percentDecimals)));
    expect(of('absenteeism')).toEqual(['5', '3.5']);
  });

  it('a formula gives its stored result; without one, or with an error, it is reported and not used', async () => {
    const formula = (at: string, result: string) =>
      `<c r="${at}"${result.startsWith('#') ? ' t="e"' : ''}><f>SUM(C2:C9)</f>${result === '' ? '' : `<v>${result}</v>`}</c>`;
    const rows = withCells(
      formula('C2', '10') + formula('D2', '#DIV/0!') + formula('E2', '5'),
      formula('C3', '') + formula('D3', '4') + formula('E3', '4'),
    );
    expect((await values(rows)).of('absenteeism')).toEqual(['5', '4']);
    const { stdout } = await run(workbook(sheet(rows)), 'validate');
    expect(stdout).toMatch(/data\.xlsx:Data!D2 error SC220 .*#DIV\/0!/);
    expect(stdout).toMatch(/data\.xlsx:Data!C3 error SC219 .*=SUM\(C2:C9\)/);
  });

  it('a time of day is no date of a period', async () => {
    const dated = ['enterprise_id', 'period', 'period_start', 'period_end', 'workers', 'accidents'];
    const rows = `${rowXml(1, dated)}<row r="2">${textXml('A2', 'A')}${textXml('B2', 'baseline')}<c r="C2" s="${look.dateTime}"><v>43101.75</v></c><c r="D2" s="${look.date}"><v>43190</v></c><c r="E2"><v>10</v></c><c r="F2"><v>4</v></c></row>`;
    const { stdout } = await run(workbook(sheet(rows)), 'validate');
    expect(stdout.replace(/\n +/g, ' ')).toMatch(/Data!C2 error SC206 "2018-01-01 18:00:00"/);
  });
});

describe('a workbook that cannot be read ends in a sentence', () => {
  const parts = workbookParts([sheet(four)]);
  const { 'xl/worksheets/sheet1.xml': _, ...without } = parts;
  const bomb = () => {
    const content = Buffer.alloc(80 * 2 ** 20, 0x20);
    const zip = storedZip({ ...parts, 'xl/media/image1.bin': deflateRawSync(content) });
    // The last part in the directory: its deflated and unpacked sizes.
    const at = zip.lastIndexOf('PK\u0001\u0002', undefined, 'latin1');
    zip.writeUInt16LE(8, at + 10);
    zip.writeUInt32LE(content.length, at + 24);
    return zip;
  };
  const ole = (stream: string) =>
    Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600), Buffer.from(stream, 'utf16le')]);

  it.each([
    ['text', Buffer.from('enterprise_id,period\nA,baseline\n'), 'is named like an Excel workbook but is not one'],
    ['nothing', Buffer.alloc(0), 'is named like an Excel workbook but is not one'],
    ['a zip of something else', storedZip({ 'notes.txt': 'enterprise_id,period' }), 'is named like an Excel workbook but is not one'],
    ['the beginning of one', fixture.subarray(0, 40), 'is damaged or cut short'],
    ['a part of one', fixture.subarray(0, fixture.length - 100), 'is damaged or cut short'],
    ['one with a sheet that is missing', storedZip(without), 'is damaged or cut short'],
    [
      'one with broken XML',
      storedZip({ ...parts, 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="1"><c' }),
      'is damaged or cut short',
    ],
    ['one without sheets', storedZip(workbookParts([])), 'is damaged or cut short'],
    ['a password', ole('EncryptedPackage'), 'is protected by a password'],
    ['a bomb', bomb(), 'unpacks to more than 200 times its size'],
    [
      'a cell in the last corner',
      workbook(sheet(`${four}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`)),
      'more than 20 million cells',
    ],
    ['cells merged over rows of data', workbook(sheet(four, { merges: ['C4:C5', 'A2:A3'] })), 'merged over several rows (A2:A3, C4:C5)'],
  ])('%s', async (_, bytes, sentence) => {
    for (const command of ['report', 'validate']) {
      const { stdout, stderr, code } = await run(bytes, command);
      expect({ stdout, code }).toEqual({ stdout: '', code: 3 });
      expect(stderr.replace(/^read .*\n/, '')).toMatch(/^error: [^\n]+\n {2}→ [^\n]+\n$/);
      expect(stderr).toContain(sentence);
    }
  });

  it('an old .xls or another archive is a finding that says what to do', async () => {
    for (const bytes of [ole('Workbook'), storedZip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' })]) {
      const { stderr, code } = await run(bytes);
      expect({ stderr, code }).toEqual({ stderr: expect.stringMatching(/SC114 .*Save it as \.xlsx/), code: 3 });
    }
  });

  it('one with a password is recognised as encrypted', async () => {
    const { writeXlsx } = await import('hucre/xlsx');
    const bytes = await writeXlsx({ sheets: [{ name: 'Data', rows: [header] }], encryption: { password: 'secret', spinCount: 1000 } });
    expect(await run(bytes)).toMatchObject({ code: 3, stdout: '', stderr: expect.stringContaining('is protected by a password') });
  });

  it('entities are not expanded', async () => {
    const prolog = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    const entity = (at: string) => `<c r="${at}" t="inlineStr"><is><t>&b;</t></is></c>`;
    const row = (n: number, period: string) =>
      `<row r="${n}">${entity(`A${n}`)}${textXml(`B${n}`, period)}<c r="C${n}"><v>10</v></c><c r="D${n}"><v>${n}</v></c></row>`;
    const rows = `${rowXml(1, header)}${row(2, 'baseline')}${row(3, 'follow-up')}`;
    const { stdout, code } = await run(workbook(sheet(rows, { prolog })), 'report', '--level', 'firm', '--format', 'csv');
    const [names, ...firms] = stdout.trim().split('\n');
    expect({ code, names }).toEqual({ code: 0, names: expect.stringMatching(/^enterprise_id,/) });
    expect(new Set(firms.map((line) => line.split(',')[0]))).toEqual(new Set(['&b;']));
    expect(firms.find((line) => line.includes('accidents_per_thousand_workers'))).toContain(',200,300,50,');
  });

  it('accepts cells merged for a title above the header or a remark along one row', async () => {
    const shifted = `${rowXml(1, ['Survey'])}${four.replace(/r="([A-E]?)(\d)"/g, (_, column, row) => `r="${column}${Number(row) + 2}"`)}${rowXml(9, ['Source: the firms'])}`;
    const { code, stdout } = await run(workbook(sheet(shifted, { merges: ['A1:E2', 'A9:E9'] })), 'report', '--indicators', 'accidents');
    expect(code).toBe(0);
    expect(stdout).toMatch(/Accidents .* 2\/2/);
  });

  it('cannot be copied with a column of findings', async () => {
    const { stderr, code } = await run(fixture, 'validate', '--annotated', 'out.csv');
    expect({ stderr, code }).toEqual({ stderr: expect.stringContaining('"data.xlsx" is a workbook'), code: 2 });
  });
});

it('reads again what it writes: the firms of a workbook with every figure in full', async () => {
  const cwd = folderWith({ 'data.xlsx': workbook(tableSheet('Data', sixFirms())) });
  expect((await runCli(['report', 'data.xlsx', '-o', 'out.xlsx'], { cwd })).code).toBe(0);
  const { stdout } = await runCli(['report', 'data.xlsx', '--level', 'firm', '--format', 'csv'], { cwd });
  const { bytes } = await readSheet({ name: 'out.xlsx', bytes: readFileSync(join(cwd, 'out.xlsx')) }, 'firms');
  const rowsOf = (csv: string | Buffer): Record<string, string>[] => parse(csv, { columns: true });
  const answers: Readonly<Record<string, string>> = { yes: '1', no: '0' };
  const figure = (cell: string) => (cell === '' ? null : Number(answers[cell] ?? cell));
  const written = rowsOf(Buffer.from(bytes)).map((row) => [
    row.id,
    ...['Before', 'After', 'Change (%)', 'Points'].map((name) => figure(row[name])),
  ]);
  const figures = ['baseline', 'follow_up', 'relative_change', 'point_change'];
  const shown = rowsOf(stdout).map((row) => [row.enterprise_id, ...figures.map((name) => figure(row[name]))]);
  expect(shown.filter(([, before, after]) => before !== null && after !== null).length).toBeGreaterThan(20);
  expect(written).toEqual(shown);
});

it('finds faults in what it wrote as in any other sheet', async () => {
  const cwd = folderWith({ 'data.xlsx': workbook(tableSheet('Data', sixFirms())) });
  expect((await runCli(['report', 'data.xlsx', '-o', 'out.xlsx'], { cwd })).code).toBe(0);
  const { stderr, stdout, code } = await runCli(['validate', 'out.xlsx', '--sheet', 'firms'], { cwd });
  expect(stderr).toContain('read out.xlsx: sheet "Firms" (1 of 5), 48 rows');
  expect({ stdout, code }).toEqual({ stdout: expect.stringContaining('out.xlsx:Firms!A1 error SC107 No column for "period"'), code: 1 });
});
