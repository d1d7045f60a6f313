import { constants } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { getSystemErrorMap, promisify } from 'node:util';
import { ExitCode, UserError } from '../user-error.js';

/** The bytes of one input, unpacked, under the name the user gave it. */
export interface Source {
  /** The path as given, or `<stdin>`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads a file, or `stdin` when the path is `-` and it is given, and unpacks the bytes when they are gzip, whatever the name.
 * Throws the user errors file-not-found, is-folder, not-readable and corrupt-gzip.
 */
export async function loadSource(path: string, stdin?: () => Promise<Uint8Array>): Promise<Source> {
  const name = path === '-' && stdin !== undefined ? '<stdin>' : path;
  const bytes = path === '-' && stdin !== undefined ? await stdin() : readBytes(path);
  const unpacked = isGzip(bytes) ? await unpackBytes(name, bytes) : bytes;
  if (unpacked.length > constants.MAX_STRING_LENGTH) {
    throw notReadable(name, `larger than ${Math.floor(constants.MAX_STRING_LENGTH / 2 ** 20)} MiB`);
  }
  return { name, bytes: unpacked };
}

/** In one go: nothing else could be done meanwhile, and asking for it takes longer than most files. */
function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const { code, errno, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new UserError('file-not-found', { path }, ExitCode.io);
    if (code === 'EISDIR') throw new UserError('is-folder', { path }, ExitCode.io);
    throw notReadable(path, getSystemErrorMap().get(errno ?? 0)?.[1] ?? message);
  }
}

async function unpackBytes(path: string, bytes: Uint8Array): Promise<Uint8Array> {
  try {
    const { gunzip } = await import('node:zlib');
    return await promisify(gunzip)(bytes);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code?.startsWith('Z_')) throw new UserError('corrupt-gzip', { path }, ExitCode.io);
    throw notReadable(path, message);
  }
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

function notReadable(path: string, reason: string): UserError {
  return new UserError('not-readable', { path, reason }, ExitCode.io);
}
