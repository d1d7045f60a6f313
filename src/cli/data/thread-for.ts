import { statSync } from 'node:fs';
import type { NamedFile } from './named-files.js';

/** Total input size, in bytes, from which a second thread pays for its start-up. */
const SECOND_THREAD_FROM_BYTES = 16 * 2 ** 20;

/** A second thread for large files, started before they are read; null for small ones, and with `--no-fast`. */
export async function threadFor<Thread>(
  files: readonly NamedFile[],
  { fast }: { readonly fast?: boolean },
  start: () => Promise<Thread | null>,
): Promise<Thread | null> {
  return fast === false || files.reduce((sum, { path }) => sum + sizeOf(path), 0) < SECOND_THREAD_FROM_BYTES ? null : start();
}

/** Size of a file; zero if there is none, which is reported when it is read. */
function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}
