import { statSync } from 'node:fs';
import type { NamedFile } from './named-files.js';

/** Bytes of files from which on a thread takes less time than it saves. */
const MANY = 16 * 2 ** 20;

/** A second thread for large files, started before they are read; null for small ones, and with `--no-fast`. */
export async function threadFor<Thread>(
  files: readonly NamedFile[],
  { fast }: { readonly fast?: boolean },
  start: () => Promise<Thread | null>,
): Promise<Thread | null> {
  return fast === false || files.reduce((sum, { path }) => sum + sizeOf(path), 0) < MANY ? null : start();
}

/** Zero for what is no file; what is wrong with it is said where it is read. */
function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}
