import type { Command } from 'commander';
import { formatsOf, render, statNames } from '../render/index.js';
import { ExitCode, UserError } from '../user-error.js';
import type { Context } from './context.js';
import { inputPaths, namedFiles } from './named-files.js';
import { addInputOptions, addOutputOptions, type FigureOptions, type OutputOptions } from './options.js';
import { openDocument } from './product.js';
import { list, numberBetween, oneOf, someOf } from './values.js';

interface ReportCommandOptions extends FigureOptions, OutputOptions {
  readonly indicators?: readonly string[];
  readonly stat?: readonly string[];
  readonly levels?: boolean;
  readonly leftOut?: boolean;
  readonly reported?: boolean;
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
  leftOut: '--left-out',
  confidence: '--confidence',
  levels: '--levels',
  stat: '--stat',
} as const;

async function report(context: Context, paths: readonly string[], options: ReportCommandOptions): Promise<void> {
  if (options.level === 'firm') refuseGroupOptions(options);
  const files = await namedFiles(paths, options, context.io.cwd);
  const document = options.level === 'firm' ? 'firms' : 'report';
  const product = await openDocument(context, options, document, inputPaths(files, options, context.io.cwd));
  const { readInput } = await import('./inputs.js');
  const { dataset, config } = await readInput(context, { paths, files }, options);
  const shared = {
    by: options.by ?? config.by,
    indicators: options.indicators,
    followUpRound: options.followUpRound ?? config.followUpRound,
  };
  if (options.level === 'firm') {
    const { buildFirmRows } = await import('../report/firm-rows.js');
    const rows = context.io.compute(() => buildFirmRows(dataset, shared));
    return product.finish((format, look) => render('firms', rows, format, look));
  }
  const { buildReport } = await import('../report/build.js');
  const model = context.io.compute(() =>
    buildReport(dataset, {
      ...shared,
      confidence: options.confidence === undefined ? undefined : options.confidence / 100,
      excludeOutliers: options.excludeOutliers,
      ledger: options.leftOut,
      reported: options.reported,
    }),
  );
  return product.finish((format, look) => render('report', model, format, { ...look, stats: options.stat, levels: options.levels }));
}

function refuseGroupOptions(options: ReportCommandOptions): void {
  for (const [name, second] of Object.entries(groupOptions)) {
    if (options[name as keyof typeof groupOptions] === undefined) continue;
    throw new UserError('conflicting-options', { first: '--level firm', second }, ExitCode.usage);
  }
}
