import { isAscii, isUtf8 } from 'node:buffer';
import type { Delimiter } from '../cell-walker.js';
import { cr, lf } from '../characters.js';

/** How every record of a regular file ends. */
export type RegularNewline = 'lf' | 'crlf';

/** How the records of a regular file are divided into cells and ended. */
export interface RegularDialect {
  readonly delimiter: Delimiter;
  readonly newline: RegularNewline;
}

/** How the records of some bytes end; null when they end in more than one way, or when there is no end of one. */
export function plainNewline(bytes: Uint8Array): RegularNewline | null {
  const first = bytes.indexOf(lf);
  if (first === -1) return null;
  const newline = bytes[first - 1] === cr ? 'crlf' : 'lf';
  return endsPlainly(bytes, newline) ? newline : null;
}

/**
 * Whether whole records can be cut as they are: UTF-8 without a NUL, every line ended alike. A line end inside quotes counts: were
 * it another than that of the records, they could not be told apart.
 */
export function isRegular(bytes: Uint8Array, newline: RegularNewline): boolean {
  return isUtf8(bytes) && !bytes.includes(0) && endsPlainly(bytes, newline);
}

/** The text of bytes that are UTF-8; most are ASCII, which is decoded faster as what it is too. */
export function decodePlain(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString(isAscii(bytes) ? 'latin1' : 'utf8');
}

function endsPlainly(bytes: Uint8Array, newline: RegularNewline): boolean {
  if (newline === 'lf') return !bytes.includes(cr);
  for (let at = bytes.indexOf(lf); at !== -1; at = bytes.indexOf(lf, at + 1)) if (bytes[at - 1] !== cr) return false;
  for (let at = bytes.indexOf(cr); at !== -1; at = bytes.indexOf(cr, at + 1)) if (bytes[at + 1] !== lf) return false;
  return true;
}
