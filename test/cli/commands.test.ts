import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { fieldIds } from '../../src/dataset/fields.js';
import { folderWith, runCli } from './run-cli.js';

const fixture = 'fixtures/layouts/tidy.csv';

describe('report', () => {
  it('takes the follow-up round and the dimensions from the options, otherwise from the config', async () => {
    const data = [
      'enterprise_id,province,period,workers,accidents',
      'A,Bali,baseline,10,8',
      'A,Bali,follow-up,10,4',
      'A,Bali,follow-up-2,10,2',
    ];
    const config = { by: ['province'], followUpRound: 'first' };
    const cwd = folderWith({ 'data.csv': data.join('\n'), 'score-calc.config.json': JSON.stringify(config) });
    const report = async (...options: string[]) => {
      const { stdout } = await runCli(['report', 'data.csv', '--indicators', 'accidents', '--format', 'json', ...options], { cwd });
      const { by, groups } = JSON.parse(stdout);
      return { by, mean: groups.at(-1).indicators[0].distribution.mean };
    };
    expect(await report()).toEqual({ by: ['province'], mean: -50 });
    expect(await report('--follow-up-round', 'last', '--by', '')).toEqual({ by: [], mean: -75 });
    expect(await report('--follow-up-round', '1')).toMatchObject({ mean: -50 });
  });

  it('reads the confidence in per cent', async () => {
    const { stdout } = await runCli(['report', fixture, '--confidence', '99,5 %', '--format', 'json']);
    expect(JSON.parse(stdout).confidence).toBeCloseTo(0.995, 12);
  });

  it('adds the ledger and the published figures when asked', async () => {
    const plain = JSON.parse((await runCli(['report', fixture, '--format', 'json'])).stdout);
    const full = JSON.parse((await runCli(['report', fixture, '--format', 'json', '--left-out', '--reported'])).stdout);
    expect([plain.ledger, plain.reported]).toEqual([undefined, undefined]);
    expect(full.ledger.length).toBeGreaterThan(0);
    expect(full.reported.length).toBeGreaterThan(0);
  });

  it('prints the same bytes every time', async () => {
    const [first, second] = [await runCli(['report', 'fixtures/programme.csv']), await runCli(['report', 'fixtures/programme.csv'])];
    expect(first).toEqual(second);
  });
});

describe('firm', () => {
  it.each([
    ['en', 'No enterprise id was given.', 'score-calc firm ENTERPRISE_ID fixtures/clean.csv'],
    ['id', 'ID perusahaan tidak diberikan.', 'score-calc firm ENTERPRISE_ID fixtures/clean.csv'],
  ])('says in %s that the id is missing where only a file is named', async (lang, sentence, hint) => {
    const { stderr, code } = await runCli(['firm', 'fixtures/clean.csv', '--lang', lang]);
    expect([stderr.includes(sentence), stderr.includes(hint), code]).toEqual([true, true, 2]);
    expect((await runCli(['firm', 'SYN-1'])).stderr).toContain('No data file was given.');
  });

  it('finds an enterprise by id, and suggests the nearest when there is none', async () => {
    expect((await runCli(['firm', 'SYN-1', fixture])).stdout).toContain('SYN-1');
    expect((await runCli(['firm', 'SYM-1', fixture])).stderr).toContain('Did you mean "SYN-1"?');
  });

  it.each([
    [['firm', 'SYN-1', fixture, '--trace', 'energy']],
    [['firm', 'SYN-1', '--trace', 'energy', fixture]],
    [['firm', 'SYN-1', '--trace', fixture, '--indicators', 'energy']],
    [['firm', '--trace', 'SYN-1', fixture]],
    [['firm', 'SYN-1', fixture, '--trace', 'energy', '--indicators', 'absenteeism']],
  ])('%j traces the figure to line and column of its cells', async (args) => {
    const { stdout, code } = await runCli([...args, '--format', 'json']);
    expect(code).toBe(0);
    const energy = JSON.parse(stdout).indicators.find(({ id }: { id: string }) => id === 'energy');
    expect(energy.trace.baseline.numerator).toMatchObject({ text: '22323.1', file: fixture, line: 2, header: 'energy_kwh' });
    expect(energy.trace.followUp.numerator).toMatchObject({ text: '27426.1', line: 3 });
  });

  it('traces a quoted cell to the content of its quotes', async () => {
    const stdin = 'enterprise_id,period,energy_kwh\nA,baseline,"1.200,5"\nA,follow-up,"1.100,5"\n';
    const { stdout } = await runCli(['firm', 'A', '-', '--trace', 'energy'], { stdin });
    expect(stdout).toContain('energy_kwh 1,200.5: "1.200,5" under "energy_kwh"');
  });
});

