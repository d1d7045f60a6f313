/** Longer texts are not ids or names, and are compared unchanged. */
const longest = 200;

const latinAccents = /[\u0300-\u036F]/g;

/** The words and numbers of a text, without case, accents and marks: `BALI-01` and `Bali 01` have the same. */
export function wordsOf(text: string): string[] {
  if (text.length > longest) return [text];
  const plain = text.normalize('NFKD').replace(latinAccents, '').normalize('NFKC').toLowerCase();
  // Runs of digits, and runs of characters that are neither digits, marks, spaces nor invisible.
  return plain.match(/\p{Nd}+|[^\p{Nd}\p{P}\p{Z}\p{C}]+/gu) ?? [];
}

export function isNumber(word: string): boolean {
  return /^\p{Nd}/u.test(word);
}

/** The number without leading zeros. */
export function withoutZeros(word: string): string {
  return word.replace(/^0+(?=\d)/, '');
}

/** Joins words, but keeps two adjacent numbers apart, because 1-11 is not 11-1. */
export function joined(words: readonly string[]): string {
  return words.map((word, i) => (i > 0 && isNumber(word) && isNumber(words[i - 1]) ? `-${word}` : word)).join('');
}
