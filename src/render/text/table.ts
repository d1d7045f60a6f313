import { type Align, grid } from './grid.js';
import type { Paint } from './paint.js';
import { shortenNames } from './shorten-names.js';
import { widestLine } from './text-width.js';
import { flow, indented, wrap } from './wrap.js';

export interface Column {
  readonly header: string;
  readonly align: Align;
  /** Contains names, which are shortened if there is no room; numbers never are. */
  readonly names?: true;
}

/** Minimum width of shortened names. */
const shortest = 12;

/**
 * A table with headers. A cell may have a second line, for which its row has a second line below. If the table would be wider than `width`, its names are shortened; if that is not enough, each row becomes a
 * record, so that no number is cut.
 */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[], width: number, paint: Paint): string[] {
  const headers = columns.map(({ header }) => header.split('\n').map(paint.faint).join('\n'));
  const lines = grid(
    [headers, ...fitted(columns, rows, width).flatMap(linesOf)],
    columns.map(({ align }) => align),
    width,
  );
  if (lines !== null) return lines;
  const names = columns.map(({ header }) => header.replaceAll('\n', ' '));
  return rows.flatMap(([title, ...cells]) => [
    ...wrap(title, width),
    ...indented(
      flow(
        cells.flatMap((cell, i) => (cell === '' ? [] : [`${paint.faint(names[i + 1])} ${cell.replaceAll('\n', ' ')}`])),
        width - 2,
      ),
      '  ',
    ),
  ]);
}

/** Whether a table has room as it is, without shortened names. */
export function fits(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): boolean {
  return totalWidth(widthsOf(columns, rows)) <= width;
}

function widthsOf(columns: readonly Column[], rows: readonly (readonly string[])[]): number[] {
  return columns.map(({ header }, i) =>
    rows.reduce((most, row) => Math.max(most, widestLine(row[i].split('\n'))), widestLine(header.split('\n'))),
  );
}

function totalWidth(widths: readonly number[]): number {
  return widths.reduce((sum, one) => sum + one, 2 * (widths.length - 1));
}

function linesOf(row: readonly string[]): string[][] {
  const cells = row.map((cell) => cell.split('\n'));
  const height = Math.max(...cells.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) => cells.map((lines) => lines[line] ?? ''));
}

/** The rows with names only as short as necessary: the longest column is shortened first. */
function fitted(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): readonly (readonly string[])[] {
  const widths = widthsOf(columns, rows);
  let excess = totalWidth(widths) - width;
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
  if (excess > 0) return rows;
  const shortened = new Map(
    givers
      .filter(({ i }) => limits[i] < widths[i])
      .map(({ i }) => [
        i,
        shortenNames(
          rows.map((row) => row[i]),
          limits[i],
        ),
      ]),
  );
  return shortened.size === 0 ? rows : rows.map((row, at) => row.map((cell, i) => shortened.get(i)?.[at] ?? cell));
}
