import { stripVTControlCharacters } from 'node:util';

/** Latin text, typographic marks, arrows and blocks, all one column wide. */
const plain = /^[ -~\u00A1-\u00AC\u00AE-\u02FF\u2010-\u2027\u2030-\u205E\u2190-\u22FF\u2580-\u25FC]*$/;

/** Compiled on first use: compiling patterns with Unicode properties takes longer than laying out a report. */
const unicodePatterns = () => ({
  /** Marks over or inside other characters, joiners, and the vowels and finals that join a Hangul syllable. */
  zeroWidth: /[\p{Mn}\p{Me}\p{Cf}\u1160-\u11FF]/u,
  /** East Asian wide and full-width blocks, and characters shown as emoji (UAX #11, without the ambiguous ones). */
  doubleWidth:
    /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1F64F}\u{1F900}-\u{1F9FF}\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}/u,
  /** Sequences that are shown as one emoji: with a joiner, a variation selector, a skin tone, or two regional indicators. */
  emojiSequence: /\p{Extended_Pictographic}\uFE0F?\u200D|\p{Emoji}\uFE0F|\p{Extended_Pictographic}\p{Emoji_Modifier}|\p{RI}\p{RI}/u,
});

let patterns: ReturnType<typeof unicodePatterns> | null = null;
let segmenter: Intl.Segmenter | null = null;

/** Whether every character of a text is visible and one column wide. */
export function isPlain(text: string): boolean {
  return plain.test(text);
}

/** Grapheme clusters: letters with their marks, and emoji made of several characters. */
export function graphemes(text: string): string[] {
  if (plain.test(text)) return Array.from(text);
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Columns a text takes on a terminal, colour codes not counted. */
export function textWidth(text: string): number {
  if (plain.test(text)) return text.length;
  const shown = stripVTControlCharacters(text);
  patterns ??= unicodePatterns();
  const known = patterns;
  if (!known.emojiSequence.test(shown)) return widthOf(shown, known);
  return graphemes(shown).reduce((sum, one) => sum + (known.emojiSequence.test(one) ? 2 : widthOf(one, known)), 0);
}

function widthOf(text: string, { zeroWidth, doubleWidth }: ReturnType<typeof unicodePatterns>): number {
  let width = 0;
  for (const character of text) width += zeroWidth.test(character) ? 0 : doubleWidth.test(character) ? 2 : 1;
  return width;
}

/** Columns of the widest line. */
export function widestLine(lines: readonly string[]): number {
  return lines.reduce((widest, line) => Math.max(widest, textWidth(line)), 0);
}

/** Adds spaces on the right up to a width. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}

/** Adds spaces on the left up to a width. */
export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - textWidth(text))) + text;
}

/** Shortens a text to at most `width` columns, at a whole character and with an ellipsis. */
export function shorten(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let kept = '';
  let used = 1;
  for (const one of graphemes(text)) {
    used += textWidth(one);
    if (used > width) break;
    kept += one;
  }
  return `${kept.trimEnd()}…`;
}
