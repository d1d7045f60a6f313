import { ExitCode, UserError } from '../user-error.js';

/** What is made to look small: tables of figures shrink to a tenth, the emptiest of them to a fiftieth, and not further. */
export const suspicious = { bytes: 64 * 2 ** 20, ratio: 200 };

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/**
 * Unpacks piece by piece and stops as soon as there is too much, so that a small file cannot fill the memory.
 * @throws UserError corrupt-gzip, too-large, gzip-bomb
 */
export async function unpack(path: string, packed: Uint8Array, limit: number): Promise<Uint8Array> {
  const { createGunzip } = await import('node:zlib');
  const gunzip = createGunzip({ chunkSize: 2 ** 18 });
  gunzip.end(packed);
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const part of gunzip) {
      length += part.length;
      if (length > limit) throw tooLarge(path, limit);
      if (length > suspicious.bytes && length > packed.length * suspicious.ratio) {
        throw new UserError('gzip-bomb', { path, ratio: suspicious.ratio }, ExitCode.io);
      }
      parts.push(part);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code?.startsWith('Z_')) throw new UserError('corrupt-gzip', { path }, ExitCode.io);
    throw error;
  }
  return Buffer.concat(parts, length);
}

export function tooLarge(path: string, limit: number): UserError {
  return new UserError('too-large', { path, mebibytes: Math.floor(limit / 2 ** 20) }, ExitCode.io);
}
