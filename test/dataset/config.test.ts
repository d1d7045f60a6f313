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
    [{ decimals: 'comma' }, 'kunci "decimals" tidak dikenal; yang boleh: ', '"decimals" is not known there; allowed: '],
    [
      { decimal: 'koma' },
      'decimal: nilainya harus salah satu dari "comma", "point"',
      'decimal: the value must be one of "comma", "point".',
    ],
    [{ by: 'phase' }, 'by: nilainya harus berupa daftar', 'by: the value must be a list.'],
    [
      { columns: { region: 'village' } },
      'columns.region: "village" bukan kolom baku.\n  → Sebutkan kolom itu di "dimensions"',
      'columns.region: "village" is not a field.\n  → List the column under "dimensions" to group by it',
    ],
    [{ columns: { employ: 'employees' } }, 'Apakah maksudnya "workers"?', '"employees" is not a field.\n  → Did you mean "workers"?'],
    [{ columns: { employ: 5 } }, 'columns.employ: nilainya harus salah satu dari ', 'columns.employ: the value must be one of '],
  ])('is reported in both languages: %j', async (value, indonesian, english) => {
    const cwd = folderWith({ 'data.csv': 'enterprise_id\n', 'score-calc.config.json': config(value) });
    const { stderr, code } = await runCli(['report', 'data.csv', '--lang', 'id'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(indonesian);
    expect((await runCli(['report', 'data.csv'], { cwd })).stderr).toContain(english);
  });
});
