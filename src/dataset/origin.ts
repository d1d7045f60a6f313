import { sheetCell } from '../csv/cell-name.js';
import type { Dialect } from '../csv/dialect.js';
import { type CellPlace, locateInPieces } from '../csv/locate.js';
import type { TextPieces } from '../csv/text-pieces.js';
import type { Place } from '../finding.js';
import type { Codes } from './columns/growing.js';

/** A file that was read, in whose text any cell can be found again. */
export interface ReadFile {
  readonly name: string;
  readonly text: TextPieces;
  readonly dialect: Dialect;
  /** The sheet of a workbook that the text was made from. */
  readonly sheet?: string;
}

/** One way of reading the rows of a file: which column contains which field. A wide file has one view per period. */
export interface ColumnView {
  readonly file: number;
  /** Column index by field or dimension name. */
  readonly columns: ReadonlyMap<string, number>;
  readonly header: readonly string[];
  readonly headerRecord: number;
}

/** Where observations came from. Only row numbers are stored; line and column are found by re-reading the text. */
export interface Origin {
  readonly files: readonly ReadFile[];
  readonly views: readonly ColumnView[];
  /** By file number, the measures whose unit is stated by a header, a cell or the mapping. */
  readonly statedUnits: ReadonlyMap<number, ReadonlySet<string>>;
  /** View and record number (from 0, the header included) of each observation. */
  readonly view: Codes;
  readonly record: Codes;
}

/** The place of a cell in the text, or in the sheet that the text was made from. */
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

/** The header of a field in the first file that has the field; null when no file has it. */
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
  /** The header of the column; '' when no column contains the field and the place is the start of the row. */
  readonly header: string;
}

/** A field of an observation. */
export interface WantedCell {
  readonly observation: number;
  readonly field: string;
}

/** Finds cells in one pass over each file. A field without a column (a constant, derived) is placed at the start of its row. */
export function findCells(origin: Origin, wanted: readonly WantedCell[]): FoundCell[] {
  return locateWanted(origin, wanted, (place, file, record, { observation, field }) => {
    const { columns, header } = origin.views[origin.view[observation]];
    const column = columns.get(field);
    return { ...place, file, record, header: column === undefined ? '' : header[column] };
  });
}

/** The same for findings, with places only, since there may be very many. */
export function findPlaces(origin: Origin, wanted: readonly WantedCell[]): Place[] {
  return locateWanted(origin, wanted, placeFor);
}

type FoundPlace = CellPlace & Pick<Place, 'cell'>;

function locateWanted<Found>(
  { files, views, view, record: records }: Origin,
  wanted: readonly WantedCell[],
  make: (place: FoundPlace, file: string, record: number, wanted: WantedCell) => Found,
): Found[] {
  const found = new Array<Found>(wanted.length);
  const inFiles = files.map((): { index: number; record: number; column: number }[] => []);
  wanted.forEach(({ observation, field }, index) => {
    const { file, columns } = views[view[observation]];
    inFiles[file].push({ index, record: records[observation], column: columns.get(field) ?? 0 });
  });
  files.forEach((file, f) => {
    const places = locateInPieces(file.text, file.dialect, inFiles[f]);
    inFiles[f].forEach(({ index, record, column }, i) => {
      found[index] = make(placeInFile(places[i], file, record, column), file.name, record, wanted[index]);
    });
  });
  return found;
}

/** The place of a found cell, for a finding. */
export function placeOf(found: FoundCell): Place {
  return placeFor(found, found.file, found.record);
}

function placeFor({ line, column, endLine, endColumn, start, end, cell }: FoundPlace, file: string, record: number): Place {
  if (cell === undefined) return { file, line, column, endLine, endColumn, start, end, record };
  return { file, line, column, endLine, endColumn, start, end, record, cell };
}
