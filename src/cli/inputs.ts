import { loadSource } from '../csv/source.js';
import type { Config } from '../dataset/config.js';
import type { Dataset } from '../dataset/dataset.js';
import { emptyMapping, withMapOptions } from '../dataset/mapping.js';
import { type InputFile, parseDataset } from '../dataset/parse.js';
import { checkDataset } from '../rules/check.js';
import { ExitCode, UserError } from '../user-error.js';
import { loadConfig } from './config-file.js';
import type { Context } from './context.js';
import type { NamedFile } from './named-files.js';
import type { InputOptions } from './options.js';
import { tellRead } from './talk.js';

/** A dataset, and the defaults for working with it that its config file gives. */
export interface Input {
  readonly dataset: Dataset;
  readonly config: Config;
}

/**
 * Reads the files that were named and says on stderr what was read and what is wrong with it.
 * @throws UserError for input that cannot be used at all
 */
export async function readInput(context: Context, named: readonly NamedFile[], options: InputOptions): Promise<Input> {
  const { io } = context;
  const found = await loadConfig(io.cwd, options.config);
  const config = found?.config ?? {};
  const mapping = withMapOptions({ ...emptyMapping, ...mappingOf(config) }, options.map ?? []);
  const inputs: InputFile[] = await Promise.all(
    named.map(async ({ path, period }) => ({ source: await loadSource(path, io.readStdin), period })),
  );
  const dimensions = options.by ?? config.by ?? [];
  const { dataset, files, findings } = io.compute(() => {
    const result = parseDataset(inputs, { delimiter: options.delimiter, decimal: options.decimal, mapping, dimensions });
    const contradictions = result.dataset === null ? [] : checkDataset(result.dataset);
    return { ...result, findings: [...result.findings, ...contradictions] };
  });
  await tellRead(context, { files, findings, config: found?.path ?? null }, options);
  if (dataset === null) {
    const unusable = new Set(findings.filter((finding) => finding.fatal).map((finding) => finding.at.file));
    throw new UserError('data-unusable', { files: [...unusable].join(', ') }, ExitCode.io);
  }
  return { dataset, config };
}

function mappingOf({ columns, values, constants, units, dimensions }: Config): Partial<typeof emptyMapping> {
  const given = { columns, values, constants, units, dimensions };
  return Object.fromEntries(Object.entries(given).filter(([, part]) => part !== undefined));
}
