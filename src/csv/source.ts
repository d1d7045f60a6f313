import { constants } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { getSystemErrorMap } from 'node:util';
import { ExitCode, UserError } from '../user-error.js';
import { isGzip, tooLarge, unpack } from './gzip.js';

/** The bytes of one input, unpacked, under the name the user gave it. */
export interface Source {
  /** The path as given, or `<stdin>`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A text cannot be longer. */
const limit = constants.MAX_STRING_LENGTH;

/**
 * Reads a file, or `stdin` when the path is `-` and it is given, and unpacks the bytes when they are gzip, whatever the name.
 * Throws the user errors file-not-found, is-folder, not-readable, too-large, corrupt-gzip and gzip-bomb.
 */
export async function loadSource(path: string, stdin?: () => Promise<Uint8Array>): Promise<Source> {
  const name = path === '-' && stdin !== undefined ? '<stdin>' : path;
  const bytes = path === '-' && stdin !== undefined ? await stdin() : readBytes(path);
  if (isGzip(bytes)) return { name, bytes: await unpack(name, bytes, limit) };
  if (bytes.length > limit) throw tooLarge(name, limit);
  return { name, bytes };
}

/** In one go: nothing else could be done meanwhile, and asking for it takes longer than most files. */
function readBytes(path: string): Uint8Array {
  try {
    if (statSync(path).size > limit) throw tooLarge(path, limit);
    return readFileSync(path);
  } catch (error) {
    if (error instanceof UserError) throw error;
    const { code, errno, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new UserError('file-not-found', { path }, ExitCode.io);
    if (code === 'EISDIR') throw new UserError('is-folder', { path }, ExitCode.io);
    if (code === 'ERR_FS_FILE_TOO_LARGE') throw tooLarge(path, limit);
    throw new UserError('not-readable', { path, reason: getSystemErrorMap().get(errno ?? 0)?.[1] ?? message }, ExitCode.io);
  }
}
