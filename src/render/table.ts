import { type Align, grid } from './grid.js';
import type { Paint } from './paint.js';
import { flow, indented, wrap } from './wrap.js';

export interface Column {
  readonly header: string;
  readonly align: Align;
}

/** A table with headers; where it would be wider than `width`, a record for each row instead, so that no number is cut. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[], width: number, paint: Paint): string[] {
  const headers = columns.map(({ header }) => header.split('\n').map(paint.faint).join('\n'));
  const lines = grid(
    [headers, ...rows],
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
