import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, runCli } from './run-cli.js';

const header = 'enterprise_id,period,workers,accidents';
const rowsOf = (id: string) => `${id},baseline,10,4\n${id},follow-up,10,2`;
const enrolled = (stdout: string) => JSON.parse(stdout).groups.at(-1).coverage.enrolled;

describe('input', () => {
  it('is described on stderr in the language of the run, and not at all with --quiet', async () => {
    const file = 'fixtures/layouts/semicolon-decimal-comma.csv';
    const en = await runCli(['report', file]);
    expect(en.stderr).toMatch(
      new RegExp(`^read ${file}: \\d+ rows; UTF-8[^,]*, semicolon-separated, decimal comma \\(as in \\d+ cells\\)\\n`),
    );
    const id = await runCli(['report', file, '--lang', 'id']);
    expect(id.stderr).toMatch(new RegExp(`^membaca ${file}: \\d+ baris; .*titik koma, koma desimal`));
    expect((await runCli(['report', file, '-q'])).stderr).toBe('');
  });

  it('has an unclear decimal mark unless --decimal gives it', async () => {
    const unsettled = await runCli(['report', 'fixtures/broken/SC202.csv']);
    expect(unsettled.stderr).toContain('decimal mark unclear');
    const told = await runCli(['report', 'fixtures/broken/SC202.csv', '--decimal', 'comma']);
    expect(told.stderr).toContain('decimal comma (as you specified)');
    expect(told.stderr).not.toContain('left out');
  });

  it.each([
    ['en', 'no decimals', 'no decimals in the columns read'],
    ['id', 'tanpa desimal', 'tanpa desimal di kolom yang dibaca'],
  ])('is described in %s as without decimals, limited to the columns read if some were not', async (lang, all, some) => {
    const cwd = folderWith({
      'all.csv': `${header}\n${rowsOf('A')}\n`,
      'some.csv': `${header},weather\nA,baseline,10,4,1.5\nA,follow-up,10,2,2.5\n`,
    });
    expect((await runCli(['report', 'all.csv', '--lang', lang], { cwd })).stderr.split('\n')[0]).toMatch(new RegExp(`, ${all}$`));
    expect((await runCli(['report', 'some.csv', '--lang', lang], { cwd })).stderr.split('\n')[0]).toMatch(new RegExp(`, ${some}$`));
  });

  it.each([
    ['en', ';', 'The header contains ";": try without --delimiter.'],
    ['en', '\t', 'The header contains tabs: try without --delimiter.'],
    ['id', ';', 'Baris judul memuat ";": coba tanpa --delimiter.'],
    ['id', '\t', 'Baris judul memuat tab: coba tanpa --delimiter.'],
  ])('gets a hint in %s if --delimiter is wrong and the header contains %j', async (lang, delimiter, hint) => {
    const stdin = `${header}\n${rowsOf('A')}\n`.replaceAll(',', delimiter);
    const given = await runCli(['report', '-', '--delimiter', ',', '--lang', lang], { stdin });
    expect({ ...given, stderr: '' }).toEqual({ code: 3, stdout: '', stderr: '' });
    expect(given.stderr.match(/SC107 .*/g)?.every((line) => line.endsWith(hint))).toBe(true);
    expect((await runCli(['report', '-'], { stdin })).code).toBe(0);
  });

  it('can be stdin', async () => {
    const stdin = readFileSync('fixtures/layouts/tidy.csv');
    const piped = await runCli(['report', '-', '--format', 'json'], { stdin });
    const named = await runCli(['report', 'fixtures/layouts/tidy.csv', '--format', 'json']);
    expect(piped.stdout).toBe(named.stdout);
    expect(piped.stderr).toMatch(/^read <stdin>: /);
  });

  it('can be a pattern, whose files come in order and once each', async () => {
    const cwd = folderWith({ 'b.csv': `${header}\n${rowsOf('B')}`, 'a.csv': `${header}\n${rowsOf('A')}`, 'c.txt': 'x' });
    const { stdout, stderr } = await runCli(['report', 'b.csv', '*.csv', '--format', 'json'], { cwd });
    expect(enrolled(stdout)).toBe(2);
    expect(stderr.match(/^read \S+/gm)).toEqual(['read b.csv:', 'read a.csv:']);
  });

  it('is read once when it is named twice', async () => {
    const cwd = folderWith({ 'a.csv': `${header}\n${rowsOf('A')}` });
    const { stdout, stderr } = await runCli(['report', 'a.csv', './a.csv', join(cwd, 'a.csv'), '--format', 'json'], { cwd });
    expect(JSON.parse(stdout).groups.at(-1).coverage).toMatchObject({ enrolled: 1, paired: 1, duplicated: 0 });
    expect(stderr.match(/^read \S+/gm)).toEqual(['read a.csv:']);
  });

  it('has the period it is given for, even if it is also named without one', async () => {
    const files = { 'a.csv': 'enterprise_id,workers,accidents\nA,10,4', 'b.csv': 'enterprise_id,workers,accidents\nA,10,2' };
    const args = ['report', './a.csv', '--baseline', 'a.csv', '--follow-up', 'b.csv', '--format', 'json'];
    const { stdout, code } = await runCli(args, { cwd: folderWith(files) });
    expect(code).toBe(0);
    expect(JSON.parse(stdout).groups.at(-1).coverage).toMatchObject({ enrolled: 1, paired: 1, duplicated: 0 });
  });

  it('is the file itself if its name looks like a pattern', async () => {
    const cwd = folderWith({ 'data[1].csv': `${header}\n${rowsOf('A')}`, 'data1.csv': `${header}\n${rowsOf('B')}` });
    const { stderr } = await runCli(['report', 'data[1].csv'], { cwd });
    expect(stderr).toMatch(/^read data\[1\]\.csv: 2 rows/);
  });

  it('can be one file per period, with the same result as one file of both', async () => {
    const one = await runCli(['report', 'fixtures/layouts/tidy.csv', '--format', 'json']);
    const two = ['--baseline', 'fixtures/layouts/baseline.csv', '--follow-up', 'fixtures/layouts/follow-up.csv'];
    expect((await runCli(['report', ...two, '--format', 'json'])).stdout).toBe(one.stdout);
  });

  it('can have a column named by --map', async () => {
    const stdin = `Kode UKM,period,workers,accidents\n${rowsOf('A')}`.replace('Kode UKM', 'Nomor = urut');
    const { stdout, code } = await runCli(['report', '-', '--map', 'Nomor = urut=enterprise_id', '--format', 'json'], { stdin });
    expect({ code, enrolled: enrolled(stdout) }).toEqual({ code: 0, enrolled: 1 });
  });
});
