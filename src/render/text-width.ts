import { stripVTControlCharacters } from 'node:util';

/** Latin text, typographic marks, arrows and blocks: one column each. */
const plain = /^[ -~\u00A1-\u00AC\u00AE-\u02FF\u2010-\u2027\u2030-\u205E\u2190-\u22FF\u2580-\u25FC]*$/;
const zeroWidth = /[\p{Mn}\p{Me}\p{Cf}]/u;
/** East Asian wide and full-width blocks, and characters shown as emoji (UAX #11, without the ambiguous ones). */
const doubleWidth =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1F64F}\u{1F900}-\u{1F9FF}\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}/u;

/** Columns a text takes on a terminal, colour codes not counted. */
export function textWidth(text: string): number {
  if (plain.test(text)) return text.length;
  let width = 0;
  for (const character of stripVTControlCharacters(text)) {
    width += zeroWidth.test(character) ? 0 : doubleWidth.test(character) ? 2 : 1;
  }
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
