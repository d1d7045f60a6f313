/** Spelling variants of a header fold into one: case, accents of width, blanks, hyphens and brackets do not matter. */
export function normaliseHeader(text: string): string {
  // Most headers are plain, and what Unicode says of letters is not looked up for them.
  const separated = /^[\0-\x7f]*$/.test(text)
    ? text.toLowerCase().replace(/[^a-z0-9]+/g, '_')
    : text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '_');
  return separated.replace(/^_+|_+$/g, '');
}

/** The header without what stands in brackets: "Energi (kWh)" is "energi". */
export function withoutBrackets(text: string): string {
  return text.replace(/[([{].*?[)\]}]/g, ' ');
}
