import { describe, expect, it } from 'vitest';
import { folderWith, runCli } from './run-cli.js';

const broken = (name: string) => `fixtures/broken/${name}.csv`;

describe('input that cannot be used ends with 3, says where and what to do, and prints no figures', () => {
  it.each([
    ['empty', 'SC113 The file is empty.'],
    ['header-only', 'SC112 '],
    ['binary', 'SC114 '],
    ['no-key', 'SC107 No column for "enterprise_id"'],
    ['duplicate-headers', 'SC104 The header "workers"'],
    ['unclosed-quote', 'SC109 '],
  ])('%s', async (name, finding) => {
    for (const quiet of [[], ['--quiet']]) {
      const { stdout, stderr, code } = await runCli(['report', broken(name), ...quiet]);
      expect({ stdout, code }).toEqual({ stdout: '', code: 3 });
      expect(stderr).toMatch(new RegExp(`^${broken(name)}[\\d:]* error ${finding}.* → `, 'm'));
      expect(stderr).toContain(`error: The data cannot be used: ${broken(name)}.`);
      expect(stderr).not.toMatch(/\n\s+at |node:/);
    }
  });

  it.each([
    ['no-such-file.csv', '"no-such-file.csv" does not exist'],
    ['fixtures', '"fixtures" is a folder'],
    ['no-such-*.csv', 'No file matches "no-such-*.csv"'],
  ])('%s', async (path, sentence) => {
    const { stdout, stderr, code } = await runCli(['report', path]);
    expect({ stdout, code }).toEqual({ stdout: '', code: 3 });
    expect(stderr).toContain(sentence);
  });

  it('a .gz that is cut short', async () => {
    const cwd = folderWith({ 'data.csv.gz': Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1) });
    const { stderr, code } = await runCli(['report', 'data.csv.gz'], { cwd });
    expect({ stderr, code }).toEqual({ stderr: expect.stringContaining('damaged or cut short'), code: 3 });
  });
});

describe('data with mistakes is reported on, without what cannot be read', () => {
  it.each([
    ['ragged', 'SC108', 'not used: 2 rows'],
    ['unknown-period', 'SC204', 'not used: 1 row'],
    ['duplicate-observation', 'SC302', '1 error'],
    ['negative', 'SC203', 'not used: 1 cell'],
    ['textual-number', 'SC201', 'not used: 1 cell'],
    ['ambiguous-number', 'SC202', 'not used: 1 cell'],
  ])('%s', async (name, finding, summary) => {
    const { stdout, stderr, code } = await runCli(['report', broken(name)]);
    expect(code).toBe(0);
    expect(stdout).toContain('SCORE-style report');
    expect(stderr).toMatch(new RegExp(`^${broken(name)}:\\d+:\\d+ error ${finding} .* → `, 'm'));
    expect(stderr).toContain(summary);
  });

  it('prints at most twenty findings and counts the rest', async () => {
    const rows = Array.from({ length: 40 }, (_, i) => `F${i},baseline,${i % 2 ? 'many' : 'few'},some,other,-1`);
    const header = 'enterprise_id,period,workers,accidents,days_absent,energy_kwh';
    const more = Array.from({ length: 20 }, (_, i) => `unknown ${i}`).join(',');
    const cwd = folderWith({ 'data.csv': [`${header},${more}`, ...rows.map((row) => row + ','.repeat(20))].join('\n') });
    const { stderr } = await runCli(['report', 'data.csv'], { cwd });
    expect(stderr.split('\n').filter((line) => / SC\d{3} /.test(line)).length).toBeLessThanOrEqual(20);
    expect(stderr).toMatch(/… and \d+ more finding/);
    expect(stderr).toContain('not used: 160 cells');
  });

  it('never sends control characters from the data to the terminal', async () => {
    const stdin = 'enterprise_id,period,workers\nA,baseline,\u001b[31mred\u202e\n';
    const { stderr } = await runCli(['report', '-'], { stdin });
    expect(stderr).toContain('SC201');
    expect(Array.from(stderr).filter((sign) => /[\p{Cc}\p{Cf}]/u.test(sign) && sign !== '\n')).toEqual([]);
  });
});
