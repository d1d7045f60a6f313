import { loadBytes, loadSource, type Source } from '../csv/input/source.js';
import { ExitCode, UserError } from '../user-error.js';
import { kindOf } from './container.js';
import { unpackedSize } from './unpacked-size.js';

/** The content of a file under the name that findings give it. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Loads a file like `loadSource`, or bytes in memory, but one sheet of a workbook as the CSV that it would be saved as. That is the named sheet, or the first one
 * that is not hidden.
 * @throws UserError as `loadSource`, and not-a-workbook, workbook-encrypted, workbook-damaged, workbook-too-large, gzip-bomb,
 *   unknown-sheet
 */
export async function openSource(
  input: string | NamedBytes,
  options: { stdin?: () => AsyncIterable<Uint8Array>; sheet?: string } = {},
): Promise<Source> {
  const source = typeof input === 'string' ? await loadSource(input, options.stdin) : await loadBytes(input.name, input.bytes);
  const kind = kindOf(source);
  if (kind === 'encrypted') throw new UserError('workbook-encrypted', { path: source.name }, ExitCode.io);
  if (kind === 'workbook') {
    const { readSheet } = await import('./read.js');
    return readSheet(source, options.sheet);
  }
  if ((kind === null || kind === 'zip') && /\.xls[xm]$/i.test(source.name)) {
    // A zip that is cut short has no directory, and may have lost the part that shows what it was.
    const isDamaged = kind === 'zip' && unpackedSize(source.bytes) === null;
    throw new UserError(isDamaged ? 'workbook-damaged' : 'not-a-workbook', { path: source.name }, ExitCode.io);
  }
  return source;
}
