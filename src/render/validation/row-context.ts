import type { ListedFinding } from '../../rules/model.js';
import { graphemes, textWidth } from '../text/text-width.js';
import { visible } from '../text/visible.js';

/**
 * The row of a finding with a line number, and a line that marks the cell. Invisible characters are replaced by visible signs, so
 * that the marks line up. Empty if the finding has no cell.
 */
export function rowContext({ context, at }: ListedFinding, width: number): string[] {
  if (context === undefined || at.line === undefined) return [];
  const { line, from, to } = context;
  const gutter = `  ${at.line} | `;
  const room = Math.max(width - gutter.length, 20);
  const cut = (at.column ?? 1) - 1 > from;
  const cell = keepStart(visible(line.slice(from, to)), Math.floor((room * 2) / 3));
  const left = room - textWidth(cell);
  const before = (cut ? '…' : '') + visible(line.slice(0, from));
  const after = visible(line.slice(to));
  const shownBefore = keepEnd(before, left - Math.min(textWidth(after), Math.max(left - textWidth(before), Math.floor(left / 3))));
  const shownAfter = keepStart(after, left - textWidth(shownBefore));
  const marks = '^'.repeat(Math.max(textWidth(cell), 1));
  const row = `${gutter}${shownBefore}${cell}${shownAfter}`;
  return [row.trimEnd(), `${' '.repeat(gutter.length - 2)}| ${' '.repeat(textWidth(shownBefore))}${marks}`];
}

function keepStart(text: string, room: number): string {
  if (textWidth(text) <= room) return text;
  return room < 1 ? '' : `${fitting(graphemes(text), room - 1).join('')}…`;
}

function keepEnd(text: string, room: number): string {
  if (textWidth(text) <= room) return text;
  return room < 1
    ? ''
    : `…${fitting(graphemes(text).reverse(), room - 1)
        .reverse()
        .join('')}`;
}

/** The longest beginning that fits. */
function fitting(characters: readonly string[], room: number): string[] {
  let width = 0;
  const end = characters.findIndex((character) => {
    width += textWidth(character);
    return width > room;
  });
  return end === -1 ? [...characters] : characters.slice(0, end);
}
