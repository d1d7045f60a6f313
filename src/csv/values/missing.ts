/**
 * What people write for "no value", in lower case. Words that mean zero as often (`nihil`, `nol`, `nil`, `none`) are not here: a cell that says
 * "none" in a column of accidents may be an answer. `tidak ada` is mostly short for `tidak ada data`.
 */
export const naTokens: readonly string[] = [
  '-',
  '--',
  '---',
  '–',
  '—',
  '.',
  '..',
  '...',
  '…',
  '?',
  'na',
  'n/a',
  'n.a',
  'n.a.',
  '#n/a',
  'null',
  'missing',
  'no data',
  'not available',
  'tad',
  't.a.d.',
  'kosong',
  'belum ada',
  'belum ada data',
  'tidak ada',
  'tidak ada data',
  'tidak tersedia',
  'data tidak tersedia',
];

const tokens: ReadonlySet<string> = new Set(naTokens);
const longest = naTokens.reduce((most, { length }) => Math.max(most, length), 0);

const zeroWords: ReadonlySet<string> = new Set(['nihil', 'nol', 'zero', 'nil', 'none', 'nothing', 'tdk ada', 'tak ada']);

/** Whether a text that is no number can mean zero as well as that there is no value. */
export function mayMeanZero(text: string): boolean {
  return zeroWords.has(text.trim().toLowerCase());
}

/** Whether a cell says that there is no value: blank (no-break spaces count as blank) or an NA token. */
export function isMissing(text: string): boolean {
  const trimmed = text.trim();
  return trimmed === '' || (trimmed.length <= longest && tokens.has(trimmed.toLowerCase()));
}

/** Whether a name means that there is none. A firm may be called Kosong or have the id NA, but not `-` or `n/a`. */
export function isNoName(text: string): boolean {
  // There are many names: the slow Unicode pattern comes last.
  return text === '' || (!/^[A-Za-z ]*$/.test(text) && isMissing(text) && /[^\p{L} ]/u.test(text));
}
