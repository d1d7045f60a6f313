import { describe, expect, it } from 'vitest';
import { checkConfig, configSchema } from '../../src/dataset/config.js';
import { errorText, langs } from '../../src/locale/index.js';
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
  const values = [null, true, -1, 1.5, 1e300, '', 'x', [], [null], [-1], [''], [{}], [{ column: -1 }], [{ column: 'a', name: true, x: 1 }]];
  const within = [...values, { x: null }, { x: -1 }, { severity: -1 }].flatMap((value) => [{ workers: value }, { '': value }]);
  const faults = Object.keys(configSchema.shape).flatMap((key) =>
    [...values, ...within].map((value) => ({ key, value, checked: checkConfig({ [key]: value }) })),
  );

  it.each(langs)('has words of its own for every fault of every key, in %s', (lang) => {
    const seen = new Set<string>();
    for (const { key, value, checked } of faults) {
      if ('config' in checked) continue;
      seen.add(key);
      const { sentence, hint } = errorText('config-invalid', { path: 'c.json', ...checked }, lang);
      expect({ value, sentence }).toEqual({ value, sentence: expect.stringContaining(` ${key}`) });
      expect({ value, sentence }).toEqual({ value, sentence: expect.not.stringContaining(checked.reason) });
      expect(hint).not.toBe('');
    }
    expect([...seen]).toEqual(Object.keys(configSchema.shape));
  });

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
    [{ maxWarnings: -1 }, 'maxWarnings: angkanya harus 0 atau lebih.', 'maxWarnings: the number must be 0 or more.'],
    [{ followUpRound: 0 }, 'followUpRound: angkanya harus 1 atau lebih.', 'followUpRound: the number must be 1 or more.'],
    [{ units: { energy_kwh: 0 } }, 'units.energy_kwh: angkanya harus 1e-12 atau lebih.', 'the number must be 1e-12 or more.'],
    [{ units: { energy_kwh: 1e13 } }, 'angkanya harus 1000000000000 atau kurang.', 'the number must be 1000000000000 or less.'],
    [
      { rules: { SC508: { factor: -1 } } },
      'rules.SC508.factor: angkanya harus 0 atau lebih.',
      'rules.SC508.factor: the number must be 0 or more.',
    ],
    [{ sheet: '' }, 'sheet: teksnya tidak boleh kosong.', 'sheet: the text must not be empty.'],
    [{ dimensions: [{ column: 'a', name: '' }] }, 'dimensions.0.name: teksnya tidak boleh kosong.', 'dimensions.0.name: the text must not'],
    [
      { dimensions: [{ column: 'a', in: 'baseline' }] },
      'dimensions.0: kunci "in" tidak dikenal; yang boleh: name, column, at.',
      '; allowed: name, column, at.',
    ],
    [[], 'salah di (tingkat teratas): nilainya harus berupa objek.', 'wrong at (top level): the value must be an object.'],
  ])('is reported in both languages: %j', async (value, indonesian, english) => {
    const cwd = folderWith({ 'data.csv': 'enterprise_id\n', 'score-calc.config.json': config(value) });
    const { stderr, code } = await runCli(['report', 'data.csv', '--lang', 'id'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(indonesian);
    expect((await runCli(['report', 'data.csv'], { cwd })).stderr).toContain(english);
  });
});
