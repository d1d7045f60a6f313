import { ExitCode, UserError } from '../../user-error.js';

/** Maximum number of rows of a sheet in any spreadsheet. */
const MOST_ROWS = 1_048_576;

/** @throws UserError too-many-rows */
export function refuseRows(sheet: string, rows: number): void {
  if (rows > MOST_ROWS) throw new UserError('too-many-rows', { sheet, rows, most: MOST_ROWS }, ExitCode.usage);
}
