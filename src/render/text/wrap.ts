import { graphemes, textWidth } from './text-width.js';

/** No break before a per cent sign, between a word and its number ("n 54"), or between a number and its noun ("1 enterprise"). */
const breakable = / (?!%|(?<=\p{L} )\d|(?<=\d )\p{Ll})/u;

/**
 * Breaks a text into lines of at most `width` columns, between words, keeping numbers with what they count where a line has room.
 * Lines after the first start with `indent`. Only a word wider than a whole line is cut.
 */
export function wrap(text: string, width: number, indent = ''): string[] {
  const room = width - textWidth(indent);
  return fill(
    text
      .split(breakable)
      .flatMap((words) => (textWidth(words) <= room ? [words] : words.split(' ')))
      .flatMap((word) => cut(word, room)),
    width,
    indent,
    ' ',
  );
}

/** Puts items side by side and breaks only between them; an item wider than a line is wrapped between its words. */
export function flow(items: readonly string[], width: number, indent = '', separator = '   '): string[] {
  const room = width - textWidth(indent);
  return fill(
    items.flatMap((item) => (textWidth(item) <= room ? [item] : wrap(item, room))),
    width,
    indent,
    separator,
  );
}

export function indented(lines: readonly string[], indent: string): string[] {
  return lines.map((line) => indent + line);
}

function fill(pieces: readonly string[], width: number, indent: string, separator: string): string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const longer = `${lines.at(-1)}${separator}${piece}`;
    if (lines.length > 0 && textWidth(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(lines.length === 0 ? piece : indent + piece);
  }
  return lines;
}

function cut(word: string, width: number): string[] {
  if (textWidth(word) <= width) return [word];
  const pieces = [''];
  for (const character of graphemes(word)) {
    const last = pieces.length - 1;
    if (pieces[last] !== '' && textWidth(pieces[last] + character) > width) pieces.push(character);
    else pieces[last] += character;
  }
  return pieces;
}
