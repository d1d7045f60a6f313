import type { Command } from 'commander';
import { formatsOf, statNames } from '../../render/index.js';
import { ExitCode, UserError } from '../../user-error.js';
import type { Context } from '../context.js';
import { inputPaths, namedFiles } from '../data/named-files.js';
import { tableSourceOf } from '../data/table-source.js';
import { addConditions, addInputOptions, addOutputOptions } from '../options/common-options.js';
import { engineNames, type ReportCommandOptions, refuseGroupOptions } from '../options/report-options.js';
import { memorySize, namesFor, numberBetween, oneOf, someOf, wholeNumberBetween } from '../options/values.js';
import { makeReport } from '../output/make-report.js';

export function addReport(program: Command, context: Context): void {
  const { commandDescriptions, argumentDescriptions, optionDescriptions: about } = context.words;
  const command = program
    .command('report')
    .description(commandDescriptions.report)
    .argument('[files...]', argumentDescriptions.files)
    .option('--indicators <ids>', about.indicators, namesFor('--indicators'))
    .option('--stat <names>', about.stat, someOf('--stat', statNames))
    .option('--levels', about.levels)
    .option('--left-out', about.leftOut)
    .option('--reported', about.reported)
    .option('--method', about.method)
    .option('--exclude-outliers', about.excludeOutliers)
    .option('--confidence <percent>', about.confidence, numberBetween('--confidence', 80, 99.9))
    .option('--level <level>', about.level, oneOf('--level', ['group', 'firm'] as const))
    .option('--watch', about.watch)
    .option('--strict', about.strict)
    .option('--engine <name>', about.engine, oneOf('--engine', engineNames))
    .option('--table <name>', about.table)
    .option('--memory-limit <size>', about.memoryLimit, memorySize('--memory-limit'))
    .option('--timeout <seconds>', about.timeout, wholeNumberBetween('--timeout', 1, 1_000_000));
  addConditions(command, context);
  addInputOptions(command, context);
  addOutputOptions(command, context, formatsOf('report')).option('--excel', about.excel);
  command.action((files: string[]) => report(context, files, command.optsWithGlobals()));
}

async function report(context: Context, paths: readonly string[], options: ReportCommandOptions): Promise<void> {
  refuseGroupOptions(options);
  if (!options.watch) return makeReport(context, paths, options);
  if (paths.includes('-')) throw new UserError('conflicting-options', { first: '--watch', second: '-' }, ExitCode.usage);
  const { cwd } = context.io;
  // Refuses tables, which cannot be watched.
  await tableSourceOf(paths, options, cwd);
  const { watch } = await import('../output/watch.js');
  const inputs = async () => inputPaths(await namedFiles(paths, options, cwd), options, cwd);
  // Later rounds may replace what the first one wrote.
  return watch(context, inputs, (again) => makeReport(context, paths, again ? { ...options, force: true } : options), options);
}
