import type { Source } from '../../csv/input/source.js';
import type { ReadResult } from '../../dataset/read/parse.js';
import type { Lang } from '../../locale/index.js';
import type { Validation } from '../../rules/model.js';
import { ExitCode, UserError } from '../../user-error.js';
import type { CommonOptions, Context } from '../context.js';
import { realPath } from '../data/paths.js';
import type { OutputOptions } from '../options/common-options.js';
import { badOption } from '../options/values.js';
import { otherForms } from './csv-target.js';
import { openTarget } from './output.js';

/** A copy of the data file with a column of findings. */
export interface Annotated {
  readonly finish: (source: Source, read: ReadResult, model: Validation, lang: Lang) => Promise<void>;
}

interface AnnotatedOptions extends OutputOptions<string>, CommonOptions {
  readonly annotated?: string;
}

/**
 * Checks where the copy goes before the work starts; null if none is requested.
 * @throws UserError bad-option, annotated-plain, annotated-one-file, conflicting-options, output-exists, output-failed
 */
export async function openAnnotated(
  { io, words }: Context,
  { annotated: path, output, force, quiet }: AnnotatedOptions,
  inputs: readonly string[],
  files: number,
): Promise<Annotated | null> {
  if (path === undefined) return null;
  if (path === '-') throw badOption('--annotated', path, 'a.csv');
  if (otherForms.test(path) || path.toLowerCase().endsWith('.gz')) throw new UserError('annotated-plain', { path }, ExitCode.usage);
  if (files > 1) throw new UserError('annotated-one-file', { files }, ExitCode.usage);
  const same = output?.find((one) => realPath(one, io.cwd) === realPath(path, io.cwd));
  if (same !== undefined) {
    throw new UserError('conflicting-options', { first: `--output ${same}`, second: `--annotated ${path}` }, ExitCode.usage);
  }
  const target = await openTarget(io, path, force ?? false, inputs);
  return {
    finish: async ({ bytes }, { files: summaries, texts, dataset }, model, lang) => {
      // A file without text has no rows to annotate; a finding reports it.
      if (texts.length === 0) return;
      const { annotate } = await import('../../render/validation/annotate.js');
      const [{ encoding, delimiter }] = summaries;
      const headerRecord = dataset?.origin.views[0].headerRecord;
      await target.write(annotate({ bytes, encoding, dialect: { delimiter } }, model.findings, { lang, headerRecord }));
      if (!quiet) await io.stderr.write(`${words.wrote(path)}\n`);
    },
  };
}
