import { withoutZeros, wordsOf } from './spelling.js';

/** Legal forms of firms, in Indonesian, English and Spanish. */
const legalForms = new Set(
  ['pt', 'cv', 'ud', 'pd', 'fa', 'tbk', 'persero', 'ltd', 'limited', 'llc', 'llp', 'plc', 'inc', 'corp', 'pvt', 'co'].concat([
    'sa',
    'sac',
    'sas',
    'srl',
    'eirl',
    'spa',
    'gmbh',
  ]),
);

/** The words of a firm's name without legal form at its beginning and end; a name that consists of nothing else is kept. */
export function nameWords(name: string): string[] {
  // Matches `P.T.` and `c.v`. Inside the function, it is compiled only when there are names to compare.
  const initials = /(?<![\p{L}\p{N}])\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])/gu;
  const words = wordsOf(name.replace(initials, (dotted) => dotted.replaceAll('.', ''))).map(withoutZeros);
  let from = 0;
  let to = words.length;
  while (from < to && legalForms.has(words[from])) from++;
  while (to > from && legalForms.has(words[to - 1])) to--;
  return from < to ? words.slice(from, to) : words;
}
