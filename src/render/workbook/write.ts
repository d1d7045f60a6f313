import type { CellStyle, CellValue, MergeRange, WriteSheet } from 'hucre/xlsx';
import { cellRange, sheetName } from '../../csv/cell-name.js';
import { textWidth } from '../text/text-width.js';
import { refuseRows } from './rows.js';
import type { Cell, SheetColumn, SheetTable, WorkbookSheet } from './sheet.js';

/** Fixed time stamp, so that the same figures always give the same bytes. */
const EPOCH = new Date(Date.UTC(2000, 0, 1));

const font = { name: 'Calibri', size: 11 };
const header = {
  font: { ...font, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFE7EEF3' } },
  border: { bottom: { style: 'thin' } },
} as const satisfies CellStyle;
const styles = {
  title: { font: { ...font, bold: true, size: 14 } },
  subtitle: { font: { ...font, bold: true } },
  header: { ...header, alignment: { wrapText: true, vertical: 'bottom' } },
  numberHeader: { ...header, alignment: { wrapText: true, vertical: 'bottom', horizontal: 'right' } },
  wrapped: { alignment: { vertical: 'top', wrapText: true } },
} as const satisfies Record<string, CellStyle>;

/** Maximum number of characters in a cell. */
const longestText = 32_767;

/** Height of a line of text, in points. */
const LINE_HEIGHT = 15;

/**
 * The bytes of a workbook.
 * @throws UserError too-many-rows
 */
export async function writeWorkbook(sheets: readonly WorkbookSheet[], title: string): Promise<Uint8Array> {
  const written = sheets.map(writeSheet);
  const { writeXlsx } = await import('./write-xlsx.js');
  return writeXlsx({
    sheets: written,
    namedRanges: written.flatMap(printTitles),
    defaultFont: font,
    properties: { title, created: EPOCH, modified: EPOCH },
  });
}

/** Repeats the header of a single table on every printed page. Written here because hucre does not quote sheet names with a blank, about which Gnumeric complains. */
function printTitles({ name, freezePane }: WriteSheet) {
  const row = freezePane?.rows;
  return row === undefined ? [] : [{ name: '_xlnm.Print_Titles', scope: name, range: `${sheetName(name)}!$${row}:$${row}` }];
}

function writeSheet(sheet: WorkbookSheet): WriteSheet {
  const widths = widthsOf(sheet.tables);
  const rows = new Rows(widths);
  sheet.head.forEach((line, i) => {
    rows.add([line], i === 0 ? styles.title : undefined);
  });
  let down = 0;
  for (const table of sheet.tables) down = rows.table(table);
  for (const { title, lines } of sheet.notes ?? []) {
    rows.add([]);
    if (title !== undefined) rows.add([title], styles.subtitle);
    for (const line of lines) rows.note(line);
  }
  const count = rows.values.length;
  refuseRows(sheet.name, count);
  const [table] = sheet.tables;
  const single = sheet.tables.length === 1 && table.rows.length > 0;
  return {
    name: sheet.name,
    rows: rows.values,
    cells: rows.looks,
    merges: rows.merges,
    rowDefs: rows.heights,
    columns: widths.map((width) => ({ width })),
    ...(single ? { freezePane: { rows: down }, autoFilter: { range: rangeOf(table, down) } } : {}),
    pageSetup: { orientation: 'landscape', paperSize: 'a4', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

/** Collects the rows of a sheet and their styles. */
class Rows {
  readonly values: CellValue[][] = [];
  readonly looks = new Map<string, { style: CellStyle }>();
  readonly merges: MergeRange[] = [];
  readonly heights = new Map<number, { height: number }>();
  /** One shared style per number format, since there may be millions of numbers. */
  readonly #numbers = new Map<string, { style: CellStyle }>();

  constructor(private readonly widths: readonly number[]) {}

  add(cells: readonly Cell[], style?: CellStyle): void {
    const row = this.values.length;
    this.values.push(cells.map((cell) => (isNumber(cell) ? cell.value : fitting(cell))));
    const own = style === undefined ? undefined : { style };
    cells.forEach((cell, column) => {
      const look = isNumber(cell) ? remembered(this.#numbers, cell.format) : own;
      if (look !== undefined) this.looks.set(`${row},${column}`, look);
    });
  }

  /** Adds a table, after a blank row unless it is the first, and returns the number of rows down to its header. */
  table({ title, columns, rows }: SheetTable): number {
    if (this.values.length > 0) this.add([]);
    if (title !== undefined) this.add([title], styles.subtitle);
    this.add(
      columns.map(({ header }) => header),
      styles.header,
    );
    columns.forEach((_, i) => {
      if (rows.some((row) => isNumber(row[i] ?? null))) this.looks.set(`${this.values.length - 1},${i}`, { style: styles.numberHeader });
    });
    this.#makeRoom(columns.map(({ header }) => header));
    const down = this.values.length;
    const wrapped = columns.some(({ wrap }) => wrap);
    for (const row of rows) {
      this.add(row, wrapped ? styles.wrapped : undefined);
      if (wrapped) this.#makeRoom(row);
    }
    return down;
  }

  /** Adds a sentence over the whole width. */
  note(line: string): void {
    const row = this.values.length;
    const last = this.widths.length - 1;
    this.add([line], styles.wrapped);
    if (last > 0) this.merges.push({ startRow: row, startCol: 0, endRow: row, endCol: last });
    const width = this.widths.reduce((sum, one) => sum + one, 0);
    this.#setLines(linesIn(line, width));
  }

  /** Makes the last row tall enough for its longest text. */
  #makeRoom(cells: readonly Cell[]): void {
    this.#setLines(Math.max(1, ...cells.map((cell, i) => (typeof cell === 'string' ? linesIn(cell, this.widths[i]) : 1))));
  }

  #setLines(lines: number): void {
    if (lines > 1) this.heights.set(this.values.length - 1, { height: lines * LINE_HEIGHT });
  }
}

function remembered(looks: Map<string, { style: CellStyle }>, format: string): { style: CellStyle } {
  const known = looks.get(format);
  if (known !== undefined) return known;
  const look = { style: { numFmt: format } };
  looks.set(format, look);
  return look;
}

/** The beginning of a text that is too long for a cell, cut between whole characters. */
function fitting(text: string | null): string | null {
  if (text === null || text.length <= longestText) return text;
  return `${text.slice(0, longestText - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Estimates the number of lines of a text: words do not fill lines to the end. */
function linesIn(text: string, width: number): number {
  return Math.ceil((textWidth(text) * 1.15) / width);
}

function isNumber(cell: Cell): cell is Exclude<Cell, string | null> {
  return cell !== null && typeof cell === 'object';
}

function widthsOf(tables: readonly SheetTable[]): number[] {
  const most = Math.max(0, ...tables.map(({ columns }) => columns.length));
  const widest = (i: number) => Math.max(8, ...tables.map(({ columns }) => (columns[i] as SheetColumn | undefined)?.width ?? 0));
  return Array.from({ length: most }, (_, i) => widest(i));
}

function rangeOf({ columns, rows }: SheetTable, header: number): string {
  return cellRange(header - 1, 0, header - 1 + rows.length, columns.length - 1);
}
