import { piecesOf, type Source } from '../../csv/input/source.js';
import type { Config } from '../../dataset/config.js';
import type { Dataset } from '../../dataset/dataset.js';
import { chooseDimensions } from '../../dataset/groups.js';
import { emptyMapping, withMapOptions } from '../../dataset/header/mapping.js';
import { checkRound } from '../../dataset/pairing.js';
import { parseDataset, type ReadOptions, type ReadResult } from '../../dataset/read/parse.js';
import { findContradictions } from '../../rules/check.js';
import { ExitCode, UserError } from '../../user-error.js';
import type { Context } from '../context.js';
import { delimiters, type FigureOptions, type InputOptions } from '../options/common-options.js';
import { loadConfig } from '../options/config-file.js';
import { progressLine } from '../output/progress.js';
import { tellRead } from '../output/read-summary.js';
import { tellFindings, tellUnchecked } from '../output/tell-findings.js';
import { validateCommand } from '../output/validate-hint.js';
import type { NamedFile } from './named-files.js';
import { openSources, refuseUnreadable, type Unreadable } from './open-sources.js';

/** A dataset, and the config file that gives defaults for working with it. */
export interface Input {
  readonly sources: readonly Source[];
  readonly read: ReadResult;
  readonly dataset: Dataset;
  readonly config: Config;
}

/** The contents of the files of a command line, and the config in use. */
export interface FilesRead {
  readonly sources: readonly Source[];
  /** The files that could not be opened; empty unless reading goes on without them. */
  readonly unreadable: readonly Unreadable[];
  readonly result: ReadResult;
  readonly config: Config;
}

/** Total input size, in bytes, below which the work counts as short. */
const SHORT_WORK_BYTES = 256 * 1024;

interface FileReading extends Pick<ReadOptions, 'kept' | 'thread'> {
  /** Reads the other files when some cannot be opened. */
  readonly partly?: boolean;
}

/** Reads the named files and reports on stderr how; at most `kept` findings of each kind are kept, by default a thousand. */
export async function readFiles(
  context: Context,
  named: readonly NamedFile[],
  options: InputOptions,
  { kept, thread, partly = false }: FileReading = {},
): Promise<FilesRead> {
  const { io } = context;
  const found = await loadConfig(io.cwd, options.config);
  const config = found?.config ?? {};
  const mapping = withMapOptions({ ...emptyMapping, ...mappingOf(config) }, options.map ?? []);
  const { files, sources, unreadable } = await openSources(context, named, options.sheet ?? config.sheet);
  if (unreadable.length > 0 && (!partly || sources.length === 0)) await refuseUnreadable(context, unreadable);
  if (options.sheet !== undefined && sources.every(({ sheet }) => sheet === undefined)) {
    throw new UserError('sheet-without-workbook', { sheet: options.sheet }, ExitCode.usage);
  }
  await io.expectShortWork(sources.reduce((sum, source) => sum + piecesOf(source).size, 0) < SHORT_WORK_BYTES);
  const inputs = files.map(({ period }, i) => ({ source: sources[i], period }));
  const delimiter = options.delimiter ?? (config.delimiter && delimiters[config.delimiter]);
  const decimal = options.decimal ?? config.decimal;
  const fast = options.fast === false ? false : undefined;
  const { tell: onProgress, close } = progressLine(context, options);
  const dimensions = options.by ?? config.by ?? [];
  const result = io.compute(() => parseDataset(inputs, { delimiter, decimal, mapping, dimensions, kept, fast, thread, onProgress }));
  close();
  await tellRead(context, result.files, found?.path ?? null, options);
  return { sources, unreadable, result, config };
}

/**
 * Reads the files for figures. Reports on stderr what is wrong with whole files, how much is left out because of errors, and which
 * command checks the rest.
 * @throws UserError no-such-round, unknown-dimension, for input that cannot be used at all, and with `--strict` for any error in it
 */
export async function readInput(
  context: Context,
  { paths, files }: { readonly paths: readonly string[]; readonly files: readonly NamedFile[] },
  options: FigureOptions,
  thread: ReadOptions['thread'] = null,
): Promise<Input> {
  const { sources, result, config } = await readFiles(context, files, options, { thread });
  const { dataset } = result;
  const followUpRound = options.followUpRound ?? config.followUpRound ?? 'last';
  if (dataset !== null) {
    checkRound(dataset, followUpRound);
    // Before a command is suggested that would refuse the dimension, too.
    chooseDimensions(dataset, options.by ?? config.by);
  }
  const none = { findings: [], more: [] };
  const contradictions = dataset === null ? none : context.io.compute(() => findContradictions(dataset, followUpRound));
  const findings = [...result.findings, ...contradictions.findings];
  const more = new Map([...result.more, ...contradictions.more]);
  const command = validateCommand(paths, options);
  if (findings.length > 0) await tellFindings(context, { dataset, findings, more, followUpRound }, command, options);
  if (options.strict) {
    const { refuseErrors } = await import('../options/strict.js');
    context.io.compute(() => refuseErrors(result, options, config, command));
  }
  if (dataset === null) {
    const unusable = new Set(findings.filter((finding) => finding.fatal).map((finding) => finding.at.file));
    throw new UserError('data-unusable', { files: [...unusable].join(', ') }, ExitCode.io);
  }
  if (dataset.ids.length === 0) {
    throw new UserError('table-empty', { table: sources.map(({ name }) => name).join(', ') }, ExitCode.io);
  }
  await tellUnchecked(context, command, options);
  return { sources, read: result, dataset, config };
}

/** The mapping in a config. */
export function mappingOf({ columns, values, constants, units, dimensions }: Config): Partial<typeof emptyMapping> {
  const given = { columns, values, constants, units, dimensions };
  return Object.fromEntries(Object.entries(given).filter(([, part]) => part !== undefined));
}