describe('indicators', () => {
  it('shows the requested indicators, by default all of them', async () => {
    const all = JSON.parse((await runCli(['indicators', '--format', 'json'])).stdout);
    const one = JSON.parse((await runCli(['indicators', 'energy', '--format', 'json'])).stdout);
    expect(all.length).toBeGreaterThan(7);
    expect(one.map(({ id }: { id: string }) => id)).toEqual(['energy']);
  });
});

describe('template', () => {
  it('has a column for every field, and nothing else', async () => {
    const { stdout } = await runCli(['template']);
    expect(stdout).toBe(`${fieldIds.join(',')}\n`);
  });

  it('filled in either language reads back without a finding, to the same figures', async () => {
    const cwd = folderWith();
    const figures: unknown[] = [];
    for (const lang of ['en', 'id']) {
      await runCli(['template', '--filled', '--lang', lang, '-o', `${lang}.csv`], { cwd });
      const { stdout, stderr } = await runCli(['report', `${lang}.csv`, '--format', 'json'], { cwd });
      expect(stderr).toMatch(/^read [^\n]*\n[^\n]*implausible[^\n]*\n$/);
      const total = JSON.parse(stdout).groups.at(-1);
      expect(total.coverage).toMatchObject({ enrolled: 1, paired: 1 });
      figures.push(total.indicators.map(({ id, statistics }: { id: string; statistics: unknown }) => [id, statistics]));
    }
    expect(figures[0]).toEqual(figures[1]);
  });

  it('in Indonesian is separated as a spreadsheet there expects', async () => {
    const { stdout } = await runCli(['template', '--filled', '--lang', 'id']);
    expect(stdout).toMatch(/^id_perusahaan;nama_perusahaan;periode;/);
    expect(stdout).toContain(';14560,5;');
  });

  it.each(['t.xlsx', 't.json', 't.html', 't.parquet'])('is not written to %s, whose ending means another format', async (name) => {
    const cwd = folderWith();
    const { code, stderr } = await runCli(['template', '--filled', '-o', name], { cwd });
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(`"${name}" is named as something else`) });
    expect(existsSync(join(cwd, name))).toBe(false);
  });

  it('is compressed if its name ends in .gz', async () => {
    const cwd = folderWith();
    await runCli(['template', '-o', 't.csv.gz'], { cwd });
    expect(gunzipSync(readFileSync(join(cwd, 't.csv.gz'))).toString()).toBe(`${fieldIds.join(',')}\n`);
  });
});

describe('schema', () => {
  it.each([
    ['report', ['report', fixture, '--left-out', '--reported']],
    ['firm', ['firm', 'SYN-1', fixture, '--trace']],
    ['firms', ['report', fixture, '--level', 'firm']],
  ])('of %s accepts what the command writes', async (document, args) => {
    const schema = JSON.parse((await runCli(['schema', document])).stdout);
    const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);
    const { stdout } = await runCli([...args, '--format', 'json']);
    expect(validate(JSON.parse(stdout)), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  });

  it('of config accepts a config and refuses a column that is not known', async () => {
    const schema = JSON.parse((await runCli(['schema', 'config'])).stdout);
    const validate = new Ajv2020({ allowUnionTypes: true }).compile(schema);
    expect(validate({ columns: { Kode: 'enterprise_id', Catatan: null }, values: { Musim: { 1: 'baseline' } }, lang: 'id' })).toBe(true);
    expect(validate({ columns: { Kode: 'enterprise' } })).toBe(false);
  });
});
