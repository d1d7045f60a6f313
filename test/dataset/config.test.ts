import { describe, expect, it } from 'vitest';
import { folderWith, runCli } from '../cli/run-cli.js';

const config = (value: object) => JSON.stringify(value);

describe('how files are read, in the config file', () => {
  const table = 'enterprise_id;period;energy_kwh\nA;baseline;2.471\nA;follow-up;1.235\n';
  const report = (cwd: string, ...args: string[]) => runCli(['report', 'data.csv', '--format', 'json', ...args], { cwd });

  it('gives the decimal mark and the delimiter, which options override', async () => {
    const cwd = folderWith({ 'data.csv': table, 'score-calc.config.json': config({ decimal: 'comma', delimiter: 'semicolon' }) });
    const ofConfig = await report(cwd, '-q');
    expect(ofConfig.stdout).toContain(' 2471');
    expect((await report(cwd, '-q', '--decimal', 'point')).stdout).toContain(' 2.471');
    expect((await report(cwd, '--delimiter', 'comma')).code).toBe(3);
  });

  it('gives the sheet of workbooks, and is accepted for files that are not workbooks', async () => {
    const cwd = folderWith({ 'data.csv': table, 'score-calc.config.json': config({ sheet: 'Data', decimal: 'comma' }) });
    expect((await report(cwd, '-q')).code).toBe(0);
  });
});

describe('a config file that is wrong', () => {
  it.each([
    [{ decimals: 'comma' }, 'kunci "decimals" tidak dikenal; yang boleh: ', 'Unrecognized key: "decimals"; allowed: '],
    [{ decimal: 'koma' }, 'decimal: nilainya harus salah satu dari "comma", "point"', 'expected one of "comma"|"point"'],
    [{ by: 'phase' }, 'by: nilainya harus berupa daftar', 'expected array'],
    [{ columns: { Nama: 'nama' } }, 'columns.Nama: nilainya harus salah satu dari "enterprise_id", ', 'expected one of "enterprise_id"|'],
  ])('is reported in both languages: %j', async (value, indonesian, english) => {
    const cwd = folderWith({ 'data.csv': 'enterprise_id\n', 'score-calc.config.json': config(value) });
    const { stderr, code } = await runCli(['report', 'data.csv', '--lang', 'id'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(indonesian);
    expect((await runCli(['report', 'data.csv'], { cwd })).stderr).toContain(english);
  });
});
