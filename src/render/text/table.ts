import { type Align, grid } from './grid.js';
import type { Paint } from './paint.js';
import { shorten, textWidth, widestLine } from './text-width.js';
import { flow, indented, wrap } from './wrap.js';

export interface Column {
  readonly header: string;
  readonly align: Align;
  /** Holds names, which are shortened where there is no room for them: a name is known by its beginning, a number is not. */
  readonly names?: true;
}

/** Names are not shortened further. */
const shortest = 12;

/**
 * A table with headers. Where it would be wider than `width` its names are shortened, and where that is not enough each row is
 * a record instead, so that no number is cut.
 */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[], width: number, paint: Paint): string[] {
  const headers = columns.map(({ header }) => header.split('\n').map(paint.faint).join('\n'));
  const lines = grid(
    [headers, ...fitted(columns, rows, width)],
    columns.map(({ align }) => align),
    width,
  );
  if (lines !== null) return lines;
  const names = columns.map(({ header }) => header.replaceAll('\n', ' '));
  return rows.flatMap(([title, ...cells]) => [
    ...wrap(title, width),
    ...indented(
      flow(
        cells.flatMap((cell, i) => (cell === '' ? [] : [`${paint.faint(names[i + 1])} ${cell}`])),
        width - 2,
      ),
      '  ',
    ),
  ]);
}

/** The rows with their names as short as they must be: the longest column gives first. */
function fitted(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): readonly (readonly string[])[] {
  const widths = columns.map(({ header }, i) =>
    rows.reduce((most, row) => Math.max(most, textWidth(row[i])), widestLine(header.split('\n'))),
  );
  let excess = widths.reduce((sum, one) => sum + one, 2 * (widths.length - 1)) - width;
  const limits = [...widths];
  const givers = columns.flatMap(({ names, header }, i) =>
    names ? [{ i, least: Math.max(shortest, widestLine(header.split('\n'))) }] : [],
  );
  while (excess > 0) {
    const able = givers.filter(({ i, least }) => limits[i] > least);
    if (able.length === 0) break;
    const longest = able.reduce((most, one) => (limits[one.i] > limits[most.i] ? one : most));
    limits[longest.i]--;
    excess--;
  }
  return excess > 0 || givers.every(({ i }) => limits[i] === widths[i])
    ? rows
    : rows.map((row) => row.map((cell, i) => (columns[i].names ? shorten(cell, limits[i]) : cell)));
}
