import { execFile, spawn } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Io } from '../../../src/cli/io.js';
import { openTarget } from '../../../src/cli/output/output.js';
import { binary, folderWith, runCli } from '../run-cli.js';

const fixture = resolve('fixtures/layouts/tidy.csv');

describe('-o', () => {
  it.each([
    ['figures.json', /^\{/],
    ['figures.csv', /^[a-z_]+,/],
    ['figures.md', /^# /],
    ['figures.txt', /^SCORE-style report/],
  ])('writes %s in the format of its ending, whole, with nothing beside it', async (name, start) => {
    const cwd = folderWith();
    const { stdout, stderr, code } = await runCli(['report', fixture, '-o', name], { cwd });
    expect({ stdout, code }).toEqual({ stdout: '', code: 0 });
    expect(stderr).toContain(`wrote ${name}`);
    expect(readFileSync(join(cwd, name), 'utf8')).toMatch(start);
    expect(readdirSync(cwd)).toEqual([name]);
  });

  it('given several times reads and computes once, and writes each format as if alone', async () => {
    const cwd = folderWith();
    const names = ['figures.json', 'figures.md', 'figures.csv'];
    const { stdout, stderr, code } = await runCli(['report', fixture, ...names.flatMap((name) => ['-o', name]), '-o', '-'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^SCORE-style report/);
    expect(stderr.match(/^read /gm)).toHaveLength(1);
    expect(stderr.match(/^wrote .*/gm)).toEqual(names.map((name) => `wrote ${name}`));
    for (const [i, format] of ['json', 'markdown', 'csv'].entries()) {
      const alone = await runCli(['report', fixture, '--format', format]);
      expect(readFileSync(join(cwd, names[i]), 'utf8')).toBe(alone.stdout);
    }
  });

  it.each([
    [['-o', 'a.json', '-o', './a.json'], '-o a.json and -o ./a.json'],
    [['-o', 'a.json', '-o', 'b.md', '--format', 'csv'], '--format csv and -o a.json -o b.md'],
    [['-o', '-', '-o', '-'], '-o - and -o -'],
    [['-o', 'a.md', '--excel'], '--excel and -o a.md'],
  ])('%j is refused as contradictory', async (args, which) => {
    const cwd = folderWith();
    const { stdout, stderr, code } = await runCli(['report', fixture, ...args], { cwd });
    expect({ stdout, stderr, code }).toEqual({ stdout: '', stderr: expect.stringContaining(`${which} cannot be used together`), code: 2 });
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('writes nothing if one of several outputs is invalid', async () => {
    const cwd = folderWith({ 'b.md': 'mine' });
    const { code } = await runCli(['report', fixture, '-o', 'a.json', '-o', 'b.md'], { cwd });
    expect(code).toBe(3);
    expect(readdirSync(cwd)).toEqual(['b.md']);
  });

  it('does not touch a file that exists, unless forced', async () => {
    const cwd = folderWith({ 'figures.json': 'mine' });
    const refused = await runCli(['report', fixture, '-o', 'figures.json'], { cwd });
    expect(refused).toMatchObject({ code: 3, stderr: expect.stringContaining('"figures.json" exists already and was not touched') });
    expect(readFileSync(join(cwd, 'figures.json'), 'utf8')).toBe('mine');
    const forced = await runCli(['report', fixture, '-o', 'figures.json', '--force'], { cwd });
    expect(forced.code).toBe(0);
    expect(JSON.parse(readFileSync(join(cwd, 'figures.json'), 'utf8')).document).toBe('report');
  });

  it('never replaces an input, by whatever name and however forced', async () => {
    const data = readFileSync(fixture, 'utf8');
    const config = '{ "by": [] }';
    const cwd = folderWith({ 'data.csv': data, 'score-calc.config.json': config });
    symlinkSync(join(cwd, 'data.csv'), join(cwd, 'link.csv'));
    for (const args of [
      ['report', 'data.csv', '-o', './data.csv'],
      ['report', 'link.csv', '-o', 'data.csv', '--force'],
      ['report', '*.csv', '-o', 'link.csv', '--force'],
      ['firm', 'SYN-1', 'data.csv', '-o', 'data.csv', '--force'],
      ['report', 'data.csv', '-o', 'score-calc.config.json', '--force'],
    ]) {
      const { stdout, stderr, code } = await runCli(args, { cwd });
      expect({ stdout, stderr, code }).toEqual({ stdout: '', stderr: expect.stringMatching(/^error: .*it is one of the inputs/), code: 3 });
    }
    expect(readFileSync(join(cwd, 'data.csv'), 'utf8')).toBe(data);
    expect(readFileSync(join(cwd, 'score-calc.config.json'), 'utf8')).toBe(config);
  });

  it('lets two runs write at once, and leaves only what they wrote', async () => {
    const cwd = folderWith();
    const runs = await Promise.all(
      ['en', 'id'].map((lang) => runCli(['report', fixture, '--lang', lang, '-o', 'figures.json', '--force'], { cwd })),
    );
    expect(runs.map(({ code }) => code)).toEqual([0, 0]);
    expect(readdirSync(cwd)).toEqual(['figures.json']);
    expect(JSON.parse(readFileSync(join(cwd, 'figures.json'), 'utf8')).document).toBe('report');
  });

  it('writes into a temporary folder, which is removed if writing fails', async () => {
    const cwd = folderWith({ 'figures.json': 'mine' });
    const io = { cwd, temporary: new Set<string>() } as unknown as Io;
    const { write } = await openTarget(io, 'figures.json', true);
    const unfinished: string[][] = [];
    const content = function* () {
      yield 'half';
      unfinished.push(
        readdirSync(cwd).sort(),
        Array.from(io.temporary, (folder) => basename(folder)),
      );
      throw new Error('no space left');
    };
    await expect(write(content())).rejects.toMatchObject({ code: 'output-failed', args: { reason: 'no space left' } });
    expect(unfinished).toEqual([[expect.stringMatching(/^\.score-calc-/), 'figures.json'], [unfinished[0][0]]]);
    expect([readdirSync(cwd), io.temporary.size]).toEqual([['figures.json'], 0]);
    expect(readFileSync(join(cwd, 'figures.json'), 'utf8')).toBe('mine');
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('leaves nothing when %s ends it while it writes', async (signal, code) => {
    const waiting = "require('node:fs').promises.rename = () => new Promise(() => setInterval(() => {}, 1000));";
    const cwd = folderWith({ 'waiting.cjs': waiting });
    const child = spawn(process.execPath, ['--require', './waiting.cjs', binary, 'report', fixture, '-o', 'figures.json'], {
      cwd,
      stdio: 'ignore',
    });
    const ended = new Promise((resolve) => child.on('exit', resolve));
    const unfinished = () => readdirSync(cwd).filter((name) => name.startsWith('.score-calc-'));
    const written = () => unfinished().some((folder) => existsSync(join(cwd, folder, 'figures.json')));
    for (let waited = 0; !written() && waited < 15_000; waited += 25) await new Promise((done) => setTimeout(done, 25));
    expect(unfinished()).toHaveLength(1);
    child.kill(signal);
    expect(await ended).toBe(code);
    expect(readdirSync(cwd)).toEqual(['waiting.cjs']);
  });

  it('writes through a link and leaves the link', async () => {
    const cwd = folderWith({ 'real.json': 'old' });
    symlinkSync(join(cwd, 'real.json'), join(cwd, 'link.json'));
    await runCli(['report', fixture, '-o', 'link.json', '--force'], { cwd });
    expect(lstatSync(join(cwd, 'link.json')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(cwd, 'real.json'), 'utf8')).toMatch(/^\{/);
  });

  it('refuses an invalid output before it reads anything', async () => {
    const cwd = folderWith();
    mkdirSync(join(cwd, 'folder.json'));
    for (const path of ['no/such/folder.json', 'folder.json']) {
      const { stderr, code } = await runCli(['report', 'no-such-data.csv', '-o', path], { cwd });
      expect({ stderr, code }).toEqual({ stderr: expect.stringContaining(`"${path}" cannot be written`), code: 3 });
    }
  });

  it('leaves no file when the data cannot be used', async () => {
    const cwd = folderWith({ 'data.csv': 'a,b\n1,2\n' });
    expect((await runCli(['report', 'data.csv', '-o', 'figures.json'], { cwd })).code).toBe(3);
    expect(existsSync(join(cwd, 'figures.json'))).toBe(false);
  });
});

describe('stdout', () => {
  it('closed early by its reader is no error', async () => {
    const command = `"${process.execPath}" "${binary}" report "${resolve('fixtures/phase-1.csv')}" --level firm --format json | head -c 20`;
    const { stdout, stderr } = await promisify(execFile)('bash', ['-c', `${command}; echo " codes \${PIPESTATUS[0]}"`]);
    expect(stdout).toMatch(/^\{[\s\S]{19} codes 0\n$/);
    expect(stderr).toMatch(/^read [^\n]*\nany implausible [^\n]*\n$/);
  });

  it('to a slow reader arrives whole', async () => {
    const args = ['report', resolve('fixtures/programme.csv'), '--level', 'firm', '--format', 'json'];
    const child = spawn(process.execPath, [binary, ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
    await new Promise((done) => setTimeout(done, 300));
    const chunks: Buffer[] = [];
    for await (const chunk of child.stdout) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString();
    expect(text.length).toBeGreaterThan(2 ** 18);
    expect(JSON.parse(text).document).toBe('firms');
  });

  it.runIf(existsSync('/dev/full'))('to a full device has its own error', async () => {
    const command = `"${process.execPath}" "${binary}" report "${fixture}" >/dev/full; echo "code $?"`;
    const { stdout, stderr } = await promisify(execFile)('bash', ['-c', command]);
    expect(stdout).toBe('code 3\n');
    expect(stderr).toMatch(/error: .*cannot be written: no space left on device/);
    expect(stderr).not.toContain('folder');
  });
});

describe('colour', () => {
  const colorSequence = '\u001b[';
  it.each([
    [[], {}, false],
    [['--color'], { NO_COLOR: '1' }, true],
    [['--no-color'], { FORCE_COLOR: '1' }, false],
    [[], { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    [[], { FORCE_COLOR: '1' }, true],
    [[], { FORCE_COLOR: '0' }, false],
  ])('%j with %j: %s', async (options, env, colored) => {
    const { stdout } = await runCli(['report', fixture, ...options], { env });
    expect(stdout.includes(colorSequence)).toBe(colored);
  });
});

it.each([
  ['an interrupt', 'SIGINT', 130],
  ['SIGTERM', 'SIGTERM', 143],
  ['SIGHUP', 'SIGHUP', 129],
] as const)('%s while waiting for stdin ends as a shell expects it', async (_, signal, code) => {
  const child = spawn(process.execPath, [binary, 'report', '-'], { stdio: ['pipe', 'ignore', 'ignore'] });
  await new Promise((done) => setTimeout(done, 500));
  child.kill(signal);
  expect(await new Promise((done) => child.on('exit', done))).toBe(code);
});
