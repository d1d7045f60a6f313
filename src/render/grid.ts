import { padEnd, padStart, widestLine } from './text-width.js';

export type Align = 'left' | 'right';

/**
 * Aligned columns, two spaces apart, without borders; a cell with line breaks makes its row taller, filled from the bottom.
 * Null when the columns would take more than `width`.
 */
export function grid(rows: readonly (readonly string[])[], aligns: readonly Align[], width: number): string[] | null {
  const cells = rows.map((row) => aligns.map((_, column) => (row[column] ?? '').split('\n')));
  const widest = aligns.map((_, column) => cells.reduce((most, row) => Math.max(most, widestLine(row[column])), 0));
  if (widest.reduce((sum, column) => sum + column, 2 * (widest.length - 1)) > width) return null;
  // A column in which nothing stands still parts its neighbours.
  const widths = widest.map((column) => Math.max(1, column));
  return cells.flatMap((row) => layOut(row, aligns, widths));
}

function layOut(row: readonly (readonly string[])[], aligns: readonly Align[], widths: readonly number[]): string[] {
  const height = row.reduce((most, { length }) => Math.max(most, length), 1);
  return Array.from({ length: height }, (_, line) =>
    row
      .map((lines, column) => {
        const text = lines[line - height + lines.length] ?? '';
        return aligns[column] === 'right' ? padStart(text, widths[column]) : padEnd(text, widths[column]);
      })
      .join('  ')
      .trimEnd(),
  );
}

/** Rows in blocks under a header, aligned together, and given back block by block; null when wider than `width`. Data cells hold no line breaks. */
export function gridBlocks(
  header: readonly string[],
  blocks: readonly (readonly (readonly string[])[])[],
  aligns: readonly Align[],
  width: number,
): { header: string[]; blocks: string[][] } | null {
  const rows = blocks.flat();
  const lines = grid([header, ...rows], aligns, width);
  if (lines === null) return null;
  let next = lines.length - rows.length;
  return {
    header: lines.slice(0, next),
    blocks: blocks.map((block) => {
      next += block.length;
      return lines.slice(next - block.length, next);
    }),
  };
}
