import { type Lang, messages } from '../../locale/index.js';
import type { FileAccount } from '../../rules/model.js';
import { forTerminal } from '../text/safe-text.js';

/** Up to this many files are listed one by one; more are added up. */
const toldFiles = 5;

/** Number of rows and cells of each file that were used. */
export function fileLines(files: readonly Pick<FileAccount, 'file' | 'rows' | 'cells'>[], lang: Lang): string[] {
  const { account, files: counted } = messages(lang).validation;
  if (files.length <= toldFiles) return files.map(({ file, rows, cells }) => account(forTerminal(file), rows, cells));
  const rows = { total: 0, used: 0, reported: 0 };
  const cells = { total: 0, used: 0, missing: 0, reported: 0 };
  for (const file of files) {
    for (const part of ['total', 'used', 'reported'] as const) rows[part] += file.rows[part];
    for (const part of ['total', 'used', 'missing', 'reported'] as const) cells[part] += file.cells[part];
  }
  return [account(counted(files.length), rows, cells)];
}
