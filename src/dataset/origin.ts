import { sheetCell } from '../csv/cell-name.js';
import type { Dialect } from '../csv/dialect.js';
import { type CellPlace, locateInPieces } from '../csv/locate.js';
import type { TextPieces } from '../csv/text-pieces.js';
import type { Place } from '../finding.js';
import type { Codes } from './growing.js';

/** A file as read, in whose text any cell can be found again. */
export interface ReadFile {
  readonly name: string;
  readonly text: TextPieces;
  readonly dialect: Dialect;
  /** The sheet of a workbook that the text was made of. */
  readonly sheet?: string;
}

/** One way of reading the rows of a file: which column holds which field. A wide file has one view a period. */
export interface View {
  readonly file: number;
  /** Column index by field or dimension name. */
  readonly columns: ReadonlyMap<string, number>;
  readonly header: readonly string[];
  readonly headerRecord: number;
}

/** Where observations came from. Only row numbers are stored; line and column are found by re-reading the text. */
export interface Origin {
  readonly files: readonly ReadFile[];
  readonly views: readonly View[];
  /** View and record number (0 is the header) of each observation. */
  readonly view: Codes;
  readonly record: Codes;
}

/** Where a cell is: in the text, or in the sheet that the text was made of. */
export function placeInFile<Found extends CellPlace>(
  found: Found,
  { sheet }: ReadFile,
  record: number,
  column: number,
): Found & Pick<Place, 'cell'> {
  if (sheet === undefined) return found;
  const [line, at] = [record + 1, column + 1];
  return { ...found, line, column: at, endLine: line, endColumn: at + 1, cell: sheetCell(sheet, record, column) };
}

/** The header over a field in the first file that has the field; null when no file has it. */
export function findHeader({ files, views }: Origin, field: string): FoundCell | null {
  const view = views.find(({ columns }) => columns.has(field));
  if (view === undefined) return null;
  const column = view.columns.get(field) as number;
  const file = files[view.file];
  const [found] = locateInPieces(file.text, file.dialect, [{ record: view.headerRecord, column }]);
  const place = placeInFile(found, file, view.headerRecord, column);
  return { ...place, file: file.name, record: view.headerRecord, header: view.header[column] };
}

export interface FoundCell extends CellPlace, Pick<Place, 'cell'> {
  readonly file: string;
  readonly record: number;
  /** The header over the cell; '' when no column holds the field and the place is the start of the row. */
  readonly header: string;
}

/** Finds cells in one pass over each file. A field that stands in no column (a constant, derived) has the start of its row. */
export function findCells(origin: Origin, wanted: readonly { readonly observation: number; readonly field: string }[]): FoundCell[] {
  const found = new Array<FoundCell>(wanted.length);
  const inFiles = origin.files.map((): { index: number; view: View; record: number; column: number | undefined }[] => []);
  wanted.forEach(({ observation, field }, index) => {
    const view = origin.views[origin.view[observation]];
    inFiles[view.file].push({ index, view, record: origin.record[observation], column: view.columns.get(field) });
  });
  origin.files.forEach((file, f) => {
    const here = inFiles[f];
    const places = locateInPieces(
      file.text,
      file.dialect,
      here.map(({ record, column }) => ({ record, column: column ?? 0 })),
    );
    here.forEach(({ index, view, record, column }, i) => {
      const place = placeInFile(places[i], file, record, column ?? 0);
      found[index] = { ...place, file: file.name, record, header: column === undefined ? '' : view.header[column] };
    });
  });
  return found;
}

/** The place of a found cell, for a finding. */
export function placeOf({ file, record, line, column, endLine, endColumn, start, end, cell }: FoundCell): Place {
  return { file, line, column, endLine, endColumn, start, end, record, ...(cell === undefined ? {} : { cell }) };
}
