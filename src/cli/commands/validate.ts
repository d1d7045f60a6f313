import type { Command } from 'commander';
import { sizeSchemes } from '../../dataset/size-schemes.js';
import { severities } from '../../finding.js';
import { type ValidationFormat, validationFormats } from '../../render/validation/options.js';
import { ExitCode, UserError } from '../../user-error.js';
import type { Context } from '../context.js';
import { inputPaths, type NamedFile, namedFiles } from '../data/named-files.js';
import { realPath } from '../data/paths.js';
import { threadFor } from '../data/thread-for.js';
import { addInputOptions, addOutputOptions, type OutputOptions } from '../options/common-options.js';
import type { RuleOptions } from '../options/rule-settings.js';
import { each, namesFor, oneOf, wholeNumberBetween } from '../options/values.js';
import { openAnnotated } from '../output/annotated.js';
import { type Endings, openProduct } from '../output/document-output.js';
import { announce, exitVerdict, type FailOn } from '../output/exit-verdict.js';
import { version } from '../version.js';

interface ValidateCommandOptions extends RuleOptions, OutputOptions<ValidationFormat> {
  readonly failOn?: FailOn;
  readonly maxWarnings?: number;
  readonly annotated?: string;
}

const endings: Endings<ValidationFormat> = { '.json': 'json', '.sarif': 'sarif', '.xml': 'junit', '.csv': 'csv', '.txt': 'text' };

export function addValidate(program: Command, context: Context): void {
  const { commandDescriptions, argumentDescriptions, optionDescriptions: about } = context.words;
  const command = program
    .command('validate')
    .description(commandDescriptions.validate)
    .argument('[files...]', argumentDescriptions.files)
    .option('--fail-on <severity>', about.failOn, oneOf('--fail-on', [...severities, 'never'] as const))
    .option('--max-warnings <n>', about.maxWarnings, wholeNumberBetween('--max-warnings', 0, Number.MAX_SAFE_INTEGER))
    .option('--rule <code=setting>', about.rule, each)
    .option('--only <codes>', about.only, namesFor('--only'))
    .option('--require <ids>', about.require, namesFor('--require'))
    .option('--size-scheme <name>', about.sizeScheme, oneOf('--size-scheme', sizeSchemes))
    .option('--all', about.all)
    .option('--annotated <file>', about.annotated);
  addInputOptions(command, context);
  addOutputOptions(command, context, validationFormats).option('--excel', about.excel);
  command.action((files: string[]) => validateFiles(context, files, command.optsWithGlobals()));
}

async function validateFiles(context: Context, paths: readonly string[], options: ValidateCommandOptions): Promise<void> {
  const { io, lang } = context;
  const files = await namedFiles(paths, options, io.cwd);
  const inputs = inputPaths(files, options, io.cwd);
  const product = await openProduct(context, options, endings, inputs);
  const annotated = await openAnnotated(context, options, inputs, files.length);
  const { sources, unreadable, result, config, model, only } = await readAndValidate(context, files, options);
  const { validationPieces } = await import('../../render/validation/index.js');
  const root = io.env.GITHUB_WORKSPACE ? realPath(io.env.GITHUB_WORKSPACE, io.cwd) : undefined;
  const more = { all: options.all === true, cwd: io.cwd, root, version, realPathOf: (file: string) => realPath(file, io.cwd) };
  await product.finish((format, look) => validationPieces(model, format === 'github' ? 'text' : format, { ...look, ...more }));
  // The runner of a workflow reads annotations from stdout, unless another document is written there.
  const annotates = !product.toStdout || product.formats.includes('text');
  if (product.formats.includes('github') || (annotates && io.env.GITHUB_ACTIONS === 'true')) {
    const { tellGithub } = await import('../output/github.js');
    await tellGithub(io, model, { lang, width: 80, color: false, ...more });
  }
  await annotated?.finish(sources[0], result, model, lang);
  const verdict = exitVerdict(model, options.failOn ?? config.failOn ?? 'error', options.maxWarnings ?? config.maxWarnings);
  await announce(context, verdict);
  if (unreadable.length > 0) {
    await (await import('../data/open-sources.js')).tellUnreadable(context, unreadable);
    await io.stderr.write(`${context.words.checkedPartly(only ?? [])}\n`);
  }
  context.endWith(unreadable.length > 0 ? ExitCode.io : verdict.exitCode);
}

async function readAndValidate(context: Context, files: readonly NamedFile[], options: ValidateCommandOptions) {
  const { readFiles } = await import('../data/inputs.js');
  const { checkRound } = await import('../../dataset/pairing.js');
  const { ruleSettings, withinFiles } = await import('../options/rule-settings.js');
  const { validate, validateInThreads } = await import('../../rules/validate.js');
  // Options are checked before a large file is read; the config file may add to them.
  ruleSettings(options, {});
  const thread = await threadFor(files, options, startRules);
  try {
    const read = await readFiles(context, files, options, {
      kept: options.all ? Number.POSITIVE_INFINITY : undefined,
      thread,
      partly: true,
    });
    if (options.annotated !== undefined && read.sources[0].sheet !== undefined)
      throw new UserError('annotated-workbook', { path: files[0].path }, ExitCode.usage);
    // Only the option is checked: a round named in the config may be missing because of a wrong label, which a rule reports.
    if (read.result.dataset !== null) checkRound(read.result.dataset, options.followUpRound ?? 'last');
    const chosen = ruleSettings(options, read.config);
    // Rules that compare rows would report rows as missing that are in a file that could not be read.
    const settings = read.unreadable.length > 0 ? { ...chosen, only: withinFiles(chosen.only) } : chosen;
    // With --all, every finding would be copied from one thread to the other.
    const alone = thread === null || options.all;
    const model = await context.io.compute(() =>
      alone ? validate(read.result, settings) : validateInThreads(read.result, settings, thread),
    );
    const unreadable = read.unreadable.map(({ file, error: { code, args } }) => ({ file, code, args }));
    return { ...read, model: { ...model, unreadable }, only: settings.only };
  } finally {
    await thread?.close();
  }
}

async function startRules() {
  return (await import('../../rules/second-thread.js')).RulesThread.start();
}
