import { isUtf8 } from 'node:buffer';
import type { Delimiter } from '../cells.js';

const quote = 0x22;
const lf = 0x0a;
const cr = 0x0d;

/** How every record of a regular file ends. */
export type RegularNewline = 'lf' | 'crlf';

/**
 * Whether bytes can be cut into cells as they are: UTF-8 without a mark, every record ended alike by LF or CRLF, and every quoted
 * cell closed where it ends. Says how records end, or null for anything else, which the reader of record takes.
 */
export function regularNewline(bytes: Uint8Array, delimiter: Delimiter): RegularNewline | null {
  if (!isUtf8(bytes) || bytes[0] === 0xef || bytes.includes(0)) return null;
  const newline = plainNewline(bytes);
  if (newline === null || !bytes.includes(quote)) return newline;
  return quotesAreClosed(bytes, delimiter.charCodeAt(0), newline) ? newline : null;
}

function plainNewline(bytes: Uint8Array): RegularNewline | null {
  const first = bytes.indexOf(lf);
  if (first === -1) return null;
  const newline = bytes[first - 1] === cr ? 'crlf' : 'lf';
  if (newline === 'lf') return bytes.includes(cr) ? null : newline;
  for (let at = first; at !== -1; at = bytes.indexOf(lf, at + 1)) if (bytes[at - 1] !== cr) return null;
  for (let at = bytes.indexOf(cr); at !== -1; at = bytes.indexOf(cr, at + 1)) if (bytes[at + 1] !== lf) return null;
  return newline;
}

/** A quote that opens a cell must close it, and in a CRLF file no cell may hold a line break of its own, which would be told apart from a record's. */
function quotesAreClosed(bytes: Uint8Array, delimiter: number, newline: RegularNewline): boolean {
  for (let at = bytes.indexOf(quote); at !== -1; at = bytes.indexOf(quote, at)) {
    const opens = at === 0 || bytes[at - 1] === delimiter || bytes[at - 1] === lf;
    at++;
    if (!opens) continue;
    for (;;) {
      at = bytes.indexOf(quote, at);
      if (at === -1) return false;
      if (bytes[at + 1] !== quote) break;
      at += 2;
    }
    const after = bytes[at + 1];
    const ends = after === undefined || after === delimiter || after === (newline === 'crlf' ? cr : lf);
    if (!ends) return false;
    at++;
  }
  return true;
}
