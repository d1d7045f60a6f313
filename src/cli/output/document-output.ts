import {
  type DocumentName,
  endingsOf,
  type Format,
  formatOfName,
  formatsOf,
  isBinary,
  type Rendered,
  type RenderOptions,
} from '../../render/index.js';
import { ExitCode, UserError } from '../../user-error.js';
import type { CommonOptions, Context } from '../context.js';
import { realPath } from '../data/paths.js';
import type { OutputOptions } from '../options/common-options.js';
import { badOption } from '../options/values.js';
import { wantsColor } from './color.js';
import { openTarget, type Target } from './output.js';

/** The document of a command: its formats, and where they go. */
export interface Product<Form extends string = Format> {
  /** One per output. */
  readonly formats: readonly Form[];
  readonly toStdout: boolean;
  /** Renders every format, then writes them all, and reports on stderr which files were written. */
  readonly finish: (make: (format: Form, look: RenderOptions) => Rendered | Promise<Rendered>) => Promise<void>;
}

/** The formats that a command can write, by file name ending. The one for `.txt` is also the format on stdout. */
export type Endings<Form extends string> = Readonly<Record<string, Form>>;

interface Place<Form extends string> {
  readonly target: Target;
  readonly format: Form;
  readonly look: RenderOptions;
}

/** Opens the product of a command that writes one of the documents with figures. @throws UserError those of `openProduct`, and bad-option */
export async function openDocument(
  context: Context,
  options: OutputOptions & CommonOptions,
  document: DocumentName,
  inputs: readonly string[] = [],
): Promise<Product> {
  const { format } = options;
  const allowed = formatsOf(document);
  if (format !== undefined && !allowed.includes(format)) throw badOption('--format', format, allowed.join(', '));
  return openProduct(context, options, endingsOf(document), inputs);
}

/**
 * Decides format and target of the product before the work starts; `inputs` are paths that it must not replace.
 * @throws UserError output-format, output-other-format, format-other-name, output-exists, output-failed, conflicting-options, not-for-terminal
 */
export async function openProduct<Form extends string>(
  context: Context,
  options: OutputOptions<Form> & CommonOptions,
  endings: Endings<Form>,
  inputs: readonly string[] = [],
): Promise<Product<Form>> {
  const { io, words } = context;
  const paths = options.output ?? ['-'];
  refuseTwice(paths, io.cwd);
  const places: Place<Form>[] = [];
  for (const path of paths) {
    const target = await openTarget(io, path, options.force ?? false, inputs);
    places.push({ target, format: formatOf(path, paths, options, endings), look: lookOf(target, context, options) });
  }
  checkExcel(places, options);
  const unseen = places.find(({ target, format }) => target.path === null && isBinary(format));
  if (unseen !== undefined && io.stdout.isTTY) throw new UserError('not-for-terminal', { format: unseen.format }, ExitCode.usage);
  return {
    formats: places.map(({ format }) => format),
    toStdout: places.some(({ target }) => target.path === null),
    finish: async (make) => {
      const made: Rendered[] = [];
      for (const { format, look } of places) made.push(await make(format, look));
      for (const [i, { target }] of places.entries()) {
        const content = made[i];
        await target.write(typeof content === 'string' && !content.endsWith('\n') ? [content, '\n'] : content);
        if (target.path !== null && !options.quiet) await io.stderr.write(`${words.wrote(target.path)}\n`);
      }
    },
  };
}

function lookOf({ path }: Target, { io, lang }: Context, options: OutputOptions<string> & CommonOptions): RenderOptions {
  const toStdout = path === null;
  return {
    lang,
    width: options.width ?? (toStdout ? io.stdout.columns : undefined) ?? 80,
    color: toStdout ? wantsColor(io, io.stdout, options.color) : options.color === true,
    excel: options.excel,
  };
}

/** The format of one output: a single output has the requested format; with several, each has that of its name, and stdout the requested one. */
function formatOf<Form extends string>(
  path: string,
  paths: readonly string[],
  { format, excel }: OutputOptions<Form>,
  endings: Endings<Form>,
): Form {
  if (format !== undefined && paths.length > 1 && !paths.includes('-')) {
    throw new UserError(
      'conflicting-options',
      { first: `--format ${format}`, second: paths.map((one) => `-o ${one}`).join(' ') },
      ExitCode.usage,
    );
  }
  if (path === '-') return format ?? endings[excel ? '.csv' : '.txt'];
  if (format !== undefined && paths.length === 1) {
    refuseOtherName(path, format, endings);
    return format;
  }
  const ending = Object.keys(endings).find((known) => path.toLowerCase().endsWith(known));
  if (ending === undefined) throw noFormat(path, endings);
  return endings[ending];
}

/** Refuses a name that promises another format: programs open a file by its name. A .txt may be any text, and SARIF is JSON. */
function refuseOtherName(path: string, format: string, endings: Endings<string>): void {
  const ending = Object.keys(endings).find((known) => path.toLowerCase().endsWith(known));
  const named = ending === undefined ? formatOfName(path) : endings[ending];
  const fits = named === undefined || named === format || (format === 'sarif' && named === 'json');
  const isText = /\.txt$/i.test(path) && format !== 'xlsx';
  if (!fits && !isText) throw new UserError('format-other-name', { path, format, named }, ExitCode.usage);
}

function noFormat(path: string, endings: Endings<string>): UserError {
  const allowed = Object.keys(endings).join(' ');
  const format = formatOfName(path);
  if (format === undefined) return new UserError('output-format', { path, allowed }, ExitCode.usage);
  const formats = [...new Set(Object.values(endings))].join(', ');
  return new UserError('output-other-format', { path, format, formats, allowed }, ExitCode.usage);
}

function refuseTwice(paths: readonly string[], cwd: string): void {
  const places = paths.map((path) => (path === '-' ? path : realPath(path, cwd)));
  const again = places.findIndex((place, i) => places.indexOf(place) < i);
  if (again === -1) return;
  const first = `-o ${paths[places.indexOf(places[again])]}`;
  throw new UserError('conflicting-options', { first, second: `-o ${paths[again]}` }, ExitCode.usage);
}

/** `--excel` changes how CSV is written, so one of the outputs must be CSV. */
function checkExcel(places: readonly Place<string>[], { excel }: OutputOptions<string>): void {
  if (!excel || places.some(({ format }) => format === 'csv')) return;
  const [{ target, format }] = places;
  throw new UserError(
    'conflicting-options',
    { first: '--excel', second: target.path === null ? `--format ${format}` : `-o ${target.path}` },
    ExitCode.usage,
  );
}
