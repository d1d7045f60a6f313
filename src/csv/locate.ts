import { CellWalker } from './cell-walker.js';
import type { Dialect } from './dialect.js';
import { LineWalker, type Span } from './lines.js';
import type { TextPiece, TextPieces } from './text-pieces.js';

/** The span of a cell, quotes included, and its raw text. */
export interface CellPlace extends Span {
  readonly raw: string;
}

/** A cell by its record (0 = the header, blank lines count) and its column, both from 0. */
export interface CellIndex {
  readonly record: number;
  readonly column: number;
}

/** Finds cells like `locateCells`, and decodes only those pieces of the text that contain one of them. */
export function locateInPieces(text: TextPieces, dialect: Pick<Dialect, 'delimiter'>, wanted: readonly CellIndex[]): CellPlace[] {
  const places = new Array<CellPlace>(wanted.length);
  const order = inOrder(wanted);
  const numbers = order.map((i) => text.withRecord(wanted[i].record));
  for (let first = 0, end = 0, last = 0; first < order.length; first = end) {
    while (last < order.length && numbers[last] === numbers[first]) last++;
    const part = text.part(numbers[first], wanted[order[first]].record, wanted[order[last - 1]].record);
    while (end < last && wanted[order[end]].record < part.until) end++;
    const own = order.slice(first, end);
    locateCells(
      part.text,
      dialect,
      own.map((i) => wanted[i]),
      part,
    ).forEach((place, n) => {
      places[own[n]] = place;
    });
  }
  return places;
}

/** Indices of the cells, in the order of their position in the text. */
function inOrder(wanted: readonly CellIndex[]): number[] {
  return wanted.map((_, i) => i).sort((a, b) => wanted[a].record - wanted[b].record || wanted[a].column - wanted[b].column);
}

const beginning = { record: 0, line: 0, start: 0 };

/**
 * Finds cells in the decoded text in one pass; the answers are in the order of `wanted`.
 * A column past the end of its row is placed at the end of the row, and a record past the end of the text at the end of the text.
 *
 * @param before what precedes the text, if it is a piece of a longer one
 */
export function locateCells(
  text: string,
  dialect: Pick<Dialect, 'delimiter'>,
  wanted: readonly CellIndex[],
  before: Omit<TextPiece, 'text'> = beginning,
): CellPlace[] {
  const places = new Array<CellPlace>(wanted.length);
  const order = inOrder(wanted);
  const walker = new CellWalker(text, dialect.delimiter);
  const spots = new Spots(text, walker, before);
  let next = 0;
  while (next < order.length) {
    const first = wanted[order[next]].record - before.record;
    if (first > walker.record) walker.pass((record) => record < first);
    if (!walker.step()) break;
    for (; next < order.length; next++) {
      const { record, column } = wanted[order[next]];
      if (record - before.record !== walker.record) break;
      if (column === walker.column) places[order[next]] = spots.place(walker.start, walker.end);
      else if (walker.last) places[order[next]] = spots.place(walker.end, walker.end);
      else break;
    }
  }
  for (; next < order.length; next++) places[order[next]] = spots.place(text.length, text.length);
  return places;
}

/** Turns offsets from a walker into places. */
class Spots {
  readonly #lines: LineWalker;
  /** The last place: several findings may be about one cell, and lines are only walked forward. */
  #last: CellPlace | null = null;

  constructor(
    private readonly text: string,
    private readonly walker: CellWalker,
    private readonly before: Omit<TextPiece, 'text'>,
  ) {
    this.#lines = new LineWalker(text);
  }

  place(start: number, end: number): CellPlace {
    const from = this.before.start;
    const last = this.#last;
    if (last !== null && last.start === from + start && last.end === from + end) return last;
    const { line, column, endLine, endColumn } = this.#spanOf(start, end);
    const above = this.before.line;
    this.#last = {
      line: above + line,
      column,
      endLine: above + endLine,
      endColumn,
      start: from + start,
      end: from + end,
      raw: this.text.slice(start, end),
    };
    return this.#last;
  }

  #spanOf(start: number, end: number): Span {
    // There is no record at the end of the text.
    if (!this.walker.recordsAreLines || start === this.text.length) return this.#lines.spanOf(start, end);
    const line = this.walker.record + 1;
    const column = start - this.walker.recordStart + 1;
    return { line, column, endLine: line, endColumn: column + end - start, start, end };
  }
}
