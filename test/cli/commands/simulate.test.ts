import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { binary, folderWith, runCli } from '../run-cli.js';

const rowsOf = (text: string, delimiter = ','): Record<string, string>[] => parse(text, { columns: true, delimiter });

describe('simulate', () => {
  it('writes the same programme for the same seed, and another for another', async () => {
    const [first, again, other] = await Promise.all(
      ['7', '7', '8'].map((seed) => runCli(['simulate', '--enterprises', '50', '--seed', seed])),
    );
    expect(first.code).toBe(0);
    expect(again.stdout).toBe(first.stdout);
    expect(other.stdout).not.toBe(first.stdout);
  });

  it('writes no values that validate reports as impossible or in another currency', async () => {
    const cwd = folderWith({});
    await runCli(['simulate', '--enterprises', '2000', '-o', 'firms.csv'], { cwd });
    const { stdout } = await runCli(['validate', 'firms.csv', '--format', 'json', '--only', 'SC2,SC3,SC5'], { cwd });
    const failed = JSON.parse(stdout).rules.filter(({ status }: { status: string }) => status === 'fail');
    // Some enterprises gain far more than others.
    expect(failed.map(({ code }: { code: string }) => code)).toEqual(['SC511']);
  });

  it('begins a large programme with the firms of a small one', async () => {
    const [small, large] = await Promise.all(['20', '60'].map((n) => runCli(['simulate', '--enterprises', n])));
    expect(large.stdout.startsWith(small.stdout)).toBe(true);
  });

  it('refuses to write CSV to a file named as another format', async () => {
    const cwd = folderWith({});
    for (const name of ['firms.parquet', 'firms.xlsx', 'firms.duckdb']) {
      const { code, stderr } = await runCli(['simulate', '--enterprises', '5', '-o', name], { cwd });
      expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(`"${name}" is named as something else`) });
      expect(existsSync(join(cwd, name))).toBe(false);
    }
  });

  it('labels every row synthetic, and enrols as many enterprises as asked', async () => {
    const rows = rowsOf((await runCli(['simulate', '--enterprises', '300'])).stdout);
    expect(rows.every((row) => row.data_note === 'synthetic')).toBe(true);
    expect(new Set(rows.map((row) => row.enterprise_id)).size).toBe(300);
  });

  it.each([
    ['0', 0, 0],
    ['0.2', 0.15, 0.25],
    ['20%', 0.15, 0.25],
    ['1', 1, 1],
  ])('leaves a share of %s of the cells empty', async (missing, low, high) => {
    const rows = rowsOf((await runCli(['simulate', '--enterprises', '400', '--missing', missing])).stdout);
    const workers = rows.filter((row) => row.workers === '').length / rows.length;
    expect(workers).toBeGreaterThanOrEqual(low);
    expect(workers).toBeLessThanOrEqual(high);
  });

  it('is skewed as enterprises are: the mean is far above the median', async () => {
    const rows = rowsOf((await runCli(['simulate', '--enterprises', '1000', '--missing', '0'])).stdout);
    const workers = rows.map((row) => Number(row.workers)).sort((a, b) => a - b);
    const mean = workers.reduce((sum, n) => sum + n, 0) / workers.length;
    expect(mean).toBeGreaterThan(1.5 * workers[workers.length >> 1]);
  });

  it.each([
    ['comma', 'comma', 'lf'],
    ['semicolon', 'comma', 'crlf'],
    ['tab', 'point', 'crlf'],
    ['pipe', 'point', 'lf'],
  ])('writes %s and decimal %s with %s, with the same figures', async (delimiter, decimal, newline) => {
    const cwd = folderWith();
    const dialect = ['--delimiter', delimiter, '--decimal', decimal, '--newline', newline];
    await runCli(['simulate', '--enterprises', '120', '-o', 'plain.csv'], { cwd });
    await runCli(['simulate', '--enterprises', '120', '-o', 'other.csv', ...dialect], { cwd });
    const [plain, other] = await Promise.all(
      ['plain', 'other'].map((name) => runCli(['report', `${name}.csv`, '--format', 'json'], { cwd })),
    );
    expect(other.stdout).toBe(plain.stdout);
    expect(readFileSync(join(cwd, 'other.csv'), 'utf8').includes('\r\n')).toBe(newline === 'crlf');
  });

  it('packs a file whose name ends in .gz', async () => {
    const cwd = folderWith();
    await runCli(['simulate', '--enterprises', '9000', '-o', 'big.csv.gz'], { cwd });
    const { stdout } = await runCli(['simulate', '--enterprises', '9000'], { cwd });
    expect(gunzipSync(readFileSync(join(cwd, 'big.csv.gz'))).toString()).toBe(stdout);
    expect((await runCli(['report', 'big.csv.gz'], { cwd })).stdout).toContain('Data note: synthetic');
  });

  it('is sound data: validate finds no error in it', async () => {
    const cwd = folderWith();
    await runCli(['simulate', '--enterprises', '500', '-o', 'big.csv'], { cwd });
    const { code, stdout } = await runCli(['validate', 'big.csv'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^0 errors, /m);
  });

  it('an interrupt ends it while it writes to stdout', async () => {
    const child = spawn(process.execPath, [binary, 'simulate', '--enterprises', '100000000'], { stdio: ['ignore', 'pipe', 'ignore'] });
    child.stdout.once('data', () => child.kill('SIGINT')).resume();
    expect(await new Promise((done) => child.on('exit', done))).toBe(130);
  });

  it.each([
    [['simulate'], 'enterprises'],
    [['simulate', '--enterprises', '1e3'], 'Write 1000: a whole number from 1 to 100000000, in digits alone.'],
    [['simulate', '--enterprises', '10.000', '--lang', 'id'], 'Tulis 10000: bilangan bulat dari 1 sampai 100000000, dengan angka saja.'],
    [['simulate', '--enterprises', '0.500'], 'Use a whole number from 1 to 100000000, in digits alone.'],
    [['simulate', '--enterprises', '1.5'], 'Use a whole number from 1 to 100000000, in digits alone.'],
    [['simulate', '--enterprises', '0'], '"0" is not a value for --enterprises'],
    [['simulate', '--enterprises', '5', '--missing', '1.5'], '"1.5" is not a value for --missing'],
    [['simulate', '--enterprises', '5', '--seed', 'x'], '"x" is not a value for --seed'],
  ])('%j is refused', async (args, said) => {
    const { code, stderr, stdout } = await runCli(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(said);
    expect(stderr).not.toContain('bug');
  });
});
