import { type CellStyle, type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { ExitCode, UserError } from '../../user-error.js';
import type { Cell, SheetTable, WorkbookSheet } from './sheet.js';

/** Rows that a sheet of any spreadsheet can have. */
const MOST_ROWS = 1_048_576;

/** There is no clock in a report: the same figures are the same bytes. */
const EPOCH = new Date(Date.UTC(2000, 0, 1));

const styles = {
  title: { font: { bold: true, size: 14 } },
  subtitle: { font: { bold: true } },
  header: {
    font: { bold: true },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFE7EEF3' } },
    alignment: { wrapText: true, vertical: 'bottom' },
    border: { bottom: { style: 'thin' } },
  },
  text: { alignment: { vertical: 'top', wrapText: true } },
} as const satisfies Record<string, CellStyle>;

/**
 * The bytes of a workbook.
 * @throws UserError too-many-rows
 */
export async function writeWorkbook(sheets: readonly WorkbookSheet[], title: string): Promise<Uint8Array> {
  return writeXlsx({ sheets: sheets.map(writeSheet), properties: { title, created: EPOCH, modified: EPOCH } });
}

function writeSheet(sheet: WorkbookSheet): WriteSheet {
  const written = new Rows();
  sheet.head.forEach((line, i) => {
    written.add([line], i === 0 ? styles.title : undefined);
  });
  if (sheet.head.length > 0) written.add([]);
  let lastHeader = 0;
  for (const table of sheet.tables) lastHeader = written.table(table, sheet.tables.length > 1);
  for (const { title, lines } of sheet.notes ?? []) {
    if (title !== undefined) written.add([title], styles.subtitle);
    for (const line of lines) written.add([line]);
  }
  const rows = written.rows;
  if (rows.length > MOST_ROWS)
    throw new UserError('too-many-rows', { sheet: sheet.name, rows: rows.length, most: MOST_ROWS }, ExitCode.usage);
  const [only] = sheet.tables;
  const single = sheet.tables.length === 1 && only.rows.length > 0;
  return {
    name: sheet.name,
    rows,
    cells: written.cells,
    columns: widths(sheet.tables).map((width) => ({ width })),
    ...(single ? { freezePane: { rows: lastHeader }, autoFilter: { range: rangeOf(only, lastHeader) } } : {}),
    pageSetup: { orientation: 'landscape', paperSize: 'a4', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

/** The rows of a sheet as they are filled, and the looks of its cells. */
class Rows {
  readonly rows: CellValue[][] = [];
  readonly cells = new Map<string, { style: CellStyle }>();

  add(cells: readonly Cell[], style?: CellStyle): void {
    const row = this.rows.length;
    this.rows.push(cells.map((cell) => (cell !== null && typeof cell === 'object' ? cell.value : cell)));
    cells.forEach((cell, column) => {
      const own = cell !== null && typeof cell === 'object' ? { numFmt: cell.format, alignment: { vertical: 'top' as const } } : style;
      if (own !== undefined) this.cells.set(`${row},${column}`, { style: own });
    });
  }

  /** Adds a table and returns the number of rows down to its header. */
  table({ title, columns, rows }: SheetTable, spaced: boolean): number {
    if (title !== undefined) this.add([title], styles.subtitle);
    this.add(
      columns.map(({ header }) => header),
      styles.header,
    );
    const header = this.rows.length;
    for (const row of rows) this.add(row, styles.text);
    if (spaced) this.add([]);
    return header;
  }
}

function widths(tables: readonly SheetTable[]): number[] {
  const most = Math.max(0, ...tables.map(({ columns }) => columns.length));
  return Array.from({ length: most }, (_, i) => Math.max(8, ...tables.map(({ columns }) => columns[i]?.width ?? 0)));
}

function rangeOf({ columns, rows }: SheetTable, header: number): string {
  return `A${header}:${letters(columns.length)}${header + rows.length}`;
}

/** "A" is 1, "AA" is 27. */
function letters(n: number): string {
  return n === 0 ? '' : letters(Math.floor((n - 1) / 26)) + String.fromCharCode(65 + ((n - 1) % 26));
}
