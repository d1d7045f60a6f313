import type { Format, RenderOptions } from '../render/options.js';
import { ExitCode, UserError } from '../user-error.js';
import { wantsColor } from './color.js';
import type { CommonOptions, Context } from './context.js';
import type { OutputOptions } from './options.js';
import { openTarget } from './output.js';

/** What a command makes: in which form, and where it goes. */
export interface Product<Form extends string = Format> {
  readonly format: Form;
  readonly look: RenderOptions;
  /** Writes it, and says on stderr that a file was written. */
  readonly finish: (text: string) => Promise<void>;
}

/** The forms a command can write by the ending of a file's name. What `.txt` means is also the form on stdout. */
export type Endings<Form extends string> = Readonly<Record<string, Form>>;

export const figureEndings: Endings<Format> = {
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
export async function openProduct<Form extends string>(
  context: Context,
  options: OutputOptions<Form> & CommonOptions,
  endings: Endings<Form>,
  inputs: readonly string[] = [],
): Promise<Product<Form>> {
  const { io, lang, words } = context;
  const target = await openTarget(io, options.output, options.force ?? false, inputs);
  const toStdout = target.path === null;
  return {
    format: options.format ?? formOf(target.path, endings),
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

function formOf<Form extends string>(path: string | null, endings: Endings<Form>): Form {
  if (path === null) return endings['.txt'];
  const ending = Object.keys(endings).find((known) => path.toLowerCase().endsWith(known));
  if (ending === undefined) throw new UserError('output-format', { path, allowed: Object.keys(endings).join(' ') }, ExitCode.usage);
  return endings[ending];
}
