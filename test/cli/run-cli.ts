import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** The command as it is installed. */
export const binary = join(import.meta.dirname, '../../bin/score-calc.js');

export interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  /** Null when a signal ended it. */
  readonly code: number | null;
}

export interface RunOptions {
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** The engine that reports are tested with; see vitest.config.ts. */
const engine = process.env.SCORE_CALC_TEST_ENGINE;

function withEngine([command, ...rest]: readonly string[]): readonly string[] {
  return engine === undefined || command !== 'report'
    ? [command, ...rest].filter((word) => word !== undefined)
    : [command, '--engine', engine, ...rest];
}

/** Runs the real binary without environment variables that change its output. */
export function runCli(args: readonly string[], { stdin = '', env = {}, cwd }: RunOptions = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [binary, ...withEngine(args)], { cwd, env: { PATH: process.env.PATH, ...env } });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString(), code }));
    // A command that does not read its input may end before all of it is written.
    child.stdin.on('error', () => {});
    child.stdin.end(stdin);
  });
}

/** A new folder with these files, removed when the test ends. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'score-calc-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}
