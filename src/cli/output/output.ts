// Imported from node:fs, which loads the promise functions only on first use.
import { constants, promises as fs } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { getSystemErrorMap } from 'node:util';
import { ExitCode, UserError } from '../../user-error.js';
import { realPath } from '../data/paths.js';
import type { Io } from '../io.js';

/** Where a command's product goes, checked before the work starts so that a bad path fails in the first second. */
export interface Target {
  /** Null is stdout. */
  readonly path: string | null;
  readonly write: (content: Content) => Promise<void>;
}

/** The content of an output: whole, or in pieces as they are made. */
export type Content = string | Uint8Array | Iterable<string | Uint8Array>;

/**
 * Checks `-o`: the folder exists and is writable, no file is overwritten without `force`, and an input never.
 * @throws UserError output-exists, output-failed
 */
export async function openTarget(io: Io, path: string | undefined, force: boolean, inputs: readonly string[] = []): Promise<Target> {
  if (path === undefined || path === '-') {
    return {
      path: null,
      write: async (content) => {
        for (const piece of piecesOf(content)) await io.stdout.write(piece);
      },
    };
  }
  const wanted = resolve(io.cwd, path);
  const existing = await fs.stat(wanted).catch(() => null);
  if (existing !== null && !existing.isFile() && !existing.isDirectory()) {
    return { path, write: (content) => attempt(path, () => writePieces(wanted, content, 'w')) };
  }
  if (existing?.isDirectory()) throw failed(path, 'is-folder');
  const real = realPath(wanted, io.cwd);
  if (inputs.some((input) => realPath(input, io.cwd) === real)) throw failed(path, 'is-input');
  if (existing !== null && !force) throw new UserError('output-exists', { path }, ExitCode.io);
  await attempt(path, () => fs.access(dirname(real), constants.W_OK));
  return { path, write: (content) => attempt(path, () => writeWhole(io, real, content, existing?.mode)) };
}

/** Writes into a new folder beside the target and renames, so that the file appears whole or not at all. */
async function writeWhole({ temporary }: Io, path: string, content: Content, mode: number | undefined): Promise<void> {
  const folder = await fs.mkdtemp(join(dirname(path), '.score-calc-'));
  temporary.add(folder);
  try {
    const beside = join(folder, basename(path));
    await writePieces(beside, content, 'wx');
    if (mode !== undefined) await fs.chmod(beside, mode & 0o777);
    await fs.rename(beside, path);
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
    temporary.delete(folder);
  }
}

async function writePieces(path: string, content: Content, flag: 'w' | 'wx'): Promise<void> {
  const file = await fs.open(path, flag);
  try {
    for (const piece of piecesOf(content)) await file.writeFile(piece);
  } finally {
    await file.close();
  }
}

function* piecesOf(content: Content): Iterable<string | Uint8Array> {
  for (const piece of typeof content === 'string' || content instanceof Uint8Array ? [content] : content) {
    if (typeof piece === 'string' && piece.length > LONG) yield* piecesOfText(piece);
    else yield piece;
  }
}

/** Length of a text, in characters, above which it is written in pieces: encoding needs memory for all bytes at once. */
const LONG = 2 ** 20;

function* piecesOfText(text: string): Iterable<string> {
  for (let from = 0; from < text.length; ) {
    // A surrogate pair stays whole.
    const to = from + LONG - Number(isHighSurrogate(text.charCodeAt(from + LONG - 1)));
    yield text.slice(from, to);
    from = to;
  }
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
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
