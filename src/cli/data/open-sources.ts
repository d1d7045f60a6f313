import type { Source } from '../../csv/input/source.js';
import { isUserError, type UserError } from '../../user-error.js';
import { openSource } from '../../workbook/source.js';
import type { Context } from '../context.js';
import { describeError } from '../errors.js';
import type { NamedFile } from './named-files.js';

/** A file that could not be opened, by the name that findings use. */
export interface Unreadable {
  readonly file: string;
  readonly error: UserError;
}

/** The files that could be opened, with their contents, and an error for each of the others. */
export interface OpenedSources {
  readonly files: readonly NamedFile[];
  readonly sources: readonly Source[];
  readonly unreadable: readonly Unreadable[];
}

/** Opens every file, so that one run names all those that cannot be read. */
export async function openSources({ io }: Context, named: readonly NamedFile[], sheet: string | undefined): Promise<OpenedSources> {
  const opened = await Promise.allSettled(named.map(({ path }) => openSource(path, { stdin: io.stdin, sheet })));
  const files: NamedFile[] = [];
  const sources: Source[] = [];
  const unreadable: Unreadable[] = [];
  for (const [i, result] of opened.entries()) {
    if (result.status === 'fulfilled') {
      files.push(named[i]);
      sources.push(result.value);
    } else if (isUserError(result.reason)) {
      const { path } = named[i];
      unreadable.push({ file: path === '-' ? '<stdin>' : path, error: result.reason });
    } else throw result.reason;
  }
  return { files, sources, unreadable };
}

/** Reports files that cannot be read on stderr. */
export async function tellUnreadable({ io, lang }: Context, files: readonly Unreadable[]): Promise<void> {
  await io.stderr.write(files.map(({ error }) => describeError(error, lang, io).text).join(''));
}

/** Reports all errors, the last by throwing it. @throws UserError */
export async function refuseUnreadable(context: Context, files: readonly Unreadable[]): Promise<never> {
  await tellUnreadable(context, files.slice(0, -1));
  throw files[files.length - 1].error;
}
