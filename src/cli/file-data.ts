import { statSync } from 'node:fs';
import type { Dataset } from '../dataset/dataset.js';
import { aggregateInMemory, aggregateInThreads } from '../engine/aggregate.js';
import type { SecondThread } from '../engine/second-thread.js';
import { buildFirmRows } from '../report/firm-rows.js';
import { ExitCode, UserError } from '../user-error.js';
import type { Context } from './context.js';
import type { Data, FirmRequest } from './data.js';
import { readInput } from './inputs.js';
import type { NamedFile } from './named-files.js';
import type { ReportCommandOptions } from './report-options.js';

/** Files that are read into memory, where this process or DuckDB reckons with them. */
export async function fileData(
  context: Context,
  named: { readonly paths: readonly string[]; readonly files: readonly NamedFile[] },
  options: ReportCommandOptions,
): Promise<Data> {
  const thread = await threadFor(named.files, options);
  const input = await readInput(context, named, options, thread).catch(async (error) => {
    await thread?.close();
    throw error;
  });
  const { sources, dataset, config } = input;
  const findings = async () => (await import('./data-findings.js')).dataFindings(context, input, options);
  const citation = async () => (await import('./citation.js')).citationOf(named.files, sources, context.io.cwd);
  if (options.engine === 'duckdb') {
    const { datasetInDuckDb } = await import('./sql-data.js');
    return { ...(await datasetInDuckDb(context, dataset, config, options)), citation, findings };
  }
  if (options.memoryLimit !== undefined) throw needsDuckDb('--memory-limit');
  const firmRows = async (request: FirmRequest) => context.io.compute(() => buildFirmRows(dataset, request));
  return {
    config,
    aggregate: async (request) =>
      context.io.compute(() => (thread === null ? aggregateInMemory(dataset, request) : aggregateInThreads(dataset, request, thread))),
    firmRows,
    firmParquet: (request) => parquetOf(context, dataset, config, options, request),
    citation,
    findings,
    close: async () => thread?.close(),
  };
}

/** Bytes of files from which on a thread takes less time than it saves. */
const MANY = 16 * 2 ** 20;

/** A second thread for the figures of large files, started before they are read. */
async function threadFor(files: readonly NamedFile[], { engine, fast, level }: ReportCommandOptions): Promise<SecondThread | null> {
  if (engine === 'duckdb' || fast === false || level === 'firm') return null;
  if (files.reduce((sum, { path }) => sum + sizeOf(path), 0) < MANY) return null;
  const { SecondThread } = await import('../engine/second-thread.js');
  return SecondThread.start();
}

/** Zero for what is no file; what is wrong with it is said where it is read. */
function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}

/** Parquet is written by DuckDB, whoever reckons. */
async function parquetOf(context: Context, dataset: Dataset, config: Data['config'], options: ReportCommandOptions, request: FirmRequest) {
  const { datasetInDuckDb } = await import('./sql-data.js');
  const data = await datasetInDuckDb(context, dataset, config, options);
  try {
    return await data.firmParquet(request);
  } finally {
    await data.close();
  }
}

function needsDuckDb(option: string): UserError {
  return new UserError('conflicting-options', { first: option, second: '--engine memory' }, ExitCode.usage);
}
