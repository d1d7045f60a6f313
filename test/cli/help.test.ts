import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { messages } from '../../src/locale/index.js';
import { ExitCode } from '../../src/user-error.js';
import { folderWith, runCli } from './run-cli.js';

/** The commands listed by help, so that the tests below cover every new command. */
const commands = commandsOf((await runCli(['--help'])).stdout).filter((command) => command !== 'help');

function commandsOf(help: string): string[] {
  const [, list = ''] = /^Commands:\n((?: .*\n)+)/m.exec(help) ?? [];
  return Array.from(list.matchAll(/^ {2}([a-z]+) /gm), ([, command]) => command);
}

function codesIn(help: string): number[] {
  return Array.from(help.matchAll(/^ {2}(\d+) /gm), ([, code]) => Number(code));
}

describe('help', () => {
  it('lists every command and the exit codes', async () => {
    const { stdout, stderr, code } = await runCli(['--help']);
    expect(commands).toEqual(['report', 'firm', 'compare', 'validate', 'explain', 'indicators', 'template', 'simulate', 'sql', 'schema']);
    for (const command of commands) expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'));
    expect(stdout).toMatch(/Exit codes:\n {2}0 /);
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  });

  it.each(['en', 'id'])('in %s lists the exit codes of a command, and no others', async (lang) => {
    const codes = async (...args: string[]) => codesIn((await runCli([...args, '--help', '--lang', lang])).stdout);
    expect(await codes()).toEqual([0, 1, 2, 3, 129, 130, 143]);
    for (const command of ['report', 'firm', 'compare', 'validate']) expect(await codes(command)).toEqual([0, 1, 2, 3, 129, 130, 143]);
    for (const command of ['template', 'explain', 'sql']) expect(await codes(command)).toEqual([0, 2, 3, 129, 130, 143]);
  });

  it('lists under each command only the causes of exit code 1 that it has', async () => {
    const why = async (command: string) => /^ {2}1 +(.*(?:\n {7}.*)*)/m.exec((await runCli([command, '--help'])).stdout)?.[1];
    expect(await why('firm')).toBe('--strict: errors in the data');
    expect(await why('compare')).toBe('--strict: errors in the data; --fail-if holds, or cannot be decided');
    expect(await why('validate')).toMatch(/^findings [\s\S]*--max-warnings$/);
  });

  it.each(['en', 'id'])('in %s and the README list every exit code', async (lang) => {
    const [, codes = ''] = (await runCli(['--help', '--lang', lang])).stdout.split(/^(?:Exit codes|Kode keluar):\n/m);
    const all = Object.values(ExitCode).map(String);
    expect(codes.match(/\b\d+\b/g)).toEqual(all);
    const [, table = ''] = readFileSync('README.md', 'utf8').split('\n## Exit codes\n');
    expect(Array.from(table.split('\n## ')[0].matchAll(/^\| (\d+) /gm), ([, code]) => code)).toEqual(all);
  });

  it.each(commands)('of "%s" is entirely in Indonesian with --lang id', async (command) => {
    const { stdout, code } = await runCli([command, '--help', '--lang', 'id']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Pemakaian: score-calc/);
    expect(stdout).not.toMatch(/Usage:|Options:|Arguments:|Commands:|show|print|default:/);
    const unwrapped = stdout.replace(/\s+/g, ' ');
    const { optionDescriptions, commandDescriptions, argumentDescriptions, exitMeanings } = messages('en').cli;
    const english = [optionDescriptions, commandDescriptions, argumentDescriptions, exitMeanings].flatMap((texts) => Object.values(texts));
    const texts = english.filter((text) => typeof text === 'string');
    expect(texts.filter((text) => unwrapped.includes(text))).toEqual([]);
  });

  it('says which cells are read as missing', async () => {
    const { stdout } = await runCli(['help', 'report']);
    expect(stdout).toContain('Cells read as missing: empty, -');
  });

  it.each(['', ...commands])('of "%s" is at most 80 columns wide outside a terminal', async (command) => {
    for (const lang of ['en', 'id']) {
      const { stdout } = await runCli([...(command === '' ? [] : [command]), '--help', '--lang', lang]);
      expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    }
  });

  it('goes to stderr with exit code 2 if no command is given', async () => {
    const { stdout, stderr, code } = await runCli([]);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toContain('Usage: score-calc');
  });
});

it('a bug ends with exit code 3 and a message that calls it a bug', async () => {
  const cwd = folderWith({ 'broken.cjs': "JSON.stringify = () => { throw new TypeError('broken on purpose'); };" });
  const env = { NODE_OPTIONS: '--require ./broken.cjs' };
  const { stdout, stderr, code } = await runCli(['indicators', '--format', 'json'], { cwd, env });
  expect({ stdout, code }).toEqual({ stdout: '', code: 3 });
  expect(stderr).toMatch(/^This is a bug in score-calc\. .*\nTypeError: broken on purpose\n$/);
});

it('--version prints the version of the package', async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(await runCli(['--version'])).toEqual({ stdout: `${version}\n`, stderr: '', code: 0 });
});
