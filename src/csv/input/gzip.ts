import { ExitCode, UserError } from '../../user-error.js';

/** Unpacked size and ratio from which a file is taken for a gzip bomb. Tables of figures shrink to a tenth, and at most to a fiftieth. */
export const suspicious = { bytes: 64 * 2 ** 20, ratio: 200 };

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** Packed bytes in order; `size` is their number as far as it is known, and grows with a stream. */
export interface Packed {
  readonly size: number;
  readonly pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
}

/**
 * Unpacks piece by piece and stops as soon as there is too much, so that a small file cannot fill memory or disk.
 * @throws UserError corrupt-gzip, gzip-bomb
 */
export async function unpack(path: string, packed: Packed, take: (bytes: Uint8Array) => void): Promise<void> {
  const [{ createGunzip }, { pipeline }] = await Promise.all([import('node:zlib'), import('node:stream/promises')]);
  let length = 0;
  try {
    await pipeline(packed.pieces, createGunzip({ chunkSize: 2 ** 18 }), async (unpacked: AsyncIterable<Buffer>) => {
      for await (const bytes of unpacked) {
        length += bytes.length;
        if (length > suspicious.bytes && length > packed.size * suspicious.ratio) {
          throw new UserError('gzip-bomb', { path, ratio: suspicious.ratio }, ExitCode.io);
        }
        take(bytes);
      }
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code?.startsWith('Z_')) throw new UserError('corrupt-gzip', { path }, ExitCode.io);
    throw error;
  }
}
