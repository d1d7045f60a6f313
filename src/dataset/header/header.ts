/** Folds spelling variants of a header into one: case, character width, blanks and punctuation do not matter. */
export function normaliseHeader(text: string): string {
  // Most headers are ASCII and do not need the slower Unicode classes.
  const separated = /^[\0-\x7f]*$/.test(text)
    ? text.toLowerCase().replace(/[^a-z0-9]+/g, '_')
    : text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '_');
  return separated.replace(/^_+|_+$/g, '');
}

/** The header without the text in brackets: "Energi" for "Energi (kWh)". */
export function withoutBrackets(text: string): string {
  return text.replace(/[([{].*?[)\]}]/g, ' ');
}
