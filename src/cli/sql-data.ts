import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '../dataset/config.js';
import type { Dataset } from '../dataset/dataset.js';
import { emptyMapping, withMapOptions } from '../dataset/mapping.js';
import type { FollowUpRound } from '../dataset/pairing.js';
import type { DuckDbSession } from '../engine/duckdb/session.js';
import type { Session } from '../engine/sql/session.js';
import type { ObservationSource } from '../engine/sql/source.js';
import type { FirmsView } from '../engine/table/firms-view.js';
import type { Table } from '../engine/table/source.js';
import type { Target } from '../engine/target.js';
import { chooseIndicators } from '../indicators/catalogue.js';
import { compareNatural } from '../natural-order.js';
import { firmRowsOf } from '../report/firm-table.js';
import { ExitCode, UserError } from '../user-error.js';
import { loadConfig } from './config-file.js';
import type { Context } from './context.js';
import type { Data, FirmRequest } from './data.js';
import { mappingOf } from './inputs.js';
import type { ReportCommandOptions } from './report-options.js';
import { tellTable } from './talk.js';
import { tellFindings } from './tell-findings.js';

type Engines = typeof import('../engine/pushdown.js');

/** A dataset that DuckDB reckons with. */
export async function datasetInDuckDb(context: Context, dataset: Dataset, config: Config, options: ReportCommandOptions): Promise<Data> {
  const engines = await import('../engine/pushdown.js');
  const session = await engines.openDuckDb({ memoryLimit: options.memoryLimit });
  context.io.cancellations.add(session.cancel);
  return sqlData(context, engines, session, await engines.loadDataset(session, dataset), config);
}

/**
 * A table that is asked where it stands; what its columns were taken for is said on stderr.
 * @throws UserError data-unusable, and as the engine says
 */
export async function tableData(context: Context, target: Target, options: ReportCommandOptions): Promise<Data> {
  const { io } = context;
  const found = await loadConfig(io.cwd, options.config);
  const config = found?.config ?? {};
  const mapping = withMapOptions({ ...emptyMapping, ...mappingOf(config) }, options.map ?? []);
  const engines = await import('../engine/pushdown.js');
  const { session, table } = await engines.openTable(target, { memoryLimit: options.memoryLimit, timeout: options.timeout, env: io.env });
  io.cancellations.add(session.cancel);
  const data = (source: ObservationSource) => sqlData(context, engines, session, source, config);
  try {
    const view = await engines.readFirmsView(session, table);
    if (view !== null) {
      if (table.distributed) await engines.checkSharding(session, table.name, table.relation);
      return viewData(context, engines, session, table, view, config);
    }
    const read = await engines.tableSource(session, table, mapping, options.by ?? config.by ?? []);
    await tellTable(context, table.name, read, found?.path ?? null, options);
    if (read.findings.length > 0) await tellFindings(context, { dataset: null, findings: read.findings, more: new Map() }, '', options);
    if (read.source === null || read.used === 0) throw new UserError('data-unusable', { files: table.name }, ExitCode.io);
    return data(read.source);
  } catch (error) {
    io.cancellations.delete(session.cancel);
    await session.close();
    throw error;
  }
}

function sqlData(context: Context, engines: Engines, session: Session, source: ObservationSource, config: Config): Data {
  const { io } = context;
  const table = ({ indicators, followUpRound }: FirmRequest, named?: (dimension: string) => string) =>
    engines.firmTableOf(session, source, chooseIndicators(indicators), followUpRound, named);
  return {
    config,
    aggregate: (request) => engines.aggregateBySql(session, source, request),
    firmRows: async (request) => {
      const rows = await session.query(await table(request));
      const dimensions = [...source.dimensions.values()].filter(({ derived }) => !derived);
      const about = { dataNotes: source.dataNotes, followUpRound: request.followUpRound, dimensions: dimensions.map(({ name }) => name) };
      const multiple = new Set(dimensions.flatMap((dimension) => (dimension.multiple ? [dimension.name] : [])));
      return firmRowsOf(rows, about, engines.dimensionColumn, multiple, compareNatural);
    },
    firmParquet: async (request) => {
      if (session.dialect.name !== 'duckdb') throw new UserError('parquet-by-duckdb', {}, ExitCode.usage);
      const folder = mkdtempSync(join(tmpdir(), 'score-calc-'));
      io.temporary.add(folder);
      try {
        const file = join(folder, 'firms.parquet');
        await engines.copyToParquet(session as DuckDbSession, await table(request, (name) => name), file);
        return readFileSync(file);
      } finally {
        rmSync(folder, { recursive: true, force: true });
        io.temporary.delete(folder);
      }
    },
    citation: async () => undefined,
    findings: async () => undefined,
    close: async () => {
      io.cancellations.delete(session.cancel);
      await session.close();
    },
  };
}

/** Firms that an administrator's view has made already. */
function viewData(context: Context, engines: Engines, session: Session, { relation }: Table, view: FirmsView, config: Config): Data {
  const sameRound = (round: FollowUpRound) => {
    if (round === view.round) return;
    throw new UserError('view-other-round', { round: String(view.round), asked: String(round) }, ExitCode.usage);
  };
  const firmsOnly = async () => {
    throw new UserError('view-without-rows', {}, ExitCode.usage);
  };
  return {
    config: { ...config, followUpRound: config.followUpRound ?? view.round },
    aggregate: async (request) => {
      sameRound(request.followUpRound);
      return engines.aggregateFirms(session, view, relation, request);
    },
    firmRows: firmsOnly,
    firmParquet: firmsOnly,
    citation: async () => undefined,
    findings: async () => undefined,
    close: async () => {
      context.io.cancellations.delete(session.cancel);
      await session.close();
    },
  };
}
