/**
 * A word for a command line that a reader may paste: names from data must not run there. Double quotes also work on Windows; what a
 * POSIX shell expands inside them goes into single quotes.
 */
export function shellWord(word: string | number): string {
  const text = String(word);
  return /[$`"\\!]/.test(text) ? `'${text.replaceAll("'", `'\\''`)}'` : `"${text}"`;
}
