import { isPlain } from './text-width.js';

/**
 * Text from the data as a terminal may see it: line breaks and tabs become spaces; control characters (escape sequences
 * included), bidi overrides, other invisible format characters and noncharacters (U+FFFE, which XML forbids) are removed.
 * Joiners stay, for the scripts that need them.
 */
export function forTerminal(text: string): string {
  if (isPlain(text)) return text;
  return text
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
    .replace(/(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Noncharacter_Code_Point}]/gu, '')
    .replace(/\p{Cs}/gu, '\uFFFD');
}

/** Escapes text from the data for Markdown on GitHub: nothing in it can start a table cell, markup, HTML or a formula. */
export function forMarkdown(text: string): string {
  return forTerminal(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_[\]#|~$]/g, '\\$&')
    .replace(/@|:(?=\/\/)/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
