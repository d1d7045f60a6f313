import { ExitCode, UserError } from '../../user-error.js';

/** Rows that a sheet of any spreadsheet can have. */
const MOST_ROWS = 1_048_576;

/** @throws UserError too-many-rows */
export function refuseRows(sheet: string, rows: number): void {
  if (rows > MOST_ROWS) throw new UserError('too-many-rows', { sheet, rows, most: MOST_ROWS }, ExitCode.usage);
}
