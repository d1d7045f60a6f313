import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '../../dataset/config.js';
import type { Dataset } from '../../dataset/dataset.js';
import { emptyMapping, withMapOptions } from '../../dataset/header/mapping.js';
import type { FollowUpRound } from '../../dataset/pairing.js';
import type { DuckDbSession } from '../../engine/duckdb/session.js';
import type { Session } from '../../engine/sql/session.js';
import type { ObservationSource } from '../../engine/sql/source.js';
import type { FirmsView } from '../../engine/table/firms-view.js';
import type { Table } from '../../engine/table/table.js';
import type { TableSource } from '../../engine/table-source.js';
import { chooseIndicators } from '../../indicators/catalogue.js';
import { compareNatural } from '../../natural-order.js';
import { firmTable } from '../../report/firm-table.js';
import { ExitCode, UserError } from '../../user-error.js';
import type { Context } from '../context.js';
import { loadConfig } from '../options/config-file.js';
import type { ReportCommandOptions } from '../options/report-options.js';
import { waitingLine } from '../output/progress.js';
import { tellTable } from '../output/read-summary.js';
import { tellFindings } from '../output/tell-findings.js';
import { mappingOf } from './inputs.js';
import type { FirmRequest, ReportData } from './report-data.js';

type Engines = typeof import('../../engine/sql-engines.js');

/** Loads a dataset into DuckDB, which computes its figures. */
export async function datasetInDuckDb(
  context: Context,
  dataset: Dataset,
  config: Config,
  options: ReportCommandOptions,
): Promise<ReportData> {
  const engines = await import('../../engine/sql-engines.js');
  const session = await engines.openDuckDb({ memoryLimit: options.memoryLimit, timeout: options.timeout });
  context.io.cancellations.add(session.cancel);
  const waiting = waitingLine(context, options);
  const source = await waiting(engines.loadDataset(session, dataset));
  return sqlData(context, engines, session, config, ofObservations(engines, session, source), waiting);
}

/**
 * Opens a table that is queried in place, and reports on stderr how its columns were understood.
 * @throws UserError data-unusable, table-empty, and those of the engine
 */
export async function tableData(context: Context, source: TableSource, options: ReportCommandOptions): Promise<ReportData> {
  const { io } = context;
  const found = await loadConfig(io.cwd, options.config);
  const config = found?.config ?? {};
  const configured = { ...emptyMapping, ...mappingOf(config) };
  const mapping = withMapOptions(configured, options.map ?? []);
  const engines = await import('../../engine/sql-engines.js');
  const waiting = waitingLine(context, options);
  const { memoryLimit, timeout } = options;
  const opened = (cancel: Session['cancel']) => io.cancellations.add(cancel);
  const { session, table } = await waiting(engines.openTable(source, { memoryLimit, timeout, env: io.env, opened }));
  try {
    const view = await waiting(engines.readFirmsView(session, table, configured));
    if (view !== null) {
      const first = options.map !== undefined ? '--map' : options.decimal !== undefined ? '--decimal' : null;
      if (first !== null) throw new UserError('conflicting-options', { first, second: table.name }, ExitCode.usage);
      const round = config.followUpRound ?? view.round;
      return sqlData(context, engines, session, { ...config, followUpRound: round }, ofFirms(engines, session, table, view), waiting);
    }
    const read = await waiting(
      engines.tableObservations(session, table, mapping, options.by ?? config.by ?? [], false, options.decimal ?? config.decimal),
    );
    await tellTable(context, table.name, read, found?.path ?? null, options);
    if (read.findings.length > 0)
      await tellFindings(context, { dataset: null, findings: read.findings, more: new Map(), followUpRound: 'last' }, '', options);
    if (read.source === null) throw new UserError('data-unusable', { files: table.name }, ExitCode.io);
    if (read.used === 0) throw new UserError('table-empty', { table: table.name }, ExitCode.io);
    return sqlData(context, engines, session, config, ofObservations(engines, session, read.source), waiting);
  } catch (error) {
    io.cancellations.delete(session.cancel);
    await session.close();
    throw error;
  }
}

/** Queries over observations or over a view of firms. */
interface TableQueries extends Pick<ObservationSource, 'dimensions' | 'dataNotes'> {
  readonly aggregate: ReportData['aggregate'];
  /** SELECTs that together give one row per firm and indicator. @param named the column name of a dimension */
  readonly firmTable: (request: FirmRequest, named?: (dimension: string) => string) => Promise<readonly string[]>;
}

function ofObservations(engines: Engines, session: Session, source: ObservationSource): TableQueries {
  return {
    ...source,
    aggregate: (request) => engines.aggregateBySql(session, source, request),
    firmTable: ({ indicators, followUpRound }, named) =>
      engines.firmTableOf(session, source, chooseIndicators(indicators), followUpRound, named),
  };
}

/** Queries over the firms of an administrator's view. */
function ofFirms(engines: Engines, session: Session, table: Table, view: FirmsView): TableQueries {
  const sameRound = (round: FollowUpRound) => {
    if (round === view.round) return;
    throw new UserError('view-other-round', { round: String(view.round), asked: String(round) }, ExitCode.usage);
  };
  return {
    ...view,
    aggregate: async (request) => {
      sameRound(request.followUpRound);
      return engines.aggregateFirms(session, view, await engines.preparedView(session, table), request);
    },
    firmTable: async ({ indicators, followUpRound }, named) => {
      sameRound(followUpRound);
      return [engines.firmRowsSql(session.dialect, view, chooseIndicators(indicators), table.relation, named)];
    },
  };
}

function sqlData(
  { io }: Context,
  engines: Engines,
  session: Session,
  config: Config,
  asked: TableQueries,
  waiting: ReturnType<typeof waitingLine>,
): ReportData {
  return {
    config,
    aggregate: (request) => waiting(asked.aggregate(request)),
    firmRows: async (request) => {
      const dimensions = [...asked.dimensions.values()].filter(({ derived }) => !derived);
      const about = { dataNotes: asked.dataNotes, followUpRound: request.followUpRound, dimensions: dimensions.map(({ name }) => name) };
      const multiple = new Set(dimensions.flatMap((dimension) => (dimension.multiple ? [dimension.name] : [])));
      const rows = firmTable(about, engines.dimensionColumn, multiple, compareNatural);
      for (const select of await waiting(asked.firmTable(request))) await waiting(session.queryInBatches(select, rows.add));
      return rows.model();
    },
    firmParquet: async (request) => {
      if (session.dialect.name !== 'duckdb') throw new UserError('parquet-by-duckdb', {}, ExitCode.usage);
      const folder = mkdtempSync(join(tmpdir(), 'score-calc-'));
      io.temporary.add(folder);
      try {
        const file = join(folder, 'firms.parquet');
        const selects = await waiting(asked.firmTable(request, (dimension) => dimension));
        await waiting(engines.copyToParquet(session as DuckDbSession, selects.join('\nUNION ALL\n'), file));
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
