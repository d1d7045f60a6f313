import type { ReadFile } from '../dataset/origin.js';
import type { Place } from '../finding.js';
import type { FindingContext } from './model.js';

/** Units of a line that are shown around the cell. */
const WIDTH = 160;

/** Cuts out the physical line that a cell stands in. */
export function contextsOf(texts: readonly ReadFile[]): (place: Place) => FindingContext | undefined {
  const byName = new Map(texts.map((file) => [file.name, file]));
  return ({ file, start, end, cell, column = 1 }) => {
    // The line that was made of a row of a sheet is nowhere to be seen.
    if (start === undefined || end === undefined || cell !== undefined) return undefined;
    const found = byName.get(file);
    if (found === undefined) return undefined;
    const piece = found.text.withUnit(start);
    return cut(piece.text, start - piece.start, end - piece.start, column);
  };
}

/** The line around a cell. A cell that goes on over several lines is shown to the end of its first, a long line in part. */
function cut(text: string, start: number, end: number, column: number): FindingContext {
  const rest = text.slice(start, start + WIDTH);
  const lineEnd = start + (/[\r\n]/.exec(rest)?.index ?? rest.length);
  const from = start - Math.min(column - 1, WIDTH);
  const line = owned(text.slice(from, lineEnd));
  return { line, from: start - from, to: Math.max(start, Math.min(end, lineEnd)) - from };
}

/** The same text in memory of its own: a part of a text keeps all of it in memory, and findings may stand all over a large file. */
function owned(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
