import type { Command } from 'commander';
import { type Format, formatsOf, isComplete, render, statNames } from '../render/index.js';
import type { ReportOptions } from '../report/build.js';
import type { FirmRows } from '../report/firm-model.js';
import { ExitCode, UserError } from '../user-error.js';
import type { Context } from './context.js';
import type { Input } from './inputs.js';
import { inputPaths, namedFiles } from './named-files.js';
import { addInputOptions, addOutputOptions, type FigureOptions, type OutputOptions } from './options.js';
import { openDocument } from './product.js';
import { each, list, numberBetween, oneOf, someOf } from './values.js';

interface ReportCommandOptions extends FigureOptions, OutputOptions {
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
}

export function addReport(program: Command, context: Context): void {
  const { commandDescriptions, argumentDescriptions, optionDescriptions: about } = context.words;
  const command = program
    .command('report')
    .description(commandDescriptions.report)
    .argument('[files...]', argumentDescriptions.files)
    .option('--indicators <ids>', about.indicators, list)
    .option('--stat <names>', about.stat, someOf('--stat', statNames))
    .option('--levels', about.levels)
    .option('--left-out', about.leftOut)
    .option('--reported', about.reported)
    .option('--method', about.method)
    .option('--fail-if <condition>', about.failIf, each)
    .option('--exclude-outliers', about.excludeOutliers)
    .option('--confidence <percent>', about.confidence, numberBetween('--confidence', 80, 99.9))
    .option('--level <level>', about.level, oneOf('--level', ['group', 'firm'] as const))
    .option('--strict', about.strict);
  addInputOptions(command, context);
  addOutputOptions(command, context, formatsOf('report')).option('--excel', about.excel);
  command.action((files: string[]) => report(context, files, command.optsWithGlobals()));
}

/** Options that a row for each enterprise has no place for. */
const groupOptions = {
  excludeOutliers: '--exclude-outliers',
  reported: '--reported',
  method: '--method',
  failIf: '--fail-if',
  leftOut: '--left-out',
  confidence: '--confidence',
  levels: '--levels',
  stat: '--stat',
} as const;

async function report(context: Context, paths: readonly string[], options: ReportCommandOptions): Promise<void> {
  if (options.level === 'firm') refuseGroupOptions(options);
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
  const whole = { ...built, firms, citation };
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

function refuseGroupOptions(options: ReportCommandOptions): void {
  for (const [name, second] of Object.entries(groupOptions)) {
    if (options[name as keyof typeof groupOptions] === undefined) continue;
    throw new UserError('conflicting-options', { first: '--level firm', second }, ExitCode.usage);
  }
}
