import { withoutInvisible } from './invisible.js';
import { isMissing } from './missing.js';

const yes: ReadonlySet<string> = new Set(['ya', 'iya', 'yes', 'y', 'true', 'benar', '1', '✓', '✔']);
const no: ReadonlySet<string> = new Set(['tidak', 'no', 'n', 'false', 'salah', '0', '✗', '✘']);

/** "There is" and "there is not": as an answer the second means no, elsewhere it is an NA token, so neither is read as an answer. */
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

/** The words that are read as yes, or as no. */
export function answerWords(answer: boolean): string[] {
  return [...(answer ? yes : no)];
}

/** `sudah` (already) and `belum` (not yet) answer another question than yes and no, though mostly they mean them. */
const likely: ReadonlyMap<string, 'yes' | 'no'> = new Map([
  ['sudah', 'yes'],
  ['belum', 'no'],
]);

/** The answer that an unreadable text probably means, such as `Ya, sudah`, which starts with one; '' when it could be either. */
export function likelyAnswer(text: string): 'yes' | 'no' | '' {
  const word = withoutInvisible(text).trim().toLowerCase();
  const known = likely.get(word);
  if (known !== undefined) return known;
  const answer = readYesNo(/^([a-z]{1,5})(?:[.,;:!(].*| +[-(].*)?$/s.exec(word)?.[1] ?? '');
  return answer === true ? 'yes' : answer === false ? 'no' : '';
}
