import type { Dataset } from '../../dataset/dataset.js';
import { aggregateInMemory, aggregateInThreads } from '../../engine/in-memory.js';
import { buildFirmRows } from '../../report/firm-rows.js';
import type { Context } from '../context.js';
import type { ReportCommandOptions } from '../options/report-options.js';
import { readInput } from './inputs.js';
import type { NamedFile } from './named-files.js';
import type { FirmRequest, ReportData } from './report-data.js';
import { threadFor } from './thread-for.js';

/** Files that are read into memory; this process or DuckDB computes their figures. */
export async function fileData(
  context: Context,
  named: { readonly paths: readonly string[]; readonly files: readonly NamedFile[] },
  options: ReportCommandOptions,
): Promise<ReportData> {
  const computesHere = options.engine !== 'duckdb' && options.level !== 'firm';
  const thread = computesHere ? await threadFor(named.files, options, startFigures) : null;
  const input = await readInput(context, named, options, thread).catch(async (error) => {
    await thread?.close();
    throw error;
  });
  const { sources, dataset, config } = input;
  const findings = async () => (await import('./data-findings.js')).dataFindings(context, input, options);
  const citation = async () => (await import('../output/citation.js')).citationOf(named.files, sources, context.io.cwd);
  if (options.engine === 'duckdb') {
    const { datasetInDuckDb } = await import('./sql-data.js');
    return { ...(await datasetInDuckDb(context, dataset, config, options)), enterprises: dataset.ids.length, citation, findings };
  }
  const firmRows = async (request: FirmRequest) => context.io.compute(() => buildFirmRows(dataset, request));
  return {
    config,
    enterprises: dataset.ids.length,
    aggregate: async (request) => {
      if (thread === null) return context.io.compute(() => aggregateInMemory(dataset, request));
      // The thread is closed without awaiting it, so that its memory is free while the report is written.
      return context.io.compute(() => aggregateInThreads(dataset, request, thread, () => void thread.close()));
    },
    firmRows,
    firmParquet: (request) => parquetOf(context, dataset, config, options, request),
    citation,
    findings,
    close: async () => thread?.close(),
  };
}

async function startFigures() {
  return (await import('../../engine/second-thread.js')).SecondThread.start();
}

/** Rows as Parquet, which DuckDB writes whichever engine computes. */
async function parquetOf(
  context: Context,
  dataset: Dataset,
  config: ReportData['config'],
  options: ReportCommandOptions,
  request: FirmRequest,
) {
  const { datasetInDuckDb } = await import('./sql-data.js');
  const data = await datasetInDuckDb(context, dataset, config, options);
  try {
    return await data.firmParquet(request);
  } finally {
    await data.close();
  }
}
