import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readArguments, whatIsMissing } from '../../bench/arguments.js';
import { changeIndicators } from '../../bench/peers/job.js';
import { differences, rowsOfReport, rowsPrinted } from '../../bench/rows.js';
import { indicators } from '../../src/indicators/catalogue.js';
import { needsCurrency, needsMonths } from '../../src/indicators/levels.js';
import { runCli } from '../cli/run-cli.js';

const shortTable = (file: string) => /<!-- bench -->\s*([\s\S]*?)\s*<!-- \/bench -->/.exec(readFileSync(file, 'utf8'))?.[1];

describe('the benchmark', () => {
  const peers = [{ id: 'duckdb' }, { id: 'polars' }];
  const all = peers.map(({ id }) => id);

  it('replaces the published results only after a whole run', () => {
    const missing = (args: readonly string[], ran = all) => whatIsMissing(readArguments(args, peers), peers, ran);
    expect(missing([])).toBe(null);
    expect(missing(['--sizes', '1k,10k,100k,1M,10M', '--rounds', '7'])).toBe(null);
    expect(missing(['--sizes', '1k'])).toMatch(/not every size/);
    expect(missing(['--rounds', '1'])).toMatch(/fewer than 5 rounds/);
    expect(missing(['--seconds', '1'])).toMatch(/less than 60 seconds/);
    expect(missing([], all.slice(1))).toBe(`these tools are not measured: ${all[0]}`);
    expect(readArguments(['--sizes', '1k', '--write'], peers)).toMatchObject({ sizes: [1000], write: true });
  });

  it.each([
    [['bench/main.js', '--rounds', 'x'], '"x" is not a value for --rounds'],
    [['bench/main.js', '--sizes', 'large'], '"large" is not a value for --sizes'],
    [['bench/main.js', '--peers', 'excel'], '"excel" is not a value for --peers'],
    [['--import', 'tsx', 'scripts/fuzz.ts', '--cases', 'banana'], '"banana" is not a value for --cases'],
    [['--import', 'tsx', 'scripts/fuzz.ts', '--seed', '-1'], 'seed'],
  ])('and the fuzzer refuse a mistyped option value: %j', (args, said) => {
    const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect({ stdout, stderr }).toEqual({ stdout: '', stderr: expect.stringContaining(said) });
    expect(status).not.toBe(0);
  });

  it('has the same table in the README as in RESULTS.md', () => {
    expect(shortTable('README.md')).toMatch(/^\| 1,000,000 \|/m);
    expect(shortTable('README.md')).toBe(shortTable('bench/RESULTS.md'));
  });

  it('asks other tools for the indicators of the catalogue, on every basis that a simulated file can fill', async () => {
    const header = (await runCli(['simulate', '--enterprises', '1'])).stdout.split('\n')[0].split(',');
    const fillable = ({ numerator, denominator = numerator }: { numerator: string; denominator?: string }) =>
      header.includes(numerator) && header.includes(denominator);
    const wanted = indicators.flatMap((indicator) => {
      const bases = indicator.type === 'change' ? indicator.bases.filter(fillable) : [];
      return bases.map((basis) => {
        const { numerator, denominator = null, factor = 1 } = basis;
        return [indicator.id, indicator.better, numerator, denominator, factor, needsMonths(basis), needsCurrency(basis)];
      });
    });
    const asked = changeIndicators.flatMap(({ id, better, bases }) =>
      bases.map(({ numerator, denominator, factor, monthly, money }) => [id, better, numerator, denominator, factor, monthly, money]),
    );
    expect(asked).toEqual(wanted);
  });
});

describe('figures of another tool', async () => {
  const report = JSON.parse((await runCli(['report', 'fixtures/phase-1.csv', '--format', 'json'])).stdout);
  const rows = rowsOfReport(report);

  it('are the same when they differ by less than a billionth, whatever the order of the rows', () => {
    const nearly = rows.map((row) => ({ ...row, ...('mean' in row ? { mean: row.mean * (1 + 1e-12) } : {}) })).reverse();
    expect(rows.length).toBeGreaterThan(5);
    expect(differences(rows, nearly)).toEqual([]);
  });

  it.each(['n', 'improved', 'pooled_n', 'yes', 'reporting'])('differ if a count is higher by one: %s', (figure) => {
    const other = rows.map((row) => (figure in row ? { ...row, [figure]: row[figure] + 1 } : row));
    expect(differences(rows, other)).toHaveLength(rows.filter((row) => figure in row).length);
  });

  it.each(['mean', 'median', 'q1', 'q3', 'pooled', 'sum'])('differ if a number is slightly off: %s', (figure) => {
    const other = rows.map((row) => (figure in row ? { ...row, [figure]: row[figure] * 1.000001 } : row));
    expect(differences(rows, other).length).toBeGreaterThan(0);
  });

  it('differ if one is missing', () => {
    expect(differences(rows, rows.slice(1))[0]).toBe(`${rows.length - 1} rows, not ${rows.length}`);
    expect(
      differences(
        rows,
        rows.map(({ pooled, ...row }) => row),
      ).length,
    ).toBeGreaterThan(0);
  });

  it('are read as JSON, CSV, and JSON lines that are merged by phase and indicator', () => {
    const row = { phase: null, indicator: 'energy', n: 3, mean: -1.5 };
    expect(rowsPrinted(JSON.stringify([row]))).toEqual([row]);
    expect(rowsPrinted('phase,indicator,n,mean\n,energy,3,-1.5\n')).toEqual([row]);
    expect(rowsPrinted('{"phase":"all","indicator":"energy","n":3}\n{"phase":"all","indicator":"energy","mean":-1.5}\n')).toEqual([row]);
  });
});
