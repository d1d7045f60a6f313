import Table from 'cli-table3';
import { widestLine } from './text-width.js';

export type Align = 'left' | 'right';

const noBorders = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
};

/** The time of cli-table3 grows with the square of the rows, so a long grid is laid out in pieces. */
const pieceRows = 100;

/**
 * Aligned columns, two spaces apart, without borders; a cell with line breaks makes its row taller, filled from the bottom.
 * Null if the columns would take more than `width`.
 */
export function grid(rows: readonly (readonly string[])[], aligns: readonly Align[], width: number): string[] | null {
  // cli-table3 gives an empty column the width of one character.
  const widest = aligns.map((_, column) => rows.reduce((most, row) => Math.max(most, widestLine((row[column] ?? '').split('\n'))), 1));
  if (widest.reduce((sum, column) => sum + column, 2 * (widest.length - 1)) > width) return null;
  const lines: string[] = [];
  for (let start = 0; start < rows.length; start += pieceRows) {
    for (const line of layOut(rows.slice(start, start + pieceRows), aligns, widest)) lines.push(line);
  }
  return lines;
}

function layOut(rows: readonly (readonly string[])[], aligns: readonly Align[], widths: readonly number[]): string[] {
  // cli-table3 always colours headers and borders unless both styles are empty.
  const table = new Table({
    chars: noBorders,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    colAligns: [...aligns],
    colWidths: [...widths],
  });
  for (const row of rows) table.push(row.map((content) => ({ content, vAlign: 'bottom' as const })));
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
}

/** Rows in blocks under a header, aligned together and returned block by block; null if wider than `width`. Data cells contain no line breaks. */
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
