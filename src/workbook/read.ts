import { constants } from 'node:buffer';
import type { MergeRange, Sheet, Workbook } from 'hucre/xlsx';
import { cellRange } from '../csv/cell-name.js';
import { suspicious } from '../csv/input/gzip.js';
import type { MergedCells, Source } from '../csv/input/source.js';
import { tooLarge } from '../csv/input/stored-file.js';
import { ExitCode, UserError } from '../user-error.js';
import { cellText, hasDoubtfulNumber, type NumberForm } from './cell-text.js';
import { unpackedSize } from './unpacked-size.js';

/** Reads one sheet of a workbook as CSV text, with one record per row of the sheet. */
export async function readSheet(source: Source, wanted: string | undefined): Promise<Source> {
  refuseBomb(source);
  const names: string[] = [];
  let chosen: string | null = null;
  const workbook = await parse(source, ({ name, hidden, veryHidden }) => {
    const visible = hidden !== true && veryHidden !== true;
    if (visible || wanted !== undefined) names.push(name);
    const take = chosen === null && (wanted === undefined ? visible : alike(name, wanted));
    if (take) chosen = name;
    return take;
  });
  const sheet = workbook.sheets[0] as Sheet | undefined;
  if (sheet === undefined) {
    if (wanted === undefined) throw damaged(source);
    throw new UserError('unknown-sheet', { path: source.name, name: wanted, known: names.join(', ') }, ExitCode.io);
  }
  const doubtful = sheet.rows.some((row) => row.some(hasDoubtfulNumber));
  const text = csvOf(sheet, doubtful ? 'neutral' : 'point');
  return {
    name: source.name,
    bytes: Buffer.from(text),
    sheet: { name: sheet.name, of: names.length, others: names.filter((name) => name !== sheet.name), doubtful, merges: mergesOf(sheet) },
  };
}

/** @throws UserError gzip-bomb, too-large, workbook-damaged */
function refuseBomb(source: Source): void {
  const size = unpackedSize(source.bytes);
  if (size === null) throw damaged(source);
  if (size.largest > constants.MAX_STRING_LENGTH) throw tooLarge(source.name);
  if (size.total > suspicious.bytes && size.total > source.bytes.length * suspicious.ratio) {
    throw new UserError('gzip-bomb', { path: source.name, ratio: suspicious.ratio }, ExitCode.io);
  }
}

type Choose = (sheet: { name: string; hidden?: boolean; veryHidden?: boolean }) => boolean;

/** Reports any error of the parser as a damaged workbook: damaged files are far more common than bugs of a parser that is in wide use. */
async function parse(source: Source, sheets: Choose): Promise<Workbook> {
  const { readXlsx } = await import('./read-xlsx.js');
  try {
    return await readXlsx(source.bytes, { readStyles: true, sheets });
  } catch (error) {
    if (/over the \d+ limit/.test((error as Error).message)) throw new UserError('workbook-too-large', { path: source.name }, ExitCode.io);
    throw damaged(source);
  }
}

function damaged({ name }: Source): UserError {
  return new UserError('workbook-damaged', { path: name }, ExitCode.io);
}

function alike(name: string, wanted: string): boolean {
  const fold = (text: string) => text.normalize('NFC').trim().toLowerCase();
  return fold(name) === fold(wanted);
}

/** One record per row, all as wide as the widest row; empty rows and columns at the end are dropped. */
function csvOf({ rows, cells = new Map() }: Sheet, form: NumberForm): string {
  const isFilled = (row: number, column: number) => {
    const value = rows[row][column];
    return (value !== null && value !== undefined && value !== '') || cells.get(`${row},${column}`)?.formula !== undefined;
  };
  let [width, height] = [0, 0];
  for (let row = 0; row < rows.length; row++) {
    let last = rows[row].length - 1;
    while (last >= 0 && !isFilled(row, last)) last--;
    width = Math.max(width, last + 1);
    if (last >= 0) height = row + 1;
  }
  const lines: string[] = [];
  for (let row = 0; row < height; row++) {
    const texts: string[] = [];
    for (let column = 0; column < width; column++) {
      const details = cells.get(`${row},${column}`);
      texts.push(quoted(cellText({ value: rows[row][column], formula: details?.formula, format: details?.style?.numFmt }, form)));
    }
    lines.push(`${texts.join(',')}\n`);
  }
  return lines.join('');
}

/** Merged cells from top to bottom: a file lists them in any order. */
function mergesOf({ merges = [] }: Sheet): MergedCells[] {
  return merges.map(mergeOf).sort((a, b) => a.record - b.record || a.column - b.column);
}

function mergeOf({ startRow, startCol, endRow, endCol }: MergeRange): MergedCells {
  return {
    record: startRow,
    column: startCol,
    lastRecord: endRow,
    lastColumn: endCol,
    range: cellRange(startRow, startCol, endRow, endCol),
  };
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
