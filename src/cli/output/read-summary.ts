import type { FileSummary } from '../../dataset/read/parse.js';
import type { TableRead } from '../../engine/table/observations.js';
import { forTerminal } from '../../render/text/safe-text.js';
import type { CommonOptions, Context } from '../context.js';

const encodingNames: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-8-bom': 'UTF-8 (BOM)',
  'utf-16le': 'UTF-16LE',
  'utf-16be': 'UTF-16BE',
  'windows-1252': 'Windows-1252',
};

/** Reports on stderr which files were read and how, and the config in use; nothing when quiet. */
export async function tellRead(
  { io, words }: Context,
  files: readonly FileSummary[],
  config: string | null,
  { quiet }: CommonOptions,
): Promise<void> {
  if (quiet) return;
  const lines = [...(config === null ? [] : [words.config(config)]), ...files.map((file) => words.read(readTalk(file)))];
  await io.stderr.write(lines.map((line) => `${line}\n`).join(''));
}

/** Reports on stderr the rows of a table, and the config in use; nothing when quiet. */
export async function tellTable(
  { io, words }: Context,
  table: string,
  { rows, used, unusable }: Pick<TableRead, 'rows' | 'used' | 'unusable'>,
  config: string | null,
  { quiet }: CommonOptions,
): Promise<void> {
  if (quiet) return;
  const values = [...unusable].map(([measure, n]) => ({ measure, n }));
  const lines = [...(config === null ? [] : [words.config(config)]), words.asked({ table: forTerminal(table), rows, used, values })];
  await io.stderr.write(lines.map((line) => `${line}\n`).join(''));
}

function readTalk({ file, rows, sheet, sheets = 1, encoding, delimiter, decimal, decimalHow, decimalCells, unreadColumns }: FileSummary) {
  const unclear = decimalHow === 'mixed' || decimalHow === 'unsettled';
  return {
    file: forTerminal(file),
    sheet: sheet === undefined ? null : { name: forTerminal(sheet), of: sheets },
    rows,
    encoding: encodingNames[encoding] ?? encoding,
    delimiter,
    decimal: unclear ? ('unclear' as const) : decimal,
    unreadColumns,
    cells: decimalHow === 'given' ? 0 : decimalCells,
  };
}
