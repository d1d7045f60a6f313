import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { binary, folderWith, runCli } from '../run-cli.js';

const data = (after: number) => `enterprise_id,period,workers,accidents\nA,baseline,10,8\nA,follow-up,10,${after}\n`;
const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

/** A watching process, and what it has printed so far. */
function watching(cwd: string, ...args: string[]) {
  const child = spawn(process.execPath, [binary, 'report', ...args, '--watch', '--indicators', 'accidents'], {
    cwd,
    env: { PATH: process.env.PATH },
  });
  running.push(child);
  const printed = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    printed.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    printed.err += chunk;
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const until = async (test: () => boolean, what: string) => {
    for (let waited = 0; !test(); waited += 25) {
      if (waited > 15_000) throw new Error(`never ${what}: ${JSON.stringify(printed)}`);
      await new Promise((done) => setTimeout(done, 25));
    }
  };
  const shows = (change: string) => until(() => printed.out.includes(change), `showed ${change}`);
  const says = (text: string) => until(() => printed.err.includes(text), `said ${text}`);
  return { child, printed, ended, shows, says };
}

describe('report --watch', { timeout: 40_000 }, () => {
  it('renders again on a change, also by an editor that renames, after the file was away, and after a mistake', async () => {
    const cwd = folderWith({ 'data.csv': data(4) });
    const file = join(cwd, 'data.csv');
    const { child, printed, ended, shows, says } = watching(cwd, 'data.csv');
    await shows('−50.0 %');
    await says('watching the data; Ctrl-C ends it\n');
    writeFileSync(file, data(6));
    await shows('−25.0 %');
    writeFileSync(join(cwd, 'data.csv.tmp'), data(2));
    renameSync(join(cwd, 'data.csv.tmp'), file);
    await shows('−75.0 %');
    rmSync(file);
    await new Promise((done) => setTimeout(done, 600));
    expect(printed.err).not.toContain('error');
    writeFileSync(file, data(12));
    await shows('+50.0 %');
    writeFileSync(file, 'no,data\n1,2\n');
    await says('error: The data cannot be used: data.csv.');
    writeFileSync(file, data(16));
    await shows('+100.0 %');
    child.kill('SIGINT');
    expect(await ended).toBe(130);
  });

  it('does nothing while nothing changes', async () => {
    const cwd = folderWith({ 'data.csv': data(4) });
    const { printed, says } = watching(cwd, 'data.csv');
    await says('watching');
    await new Promise((done) => setTimeout(done, 1000));
    expect(printed.err.match(/^read /gm)).toHaveLength(1);
    expect(printed.out.match(/SCORE-style report/g)).toHaveLength(1);
  });

  it('replaces the files it wrote itself, but none that existed before', async () => {
    const cwd = folderWith({ 'data.csv': data(4), 'mine.json': 'mine' });
    const { printed, child, ended } = watching(cwd, 'data.csv', '-o', 'out.json', '-o', 'out.md', '--quiet');
    const written = () => {
      try {
        return JSON.parse(readFileSync(join(cwd, 'out.json'), 'utf8')).groups[0].indicators[0].distribution.mean;
      } catch {
        return null;
      }
    };
    const until = async (value: number) => {
      for (let i = 0; i < 400 && written() !== value; i++) await new Promise((done) => setTimeout(done, 25));
      expect(written()).toBe(value);
    };
    await until(-50);
    writeFileSync(join(cwd, 'data.csv'), data(2));
    await until(-75);
    expect(readFileSync(join(cwd, 'out.md'), 'utf8')).toContain('−75.0 %');
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(printed).toEqual({ out: '', err: '' });
    const refused = await runCli(['report', 'data.csv', '--watch', '-o', 'mine.json'], { cwd });
    expect(refused).toMatchObject({ code: 3, stderr: expect.stringContaining('"mine.json" exists already') });
  });

  it('waits for the next change after an error of an engine, as after one of score-calc', async () => {
    const inSector = (after: number) => data(after).replace('period', 'sector,period').replaceAll('A,', 'A,food,');
    const cwd = folderWith({ 'data.csv': inSector(4) });
    const { shows, says } = watching(cwd, 'data.csv', '--engine', 'duckdb', '--by', 'sector');
    await shows('−50.0 %');
    await says('watching');
    writeFileSync(join(cwd, 'data.csv'), data(4));
    await says('error: There is no');
    writeFileSync(join(cwd, 'data.csv'), inSector(2));
    await shows('−75.0 %');
  });

  it('sees files that a pattern matches later', async () => {
    const cwd = folderWith({ 'a.csv': data(4) });
    const { shows, says } = watching(cwd, '*.csv');
    await says('watching');
    writeFileSync(join(cwd, 'b.csv'), data(2).replaceAll('A,', 'B,'));
    await shows('−62.5 %');
  });

  it('refuses stdin, and ends with the error if the first run fails', async () => {
    expect(await runCli(['report', '-', '--watch'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--watch and - cannot be used together'),
    });
    expect(await runCli(['report', 'postgres://office/score', '--watch'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--watch has no meaning for data in postgres.'),
    });
    expect(await runCli(['report', 'none.csv', '--watch'])).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('"none.csv" does not exist'),
    });
  });
});
