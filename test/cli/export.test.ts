import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { IndicatorResult, ReportModel } from '../../src/report/model.js';
import { folderWith, runCli } from './run-cli.js';

const programme = 'fixtures/programme.csv';
const run = async (...args: string[]) => (await runCli(['report', programme, ...args])).stdout;
const records = (csv: string) => parse(csv, { columns: true }) as Record<string, string>[];
const model = JSON.parse(await run('--format', 'json')) as ReportModel;

describe('an export read back gives the same numbers', () => {
  it('the tidy CSV has every statistic of the JSON, to the last digit', async () => {
    const rows = records(await run('--format', 'csv'));
    for (const group of model.groups) {
      const phase = group.key[0] ?? '';
      for (const result of group.indicators) {
        for (const { kind, of, value, n, N, k } of result.statistics) {
          const found = rows.filter((row) => row.phase === phase && row.indicator === result.id && row.statistic === kind && row.of === of);
          expect(found, `${phase} ${result.id} ${kind} ${of}`).toHaveLength(1);
          const [row] = found;
          expect([row.value === '' ? null : Number(row.value), Number(row.n), Number(row.N), row.k]).toEqual([
            value,
            n,
            N,
            k === undefined ? '' : String(k),
          ]);
        }
      }
    }
  });

  it('the firm rows give the means, shares and counts of the report', async () => {
    const rows = records(await run('--level', 'firm', '--format', 'csv'));
    const total = model.groups.at(-1)?.indicators as readonly IndicatorResult[];
    for (const result of total.filter(({ type }) => type === 'change')) {
      const firms = rows.filter((row) => row.indicator === result.id);
      expect(firms).toHaveLength(result.N);
      const changes = firms.filter((row) => row.relative_change !== '').map((row) => Number(row.relative_change));
      const mean = changes.reduce((sum, change) => sum + change, 0) / changes.length;
      expect(mean).toBeCloseTo(result.statistics.find((s) => s.kind === 'mean' && s.of === 'relative_change')?.value as number, 9);
      expect(firms.filter((row) => row.outcome === 'improved')).toHaveLength(result.direction?.improved as number);
      expect(firms.filter((row) => row.reason !== '' && row.reason !== 'zero_baseline')).toHaveLength(result.N - result.n);
    }
  });
});

describe('--excel', () => {
  it('is CSV as a spreadsheet with a decimal comma reads it, with the same numbers', async () => {
    const plain = parse(await run('--format', 'csv')) as string[][];
    const text = await run('--excel');
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const rows = parse(text, { bom: true, delimiter: ';' }) as string[][];
    const asNumber = (cell: string) => (/^-?\d+(\.\d+)?(e[+-]\d+)?$/.test(cell) ? cell.replace('.', ',') : cell);
    expect(rows).toEqual(plain.map((row) => row.map(asNumber)));
    expect(rows.flat().filter((cell) => /\d,\d/.test(cell)).length).toBeGreaterThan(100);
  });

  it('can be read again as data: firm rows keep their values', async () => {
    const rows = parse(await run('--level', 'firm', '--excel'), { bom: true, delimiter: ';', columns: true }) as Record<string, string>[];
    const plain = records(await run('--level', 'firm', '--format', 'csv'));
    const numbers = (row: Record<string, string>) =>
      ['baseline', 'follow_up', 'relative_change'].map((name) => row[name].replace(',', '.'));
    expect(rows.map(numbers)).toEqual(plain.map(numbers));
  });
});

describe('the synthetic phase shows the figures it is built to show', () => {
  it('and each figure is of the published kind', async () => {
    const { stdout } = await runCli(['report', 'fixtures/phase-1.csv']);
    for (const figure of [
      /Productivity .*\n.*\n?.*\+50\.0 %/,
      /90\.0 % saying yes/,
      /73\.0 % reporting/,
      /−15\.0 % \(better\), mean/,
      /−39\.0 % \(better\), mean/,
      /−23\.0 % \(better\), mean/,
      /−14\.0 % \(better\), pooled/,
    ]) {
      expect(stdout).toMatch(figure);
    }
    expect(stdout).toContain('34,353');
    expect(stdout).toContain('2,471');
    expect(stdout).toContain('synthetic');
  });

  it.each([
    ['table', '! Cost recovery 2013-06, 2017-12, 2017, 2019-12: '],
    ['markdown', '- Cost recovery 2013-06, 2017-12, 2017, 2019-12: '],
    ['html', '<li><strong>Cost recovery 2013-06, 2017-12, 2017, 2019-12</strong>: '],
  ])('and names a trap that several published figures share once, as %s', async (format, figures) => {
    const { stdout } = await runCli(['report', 'fixtures/phase-1.csv', '--reported', '--format', format]);
    const text = stdout.replaceAll(/\n {2}(?=\S)/g, ' ');
    expect(text.match(/.*Cost recovery of 37\s% is a phase average/g)).toEqual([expect.stringContaining(figures)]);
    expect(text.match(/nor whether the change is by or to that amount/g)).toHaveLength(1);
  });

  it('and shows the published figures beside them, with their traps', async () => {
    const { stdout } = await runCli(['report', 'fixtures/phase-1.csv', '--reported']);
    expect(stdout).toMatch(/up to/);
    expect(stdout).toMatch(/Widiasta/);
  });
});

describe('the same input gives the same bytes', () => {
  it.each(['table', 'json', 'csv', 'markdown'])('as %s, on a second run', async (format) => {
    const options = ['--format', format, '--left-out', '--levels', '--reported'];
    expect(await run(...options)).toBe(await run(...options));
  });

  it.each(['report.xlsx', 'report.csv --excel', 'report.md --method'])('as %s, on a second run', async (words) => {
    const [name, ...options] = words.split(' ');
    const cwd = folderWith();
    const bytes = [];
    for (const run of ['a', 'b']) {
      const { code } = await runCli(['report', resolve(programme), '-o', `${run}-${name}`, ...options], { cwd });
      expect(code).toBe(0);
      bytes.push(readFileSync(join(cwd, `${run}-${name}`)));
    }
    expect(Buffer.compare(bytes[0], bytes[1])).toBe(0);
  });

  it('whatever the layout and dialect of the file', async () => {
    const forms = [
      'tidy.csv',
      'wide.csv',
      'semicolon-decimal-comma.csv',
      'tab.tsv',
      'pipe.csv',
      'utf16le.csv',
      'cr.csv',
      'indonesian.csv',
      'gzip.csv.gz',
    ];
    const outputs = await Promise.all(
      forms.map(async (form) => (await runCli(['report', `fixtures/layouts/${form}`, '--format', 'json'])).stdout),
    );
    const two = await runCli([
      'report',
      '--baseline',
      'fixtures/layouts/baseline.csv',
      '--follow-up',
      'fixtures/layouts/follow-up.csv',
      '--format',
      'json',
    ]);
    const stdin = await runCli(['report', '-', '--format', 'json'], { stdin: readFileSync('fixtures/layouts/tidy.csv') });
    expect(new Set([...outputs, two.stdout, stdin.stdout]).size).toBe(1);
    expect(outputs[0]).toContain('"document": "report"');
  });

  it('in a file as on stdout', async () => {
    const cwd = folderWith();
    const out = join(cwd, 'report.json');
    const { code, stdout } = await runCli(['report', programme, '-o', out]);
    expect([code, stdout]).toEqual([0, '']);
    expect(readFileSync(out, 'utf8')).toBe(await run('--format', 'json'));
  });
});
