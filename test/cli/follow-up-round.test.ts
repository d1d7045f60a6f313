import { describe, expect, it } from 'vitest';
import { folderWith, runCli } from './run-cli.js';

const rounds = [
  'enterprise_id,period,workers,accidents',
  'A,baseline,10,8',
  'A,follow-up,10,4',
  'A,follow-up-2,10,2',
  'B,baseline,10,8',
  'B,follow-up,10,4',
  '',
].join('\n');
const dates = ['enterprise_id,period,workers,accidents', 'A,2015,5,1', 'A,2016,5,0', 'B,2017,4,2', 'B,2018,3,1', 'B,2019,3,1', ''].join(
  '\n',
);

const run = (args: readonly string[], files: Readonly<Record<string, string>> = {}) =>
  runCli([...args, '-q'], { cwd: folderWith({ 'rounds.csv': rounds, 'dates.csv': dates, ...files }) });

describe('a follow-up round that no enterprise has', () => {
  it.each([
    ['report', 'rounds.csv'],
    ['report', 'dates.csv'],
    ['report', 'rounds.csv', '--level', 'firm'],
    ['report', 'rounds.csv', '-o', 'report.html'],
    ['report', 'rounds.csv', '--strict'],
    ['firm', 'A', 'rounds.csv'],
    ['compare', 'rounds.csv', 'rounds.csv'],
    ['validate', 'rounds.csv'],
  ])('is refused before any figure: %s %s %s %s', async (...args) => {
    const { stdout, stderr, code } = await run([...args, '--follow-up-round', '9']);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toMatch(/^error: There is no follow-up round 9; the last is 2\.\n {2}→ .* first, last, 1, 2\.\n$/);
  });

  it('is refused in Indonesian, and when a config file names it', async () => {
    const config = JSON.stringify({ followUpRound: 3 });
    const { stderr, code } = await run(['report', 'rounds.csv', '--lang', 'id'], { 'score-calc.config.json': config });
    expect(code).toBe(2);
    expect(stderr).toContain('galat: Tidak ada putaran tindak lanjut 3; yang terakhir 2.');
  });

  it('in a config file does not keep validate from reporting why it is missing', async () => {
    const files = { 'score-calc.config.json': JSON.stringify({ followUpRound: 2 }), 'bad.csv': rounds.replace('follow-up-2', 'round two') };
    const { stdout, code } = await run(['validate', 'bad.csv'], files);
    expect(code).toBe(1);
    expect(stdout).toContain('round two');
  });
});

it.each(['rounds.csv', 'dates.csv'])('a round that only some enterprises have is compared: %s', async (file) => {
  const { stdout, code } = await run(['report', file, '--follow-up-round', '2', '--format', 'json']);
  expect(code).toBe(0);
  expect(JSON.parse(stdout).groups.at(-1).coverage).toMatchObject({ enrolled: 2, paired: 1 });
});

it('where there is no follow-up yet, no number is wrong', async () => {
  const { code } = await run(['report', 'new.csv', '--follow-up-round', '2'], {
    'new.csv': 'enterprise_id,period,workers\nA,baseline,10\n',
  });
  expect(code).toBe(0);
});
