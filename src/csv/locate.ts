import { CellWalker } from './cells.js';
import type { Dialect } from './dialect.js';
import { LineWalker, type Spot } from './lines.js';
import type { TextPiece, TextPieces } from './text-pieces.js';

/** Where a cell starts, and the offsets that cut it, quotes included, out of the text. */
export interface CellPlace extends Spot {
  readonly endLine: number;
  readonly endColumn: number;
  readonly start: number;
  readonly end: number;
  readonly raw: string;
}

/** A cell by its record (0 = the header, blank lines count) and its column, both from 0. */
export interface CellIndex {
  readonly record: number;
  readonly column: number;
}

/** Finds cells as `locateCells` does, in a text of which only the pieces are decoded that hold one of them. */
export function locateInPieces(text: TextPieces, dialect: Pick<Dialect, 'delimiter'>, wanted: readonly CellIndex[]): CellPlace[] {
  const inPieces = new Map<number, number[]>();
  wanted.forEach(({ record }, i) => {
    const piece = text.withRecord(record);
    const others = inPieces.get(piece);
    if (others === undefined) inPieces.set(piece, [i]);
    else others.push(i);
  });
  const places = new Array<CellPlace>(wanted.length);
  for (const [number, indices] of [...inPieces].sort(([a], [b]) => a - b)) {
    const records = indices.map((i) => wanted[i].record);
    const piece = text.part(number, records.reduce(least), records.reduce(most));
    const cells = indices.map((i) => ({ record: wanted[i].record - piece.record, column: wanted[i].column }));
    locateCells(piece.text, dialect, cells).forEach((place, n) => {
      places[indices[n]] = behind(piece, place);
    });
  }
  return places;
}

const least = (a: number, b: number) => Math.min(a, b);
const most = (a: number, b: number) => Math.max(a, b);

function behind({ line, start }: TextPiece, place: CellPlace): CellPlace {
  if (start === 0) return place;
  const { raw, column, endColumn } = place;
  return {
    line: place.line + line,
    column,
    endLine: place.endLine + line,
    endColumn,
    start: place.start + start,
    end: place.end + start,
    raw,
  };
}

/**
 * Finds cells in the decoded text in one pass; the answers are in the order of `wanted`.
 * A column past the end of its row stands at the end of the row, a record past the end of the text at the end of the text.
 */
export function locateCells(text: string, dialect: Pick<Dialect, 'delimiter'>, wanted: readonly CellIndex[]): CellPlace[] {
  const places = new Array<CellPlace>(wanted.length);
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a].record - wanted[b].record || wanted[a].column - wanted[b].column);
  const walker = new CellWalker(text, dialect.delimiter);
  const lines = new LineWalker(text);
  const spotOf = (offset: number): Spot => {
    if (!walker.recordsAreLines || offset === text.length) return lines.spotAt(offset);
    return { line: walker.record + 1, column: offset === 0 ? 1 : offset - text.lastIndexOf('\n', offset - 1) };
  };
  let known: CellPlace | null = null;
  const place = (start: number, end: number): CellPlace => {
    // Several may be wanted of one cell, and lines are only walked forward.
    if (start === known?.start && end === known.end) return known;
    const { line, column } = spotOf(start);
    const { line: endLine, column: endColumn } = spotOf(end);
    known = { line, column, endLine, endColumn, start, end, raw: text.slice(start, end) };
    return known;
  };
  let next = 0;
  while (next < order.length) {
    const first = wanted[order[next]].record;
    if (first > walker.record) walker.pass((record) => record < first);
    if (!walker.step()) break;
    for (; next < order.length; next++) {
      const { record, column } = wanted[order[next]];
      if (record !== walker.record) break;
      if (column === walker.column) places[order[next]] = place(walker.start, walker.end);
      else if (walker.last) places[order[next]] = place(walker.end, walker.end);
      else break;
    }
  }
  for (; next < order.length; next++) places[order[next]] = place(text.length, text.length);
  return places;
}
