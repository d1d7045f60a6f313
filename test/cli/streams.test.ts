import { spawn } from 'node:child_process';
import { createCipheriv } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { binary, folderWith, runCli } from './run-cli.js';

/** Few firms but many incompressible bytes, so that the bytes dominate the memory needed. */
const noise = createCipheriv('aes-128-ctr', Buffer.alloc(16), Buffer.alloc(16)).update(Buffer.alloc(48e6)).toString('base64');
const rows = Array.from({ length: 60_000 }, (_, i) => {
  const remark = noise.slice(i * 1000, (i + 1) * 1000);
  return `F${i >> 1},${i % 2 === 0 ? 'baseline' : 'follow-up'},${10 + (i % 90)},4,${remark}\n`;
});
const bytes = Buffer.from(`enterprise_id,period,workers,accidents,remarks\n${rows.join('')}`);
const packed = gzipSync(bytes, { level: 1 });

/** Linux's report on the memory of a process; `maxRSS` would include the process it was forked from. */
const status = '/proc/self/status';

/** The run, and its peak memory in MiB. */
async function measured(args: readonly string[], stdin?: Uint8Array) {
  const tell = `import{readFileSync}from'node:fs';process.on('exit',()=>console.error(readFileSync('${status}','utf8')))`;
  const NODE_OPTIONS = `--import data:text/javascript,${encodeURIComponent(tell)}`;
  const ran = await runCli(['report', '--format', 'json', ...args], { stdin, env: { NODE_OPTIONS } });
  return { ...ran, peak: Number(/VmHWM:\s*(\d+)/.exec(ran.stderr)?.[1]) / 1024 };
}

describe('piped or gzipped input', () => {
  it.skipIf(!existsSync(status))(
    'gives the same as the plain file and needs no more memory',
    async () => {
      const cwd = folderWith({ 'data.csv': bytes, 'data.csv.gz': packed });
      const plain = await measured([join(cwd, 'data.csv')]);
      expect(plain.code).toBe(0);
      for (const other of [await measured([join(cwd, 'data.csv.gz')]), await measured(['-'], bytes), await measured(['-'], packed)]) {
        expect(other.stdout).toBe(plain.stdout);
        // Buffers take some 30 MiB; the whole content would take 60 or more.
        expect(other.peak).toBeLessThan(plain.peak + (0.75 * bytes.length) / 2 ** 20);
      }
    },
    60_000,
  );

  it('gives the same findings as the plain file', async () => {
    const wrong = Buffer.concat([bytes, Buffer.from('F9,baseline,x,1,\n"F,10",baseline,5,1,\n')]);
    const cwd = folderWith({ 'data.csv': wrong });
    const named = await runCli(['validate', 'data.csv', '--format', 'csv'], { cwd });
    const piped = await runCli(['validate', '-', '--format', 'csv'], { cwd, stdin: gzipSync(wrong, { level: 1 }) });
    expect(named.stdout).toContain('data.csv,60002,');
    expect(piped).toMatchObject({ code: 1, stdout: named.stdout.replaceAll('data.csv', '<stdin>') });
  }, 60_000);

  it('gives the same report if it turns out irregular and must be reread', async () => {
    const irregular = Buffer.concat([bytes, Buffer.from('G,baseline,7,1,caf\xe9\n', 'latin1')]);
    const cwd = folderWith({ 'data.csv': irregular });
    const named = await runCli(['report', 'data.csv', '--format', 'json'], { cwd });
    const piped = await runCli(['report', '-', '--format', 'json'], { stdin: irregular });
    expect(piped.stdout).toBe(named.stdout);
    expect(piped.stderr).toContain('SC101');
  }, 60_000);

  it('leaves no temporary files however the run ends, and works without a temporary folder', async () => {
    const TMPDIR = folderWith();
    const all = await runCli(['report', '-', '--format', 'json'], { stdin: bytes, env: { TMPDIR } });
    expect(readdirSync(TMPDIR)).toEqual([]);
    const without = await runCli(['report', '-', '--format', 'json'], { stdin: bytes, env: { TMPDIR: join(TMPDIR, 'none') } });
    expect(without.stdout).toBe(all.stdout);
    const child = spawn(process.execPath, [binary, 'report', '-'], {
      env: { PATH: process.env.PATH, TMPDIR },
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    child.stdin.on('error', () => {});
    // The bytes exceed the buffer of a pipe, so the child has begun reading when the callback runs.
    await new Promise<void>((resolve) => child.stdin.write(bytes, () => resolve()));
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(readdirSync(TMPDIR)).toEqual([]);
  }, 60_000);
});
