import type { ReadFile } from '../dataset/origin.js';
import type { Place } from '../finding.js';
import type { FindingContext } from './model.js';

/** UTF-16 units of a line shown before and after the start of a cell. */
const UNITS_AROUND = 160;

/** Returns a function that cuts out the physical line around a cell. */
export function contextsOf(texts: readonly ReadFile[]): (place: Place) => FindingContext | undefined {
  const byName = new Map(texts.map((file) => [file.name, file]));
  return ({ file, start, end, cell, column = 1 }) => {
    // The user never sees the CSV line that a row of a sheet was converted to.
    if (start === undefined || end === undefined || cell !== undefined) return undefined;
    const found = byName.get(file);
    if (found === undefined) return undefined;
    const piece = found.text.withUnit(start);
    return cut(piece.text, start - piece.start, end - piece.start, column);
  };
}

/** The line around a cell. A cell over several lines is shown up to the end of its first line, a long line in part. */
function cut(text: string, start: number, end: number, column: number): FindingContext {
  const rest = text.slice(start, start + UNITS_AROUND);
  const lineEnd = start + (/[\r\n]/.exec(rest)?.index ?? rest.length);
  const from = start - Math.min(column - 1, UNITS_AROUND);
  const line = owned(text.slice(from, lineEnd));
  return { line, from: start - from, to: Math.max(start, Math.min(end, lineEnd)) - from };
}

/** Copies a text, since a substring keeps the whole string in memory and findings may be spread over a large file. */
function owned(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
