import { extname } from 'node:path';
import type { Format, RenderOptions } from '../render/options.js';
import { ExitCode, UserError } from '../user-error.js';
import { wantsColor } from './color.js';
import type { CommonOptions, Context } from './context.js';
import type { OutputOptions } from './options.js';
import { openTarget } from './output.js';

/** What a command makes: in which form, and where it goes. */
export interface Product {
  readonly format: Format;
  readonly look: RenderOptions;
  /** Writes it, and says on stderr that a file was written. */
  readonly finish: (text: string) => Promise<void>;
}

const formatByEnding: Readonly<Record<string, Format>> = {
  '.json': 'json',
  '.csv': 'csv',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.txt': 'table',
};

/**
 * Decides form and place of the product before the work starts; `inputs` are paths that it must not replace.
 * @throws UserError output-format, output-exists, output-failed
 */
export async function openProduct(
  context: Context,
  options: OutputOptions & CommonOptions,
  inputs: readonly string[] = [],
): Promise<Product> {
  const { io, lang, words } = context;
  const target = await openTarget(io, options.output, options.force ?? false, inputs);
  const toStdout = target.path === null;
  return {
    format: options.format ?? formatOf(target.path),
    look: {
      lang,
      width: options.width ?? (toStdout ? io.stdout.columns : undefined) ?? 80,
      color: toStdout ? wantsColor(io, io.stdout, options.color) : options.color === true,
    },
    finish: async (text) => {
      await target.write(text.endsWith('\n') ? text : `${text}\n`);
      if (!toStdout && !options.quiet) await io.stderr.write(`${words.wrote(target.path)}\n`);
    },
  };
}

function formatOf(path: string | null): Format {
  if (path === null) return 'table';
  const format = formatByEnding[extname(path).toLowerCase()];
  if (format === undefined) {
    throw new UserError('output-format', { path, allowed: Object.keys(formatByEnding).join(' ') }, ExitCode.usage);
  }
  return format;
}
