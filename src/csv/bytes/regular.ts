import { isAscii, isUtf8 } from 'node:buffer';
import type { Delimiter } from '../cell-walker.js';
import { cr, lf } from '../characters.js';

/** The one line end of a regular file. */
export type RegularNewline = 'lf' | 'crlf';

/** Delimiter and line end of a regular file. */
export interface RegularDialect {
  readonly delimiter: Delimiter;
  readonly newline: RegularNewline;
}

/** The line end of some bytes; null when they mix several, or have none. */
export function plainNewline(bytes: Uint8Array): RegularNewline | null {
  const first = bytes.indexOf(lf);
  if (first === -1) return null;
  const newline = bytes[first - 1] === cr ? 'crlf' : 'lf';
  return endsPlainly(bytes, newline) ? newline : null;
}

/**
 * Whether whole records can be cut as they are: UTF-8 without NUL, and only one kind of line end. That includes line ends inside quotes, since
 * this check does not look at quotes.
 */
export function isRegular(bytes: Uint8Array, newline: RegularNewline): boolean {
  return isUtf8(bytes) && !bytes.includes(0) && endsPlainly(bytes, newline);
}

/** Decodes UTF-8. Most of it is ASCII, which decodes faster as Latin-1. */
export function decodePlain(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString(isAscii(bytes) ? 'latin1' : 'utf8');
}

function endsPlainly(bytes: Uint8Array, newline: RegularNewline): boolean {
  if (newline === 'lf') return !bytes.includes(cr);
  for (let at = bytes.indexOf(lf); at !== -1; at = bytes.indexOf(lf, at + 1)) if (bytes[at - 1] !== cr) return false;
  for (let at = bytes.indexOf(cr); at !== -1; at = bytes.indexOf(cr, at + 1)) if (bytes[at + 1] !== lf) return false;
  return true;
}
