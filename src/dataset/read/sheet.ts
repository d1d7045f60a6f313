import { columnLetters } from '../../csv/cell-name.js';
import type { MergedCells, SheetOrigin } from '../../csv/input/source.js';
import type { Finding } from '../../finding.js';
import { ExitCode, UserError } from '../../user-error.js';
import type { ReadOptions } from './read-options.js';

/**
 * Options for CSV made from a sheet. The user's decimal mark is for texts: where no text may have one, every number is a
 * number of the sheet, written with a point.
 */
export function sheetOptions({ doubtful }: SheetOrigin, { decimal }: ReadOptions): Pick<ReadOptions, 'delimiter' | 'decimal'> {
  return { delimiter: ',', decimal: doubtful ? decimal : undefined };
}

/** Findings for a sheet without data. */
const wrongSheet: ReadonlySet<string> = new Set(['SC107', 'SC112', 'SC113', 'SC116']);

/** Findings in the terms of a workbook: columns by letter, and the other sheets if the data may be in one of them. */
export function inSheetTerms(findings: readonly Finding[], { others }: SheetOrigin): Finding[] {
  return findings.map((finding) => {
    const { code, args } = finding;
    if (code === 'SC104') return { ...finding, args: { ...args, columns: String(args.columns).replace(/\d+/g, (n) => columnLetters(+n)) } };
    if (code === 'SC105') return { ...finding, args: { ...args, column: columnLetters(Number(args.column)) } };
    return wrongSheet.has(code) ? { ...finding, args: { ...args, sheets: others.map((name) => `"${name}"`).join(', ') } } : finding;
  });
}

/**
 * Refuses cells merged over several rows of data, since they may be meant for each row or only for the first. Merged titles
 * above the header and remarks across the columns of one row are accepted.
 * @throws UserError merged-cells
 */
export function refuseMergedRows(file: string, { name, merges }: SheetOrigin, headerRecord: number): void {
  const inData = merges.filter((merged) => merged.lastRecord >= headerRecord && isTall(merged));
  if (inData.length === 0) return;
  const shown = inData.slice(0, 5).map(({ range }) => range);
  const cells = [...shown, ...(inData.length > shown.length ? [`… +${inData.length - shown.length}`] : [])].join(', ');
  throw new UserError('merged-cells', { path: file, sheet: name, cells }, ExitCode.io);
}

function isTall({ record, lastRecord }: MergedCells): boolean {
  return lastRecord > record;
}
