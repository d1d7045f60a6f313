import { type Format, isChecked, isComplete, render } from '../render/index.js';
import type { ReportOptions } from '../report/build.js';
import type { FirmRows } from '../report/firm-model.js';
import { ExitCode, UserError } from '../user-error.js';
import type { Context } from './context.js';
import type { Input } from './inputs.js';
import { inputPaths, namedFiles } from './named-files.js';
import type { FigureOptions, OutputOptions } from './options.js';
import { openDocument } from './product.js';

/** What `report` can be asked. */
export interface ReportCommandOptions extends FigureOptions, OutputOptions {
  readonly indicators?: readonly string[];
  readonly stat?: readonly string[];
  readonly levels?: boolean;
  readonly leftOut?: boolean;
  readonly reported?: boolean;
  readonly method?: boolean;
  readonly failIf?: readonly string[];
  readonly excludeOutliers?: boolean;
  readonly confidence?: number;
  readonly level?: 'group' | 'firm';
  readonly watch?: boolean;
}

/** Reads the data files and writes the report of them, or its rows, in every form that is asked for. */
export async function makeReport(context: Context, paths: readonly string[], options: ReportCommandOptions): Promise<void> {
  const { io } = context;
  const files = await namedFiles(paths, options, io.cwd);
  const document = options.level === 'firm' ? 'firms' : 'report';
  const product = await openDocument(context, options, document, inputPaths(files, options, io.cwd));
  if (options.method) refuseWithoutWords(product.formats);
  const conditions = options.failIf === undefined ? [] : (await import('./conditions.js')).parseConditions(options.failIf);
  const { readInput } = await import('./inputs.js');
  const input = await readInput(context, { paths, files }, options);
  const { dataset, config } = input;
  const shared = {
    by: options.by ?? config.by,
    indicators: options.indicators,
    followUpRound: options.followUpRound ?? config.followUpRound,
  };
  const complete = document === 'report' && product.formats.some(isComplete);
  const firms = document === 'firms' || complete ? await firmRows(context, input, shared) : undefined;
  if (document === 'firms' && firms !== undefined) return product.finish((format, look) => render('firms', firms, format, look));
  const { buildReport } = await import('../report/build.js');
  const built = io.compute(() =>
    buildReport(dataset, {
      ...shared,
      confidence: options.confidence === undefined ? undefined : options.confidence / 100,
      excludeOutliers: options.excludeOutliers,
      ledger: options.leftOut || complete,
      reported: options.reported,
    }),
  );
  const cite = async () => (await import('./citation.js')).citationOf(files, input.sources, io.cwd);
  const citation = options.method || complete ? await cite() : undefined;
  const checked = product.formats.some(isChecked);
  const findings = checked ? (await import('./data-findings.js')).dataFindings(context, input, options) : undefined;
  const whole = { ...built, firms, citation, findings };
  const asked = { ...built, ledger: options.leftOut ? built.ledger : undefined, citation: options.method ? citation : undefined };
  const shown = { stats: options.stat, levels: options.levels, method: options.method };
  const met = conditions.length === 0 ? [] : (await import('./conditions.js')).judge(conditions, { after: built });
  await product.finish((format, look) => render('report', isComplete(format) ? whole : asked, format, { ...look, ...shown }));
  if (met.length > 0) await (await import('./conditions.js')).announceMet(context, met);
}

async function firmRows({ io }: Context, { dataset }: Input, shared: ReportOptions): Promise<FirmRows> {
  const { buildFirmRows } = await import('../report/firm-rows.js');
  return io.compute(() => buildFirmRows(dataset, shared));
}

/** Tidy rows have no place for how they were made. */
function refuseWithoutWords(formats: readonly Format[]): void {
  if (formats.some((format) => format !== 'csv')) return;
  throw new UserError('conflicting-options', { first: '--method', second: '--format csv' }, ExitCode.usage);
}
