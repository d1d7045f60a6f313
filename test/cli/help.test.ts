import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runCli } from './run-cli.js';

const commands = ['report', 'firm', 'validate', 'explain', 'indicators', 'template', 'simulate', 'schema'];

describe('help', () => {
  it('lists every command and the exit codes', async () => {
    const { stdout, stderr, code } = await runCli(['--help']);
    for (const command of commands) expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'));
    expect(stdout).toMatch(/Exit codes:\n {2}0 /);
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  });

  it.each(['en', 'id'])('in %s lists only exit codes that can happen', async (lang) => {
    const { stdout } = await runCli(['--help', '--lang', lang]);
    expect(stdout.match(/^ {2}\d+(?= )/gm)).toEqual(['  0', '  1', '  2', '  3', '  130']);
  });

  it.each(commands)('of %s is all in Indonesian when asked', async (command) => {
    const { stdout, code } = await runCli([command, '--help', '--lang', 'id']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Pemakaian: score-calc/);
    expect(stdout).not.toMatch(/Usage:|Options:|Arguments:|Commands:|show|print|default:/);
  });

  it('says which cells are read as missing', async () => {
    const { stdout } = await runCli(['help', 'report']);
    expect(stdout).toContain('Cells read as missing: empty, -');
  });

  it.each(['', ...commands])('of %s is at most 80 columns wide when it is not a terminal', async (command) => {
    for (const lang of ['en', 'id']) {
      const { stdout } = await runCli([...(command === '' ? [] : [command]), '--help', '--lang', lang]);
      expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    }
  });

  it('that nobody asked for goes to stderr, as the answer to a command line without a command', async () => {
    const { stdout, stderr, code } = await runCli([]);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toContain('Usage: score-calc');
  });
});

it('--version prints the version of the package', async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(await runCli(['--version'])).toEqual({ stdout: `${version}\n`, stderr: '', code: 0 });
});
