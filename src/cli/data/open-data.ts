import type { TableSource } from '../../engine/table-source.js';
import { ExitCode, UserError } from '../../user-error.js';
import type { Context } from '../context.js';
import type { ReportCommandOptions } from '../options/report-options.js';
import { openTarget } from '../output/output.js';
import type { NamedFile } from './named-files.js';
import type { ReportData } from './report-data.js';

interface NamedFiles {
  readonly paths: readonly string[];
  readonly files: readonly NamedFile[];
}

/** Reads files, or opens the table that is queried. */
export async function openData(
  context: Context,
  source: TableSource | null,
  named: NamedFiles,
  options: ReportCommandOptions,
): Promise<ReportData> {
  if (source === null) return (await import('./file-data.js')).fileData(context, named, options);
  return (await import('./sql-data.js')).tableData(context, source, options);
}

/** The files that contain a table. */
export function filesOf(source: TableSource | null): readonly string[] {
  if (source?.kind === 'parquet') return source.files;
  return source?.kind === 'duckdb' ? [source.file] : [];
}

/** The Parquet file to write, if there is one; it is written alone. @throws UserError conflicting-options */
export function parquetPath({ output = [] }: ReportCommandOptions): string | null {
  const path = output.find((each) => each.toLowerCase().endsWith('.parquet'));
  if (path === undefined) return null;
  const other = output.find((each) => each !== path);
  if (other !== undefined)
    throw new UserError('conflicting-options', { first: `-o ${path}`, second: `-o ${other}`, why: 'parquet-alone' }, ExitCode.usage);
  return path;
}

/** Writes one row per firm and indicator. @throws UserError parquet-firm-level */
export async function writeParquet(
  context: Context,
  source: TableSource | null,
  named: NamedFiles,
  inputs: readonly string[],
  options: ReportCommandOptions,
): Promise<void> {
  if (options.level !== 'firm') throw new UserError('parquet-firm-level', {}, ExitCode.usage);
  const path = parquetPath(options) as string;
  const file = await openTarget(context.io, path, options.force ?? false, inputs);
  const data = await openData(context, source, named, options);
  try {
    const followUpRound = options.followUpRound ?? data.config.followUpRound ?? 'last';
    await file.write(await data.firmParquet({ indicators: options.indicators, followUpRound }));
    if (!options.quiet) await context.io.stderr.write(`${context.words.wrote(path)}\n`);
  } finally {
    await data.close();
  }
}
