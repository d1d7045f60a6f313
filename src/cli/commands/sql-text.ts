import { emptyMapping, withMapOptions } from '../../dataset/header/mapping.js';
import type { DialectName } from '../../engine/sql/dialect.js';
import type { Session } from '../../engine/sql/session.js';
import type { Table } from '../../engine/table/table.js';
import { chooseIndicators } from '../../indicators/catalogue.js';
import { type ReportOptions, requestOf } from '../../report/build.js';
import { ExitCode, UserError } from '../../user-error.js';
import type { Context } from '../context.js';
import { mappingOf } from '../data/inputs.js';
import { tableSourceOf } from '../data/table-source.js';
import type { InputOptions } from '../options/common-options.js';
import { loadConfig } from '../options/config-file.js';
import { tellFindings } from '../output/tell-findings.js';

interface SqlTextOptions extends InputOptions {
  readonly dialect?: DialectName;
  readonly table?: string;
  readonly views?: boolean;
  readonly level?: 'group' | 'firm';
  readonly leftOut?: boolean;
}

/**
 * The SQL of a report on an existing table, or on a placeholder: the report is run over a session that only prints its queries.
 * @throws UserError data-unusable, and those of the report
 */
export async function sqlOf(context: Context, path: string | undefined, options: SqlTextOptions, report: ReportOptions): Promise<string> {
  const { io } = context;
  const config = (await loadConfig(io.cwd, options.config))?.config ?? {};
  const mapping = withMapOptions({ ...emptyMapping, ...mappingOf(config) }, options.map ?? []);
  const engines = await import('../../engine/sql-engines.js');
  const request = requestOf({ by: config.by, followUpRound: config.followUpRound, ...report, ledger: options.leftOut });
  const opened = await open(context, path, options);
  try {
    const { session, table } =
      opened ?? engines.assumed(options.dialect ?? 'duckdb', options.table ?? 'observations', request.followUpRound);
    const dialect = options.dialect === undefined ? session.dialect : engines.dialects[options.dialect];
    const printed = new engines.QueryPrinter();
    const nobody = printed.session(dialect);
    const view = await engines.readFirmsView(session, table, mapping);
    if (view !== null) {
      const firms = await engines.preparedView(nobody, table);
      if (options.level === 'firm') await nobody.query(engines.firmRowsSql(dialect, view, chooseIndicators(report.indicators), firms));
      else await engines.aggregateFirms(nobody, view, firms, request);
      return printed.text(dialect, []);
    }
    const survey = (sql: string) => {
      printed.keep(`-- what periods, currencies and lengths there are, and what cannot be used\n${sql}`);
      return session.query(sql);
    };
    const asked = options.by ?? config.by ?? [];
    const { source, findings } = await engines.tableObservations(
      { ...session, dialect, query: survey },
      table,
      mapping,
      asked,
      options.views,
      options.decimal ?? config.decimal,
    );
    if (source === null)
      await tellFindings(context, { dataset: null, findings, more: new Map(), followUpRound: request.followUpRound }, '', options);
    if (source === null) throw new UserError('data-unusable', { files: table.name }, ExitCode.io);
    if (options.views) return engines.viewsSql(dialect, source, request.followUpRound, table.distributed?.cluster, mapping);
    if (options.level === 'firm') {
      const selects = await engines.firmTableOf(nobody, source, chooseIndicators(report.indicators), request.followUpRound);
      for (const select of selects) await nobody.query(select);
    } else await engines.aggregateBySql(nobody, source, request);
    return printed.text(dialect, source.periods);
  } finally {
    await opened?.session.close();
  }
}

async function open(
  { io }: Context,
  path: string | undefined,
  options: SqlTextOptions,
): Promise<{ session: Session; table: Table } | null> {
  if (path === undefined) return null;
  const source = await tableSourceOf([path], { table: options.table }, io.cwd);
  if (source === null) throw new UserError('not-a-table', { path }, ExitCode.usage);
  const engines = await import('../../engine/sql-engines.js');
  return engines.openTable(source, { env: io.env, opened: (cancel) => io.cancellations.add(cancel) });
}
