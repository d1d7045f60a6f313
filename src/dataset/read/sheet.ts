import { columnLetters } from '../../csv/cell-name.js';
import type { MergedCells, SheetOrigin } from '../../csv/input/source.js';
import type { Finding } from '../../finding.js';
import { ExitCode, UserError } from '../../user-error.js';
import type { ReadOptions } from './read-options.js';

/**
 * How CSV that was made of a sheet is read. What the user says of the decimal mark is about texts: where there are none
 * with one, every number is a number of the sheet and has its point.
 */
export function sheetOptions({ doubtful }: SheetOrigin, { decimal }: ReadOptions): Pick<ReadOptions, 'delimiter' | 'decimal'> {
  return { delimiter: ',', decimal: doubtful ? decimal : undefined };
}

/** Findings that are made of a sheet without data. */
const wrongSheet: ReadonlySet<string> = new Set(['SC107', 'SC112', 'SC113', 'SC116']);

/** Findings in the terms of a workbook: columns by their letters, and the other sheets where the data may be in one of them. */
export function inSheetTerms(findings: readonly Finding[], { others }: SheetOrigin): Finding[] {
  return findings.map((finding) => {
    const { code, args } = finding;
    if (code === 'SC104') return { ...finding, args: { ...args, columns: String(args.columns).replace(/\d+/g, (n) => columnLetters(+n)) } };
    if (code === 'SC105') return { ...finding, args: { ...args, column: columnLetters(Number(args.column)) } };
    return wrongSheet.has(code) ? { ...finding, args: { ...args, sheets: others.map((name) => `"${name}"`).join(', ') } } : finding;
  });
}

/**
 * A cell that is merged over several rows of data may be meant for each of them or for the first alone, and nobody can say
 * which. Titles above the header and remarks that run on over the columns of one row are what merging is for.
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
