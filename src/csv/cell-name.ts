/** "B7" for the cell in the seventh row and second column, both counted from 0. */
function cellName(row: number, column: number): string {
  return `${columnLetters(column + 1)}${row + 1}`;
}

/** "B5:B8". */
export function cellRange(row: number, column: number, lastRow: number, lastColumn: number): string {
  return `${cellName(row, column)}:${cellName(lastRow, lastColumn)}`;
}

/** "Data!B7". */
export function sheetCell(sheet: string, row: number, column: number): string {
  return `${sheetName(sheet)}!${cellName(row, column)}`;
}

/** The name of a sheet as formulas write it: in quotes where it is more than a word. */
export function sheetName(sheet: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
}

/** "A" is 1, "AA" is 27. */
export function columnLetters(n: number): string {
  return n === 0 ? '' : columnLetters(Math.floor((n - 1) / 26)) + String.fromCharCode(65 + ((n - 1) % 26));
}
