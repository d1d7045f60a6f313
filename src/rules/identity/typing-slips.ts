import { isNumber } from './spelling.js';

/** Longer texts are not names of firms. */
const longest = 200;
/** At most this many neighbours are compared among names that agree without a letter, so that made-up data cannot make the work quadratic. */
const neighbours = 16;

const roman = /^m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/;

/**
 * Pairs of names of at least `letters` letters that are one slip of the keyboard apart: a letter too many, a wrong one, or two
 * that changed places, in a word of at least `word` letters. Short words, numbers and roman numerals distinguish firms:
 * Warung Ani is not Warung Ari. Two such names are the same once each has lost a letter, so they meet when all such
 * shortened names are sorted.
 */
export function* typingSlips(names: readonly (readonly string[])[], letters: number, word: number): Iterable<readonly [number, number]> {
  const texts = names.map((words) => words.join(' '));
  const entries = shortened(names, texts, letters, word);
  const hashOf = (entry: number) => Math.floor(entry / names.length);
  for (let i = 0; i < entries.length; i++) {
    for (let j = i + 1; j <= i + neighbours && j < entries.length && hashOf(entries[j]) === hashOf(entries[i]); j++) {
      const a = entries[i] % names.length;
      const b = entries[j] % names.length;
      if (a !== b && isSlip(texts[a], texts[b], word)) yield [a, b];
    }
  }
}

/** Every name as it is and without each letter of its long words: hash × number of names + name, in order. */
function shortened(names: readonly (readonly string[])[], texts: readonly string[], letters: number, word: number): Float64Array {
  const entries = new Float64Array(texts.reduce((sum, { length }) => sum + (length <= longest ? length + 1 : 0), 0));
  const hashes = Math.floor(Number.MAX_SAFE_INTEGER / Math.max(names.length, 1));
  let size = 0;
  names.forEach((words, name) => {
    const text = texts[name];
    if (text.length > longest || lettersIn(words) < letters) return;
    const before = hashBeginnings(text);
    const whole = before[text.length];
    entries[size++] = ((whole >>> 0) % hashes) * names.length + name;
    let i = 0;
    for (const { length, 0: first } of words) {
      const end = i + length;
      for (; length >= word && !isNumber(first) && i < end; i++) {
        const rest = powers[text.length - 1 - i];
        const hash = Math.imul(before[i], rest) + whole - Math.imul(before[i + 1], rest);
        entries[size++] = ((hash >>> 0) % hashes) * names.length + name;
      }
      i = end + 1;
    }
  });
  return entries.subarray(0, size).sort();
}

function lettersIn(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + (isNumber(word) ? 0 : word.length), 0);
}

const base = 0x01000193;
const powers = new Int32Array(longest + 1).fill(1);
for (let i = 1; i <= longest; i++) powers[i] = Math.imul(powers[i - 1], base);

/** Rolling hashes of the first 0, 1, 2 … letters of a text, from which the hash of any part follows. */
function hashBeginnings(text: string): Int32Array {
  const hashes = new Int32Array(text.length + 1);
  for (let i = 0; i < text.length; i++) hashes[i + 1] = Math.imul(hashes[i], base) + text.charCodeAt(i);
  return hashes;
}

function isSlip(a: string, b: string, word: number): boolean {
  if (a.length < b.length) return isSlip(b, a, word);
  let i = 0;
  while (i < b.length && a[i] === b[i]) i++;
  const apart =
    a.length === b.length
      ? a.slice(i + 1) === b.slice(i + 1) || (a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2))
      : a.slice(i + 1) === b.slice(i);
  return a !== b && apart && tellsNothing(wordAt(a, i), wordAt(b, i), word);
}

/** Whether two words that differ by a slip are long enough, and not numerals, so that the difference is unlikely to distinguish two firms. */
function tellsNothing(a: string, b: string, word: number): boolean {
  return Math.max(a.length, b.length) >= word && !isNumber(a) && !isNumber(b) && !(roman.test(a) && roman.test(b));
}

function wordAt(text: string, i: number): string {
  const end = text.indexOf(' ', i);
  return text.slice(text.lastIndexOf(' ', i - 1) + 1, end < 0 ? text.length : end);
}
