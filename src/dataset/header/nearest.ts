import { closest, distance } from 'fastest-levenshtein';

/** The candidate nearest to a word by edit distance, or '' when none is near enough to be meant. */
export function nearest(word: string, candidates: readonly string[]): string {
  if (candidates.length === 0) return '';
  const found = closest(word, candidates as string[]);
  return distance(word, found) <= Math.max(1, Math.floor(Math.max(word.length, found.length) / 3)) ? found : '';
}
