import { isMissing } from './missing.js';

const yes: ReadonlySet<string> = new Set(['ya', 'iya', 'yes', 'y', 'true', 'benar', '1', '✓', '✔']);
const no: ReadonlySet<string> = new Set(['tidak', 'no', 'n', 'false', 'salah', '0', '✗', '✘']);

/** "There is" and "there is not": as an answer the second is a no, elsewhere it is an NA token, so neither is taken for granted. */
const unclear: ReadonlySet<string> = new Set(['ada', 'tidak ada', 'belum ada']);

/** Reads a yes-or-no answer in English or Indonesian; null when the text is neither (`t` could be true or tidak). */
export function readYesNo(text: string): boolean | 'missing' | null {
  const word = text
    .trim()
    .replace(/\ufe0f$/, '')
    .toLowerCase();
  if (yes.has(word)) return true;
  if (no.has(word)) return false;
  return !unclear.has(word) && isMissing(word) ? 'missing' : null;
}
