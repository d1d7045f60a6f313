import { type Command, Option } from 'commander';
import type { FollowUpRound } from '../../dataset/pairing.js';
import { type DialectName, dialectNames } from '../../engine/sql/dialect.js';
import { ExitCode, UserError } from '../../user-error.js';
import type { Context } from '../context.js';
import { addMeaningOptions, type InputOptions } from '../options/common-options.js';
import { refuseGroupOptions } from '../options/report-options.js';
import { namesFor, numberBetween, oneOf } from '../options/values.js';
import { openTarget } from '../output/output.js';

interface SqlOptions extends InputOptions {
  readonly dialect?: DialectName;
  readonly table?: string;
  readonly views?: boolean;
  readonly indicators?: readonly string[];
  readonly excludeOutliers?: boolean;
  readonly leftOut?: boolean;
  readonly confidence?: number;
  readonly level?: 'group' | 'firm';
  readonly output?: string;
  readonly force?: boolean;
}

export function addSql(program: Command, context: Context): void {
  const { argumentDescriptions, commandDescriptions, optionDescriptions: about } = context.words;
  const command = program
    .command('sql')
    .description(commandDescriptions.sql)
    .argument('[source]', argumentDescriptions.sqlSource)
    .addOption(new Option('--dialect <name>', about.dialect(dialectNames)).argParser(oneOf('--dialect', dialectNames)))
    .option('--table <name>', about.table)
    .option('--views', about.views)
    .option('--indicators <ids>', about.indicators, namesFor('--indicators'))
    .option('--left-out', about.leftOut)
    .option('--exclude-outliers', about.excludeOutliers)
    .option('--confidence <percent>', about.confidence, numberBetween('--confidence', 80, 99.9))
    .option('--level <level>', about.level, oneOf('--level', ['group', 'firm'] as const))
    .option('-o, --output <file>', about.output)
    .option('--force', about.force);
  addMeaningOptions(command, context.words);
  command.action((source: string | undefined) => printSql(context, source, command.optsWithGlobals()));
}

/** Prints the queries for an existing table, or for one with every column of the tidy file. */
async function printSql(context: Context, source: string | undefined, options: SqlOptions): Promise<void> {
  refuseGroupOptions(options);
  const target = await openTarget(context.io, options.output, options.force ?? false);
  if (source === undefined && options.dialect === undefined) {
    throw new UserError('missing-option', { name: '--dialect', allowed: dialectNames.join(', ') }, ExitCode.usage);
  }
  const { sqlOf } = await import('./sql-text.js');
  const round: FollowUpRound | undefined = options.followUpRound;
  const confidence = options.confidence === undefined ? undefined : options.confidence / 100;
  await target.write(await sqlOf(context, source, options, { ...options, confidence, followUpRound: round }));
}
