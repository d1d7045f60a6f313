/** Spelling variants of a header fold into one: case, accents of width, blanks, hyphens and brackets do not matter. */
export function normaliseHeader(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '');
}

/** The header without what stands in brackets: "Energi (kWh)" is "energi". */
export function withoutBrackets(text: string): string {
  return text.replace(/[([{].*?[)\]}]/g, ' ');
}
