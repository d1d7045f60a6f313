// Taken from node:fs, which loads the promise functions only when one of them is used.
import { constants, promises as fs } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { getSystemErrorMap } from 'node:util';
import { ExitCode, UserError } from '../user-error.js';
import type { Io } from './io.js';
import { realPath } from './paths.js';

/** Where a command's product goes, checked before the work starts so that a bad path fails in the first second. */
export interface Target {
  /** Null is stdout. */
  readonly path: string | null;
  readonly write: (content: string | Uint8Array) => Promise<void>;
}

/**
 * Checks `-o`: the folder is there and can be written to, no file is overwritten without `force`, and an input never.
 * @throws UserError output-exists, output-failed
 */
export async function openTarget(io: Io, path: string | undefined, force: boolean, inputs: readonly string[] = []): Promise<Target> {
  if (path === undefined || path === '-') return { path: null, write: io.stdout.write };
  const wanted = resolve(io.cwd, path);
  const existing = await fs.stat(wanted).catch(() => null);
  if (existing !== null && !existing.isFile() && !existing.isDirectory()) {
    return { path, write: (content) => attempt(path, () => fs.writeFile(wanted, content)) };
  }
  if (existing?.isDirectory()) throw failed(path, 'is-folder');
  const real = realPath(wanted, io.cwd);
  if (inputs.some((input) => realPath(input, io.cwd) === real)) throw failed(path, 'is-input');
  if (existing !== null && !force) throw new UserError('output-exists', { path }, ExitCode.io);
  await attempt(path, () => fs.access(dirname(real), constants.W_OK));
  return { path, write: (content) => attempt(path, () => writeWhole(real, content, existing?.mode)) };
}

/** Writes in a new folder beside the target and renames, so that the file is there whole or not at all. */
async function writeWhole(path: string, content: string | Uint8Array, mode: number | undefined): Promise<void> {
  const folder = await fs.mkdtemp(join(dirname(path), '.score-calc-'));
  try {
    const beside = join(folder, basename(path));
    await fs.writeFile(beside, content, { flag: 'wx' });
    if (mode !== undefined) await fs.chmod(beside, mode & 0o777);
    await fs.rename(beside, path);
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
}

async function attempt(path: string, action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (error) {
    const { errno, message } = error as NodeJS.ErrnoException;
    throw failed(path, getSystemErrorMap().get(errno ?? 0)?.[1] ?? message);
  }
}

function failed(path: string, reason: string): UserError {
  return new UserError('output-failed', { path, reason }, ExitCode.io);
}
