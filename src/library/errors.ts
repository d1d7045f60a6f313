import type { Finding } from '../finding.js';
import { type Lang, langs, errorText as wordsOfError } from '../locale/index.js';
import { findingWords } from '../render/findings.js';
import { isUserError, type UserError } from '../user-error.js';
import { check, having, oneOf } from './arguments.js';

/** Sentence and hint of an error that a user can correct, in English unless another language is given. */
export function errorText(error: UserError, lang: Lang = 'en'): string {
  return worded(() => {
    check('error', error, having('UserError', ['code', 'args']));
    check('lang', lang, oneOf(langs));
    return joined(wordsOfError(error.code, error.args, lang));
  });
}

/** Sentence and hint of a finding, in English unless another language is given. */
export function findingText(finding: Pick<Finding, 'code' | 'args'>, lang: Lang = 'en'): string {
  return worded(() => {
    check('finding', finding, having('Finding', ['code', 'args']));
    check('lang', lang, oneOf(langs));
    return joined(findingWords(finding, lang));
  });
}

/** Runs a function of the library; an error that a user can correct gets its English text as the message. */
export function worded<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw withText(error);
  }
}

/** The same for an asynchronous function. */
export async function wordedLater<Result>(work: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw withText(error);
  }
}

function withText(error: unknown): unknown {
  if (!isUserError(error)) return error;
  const { message, stack } = error;
  error.message = errorText(error);
  error.stack = stack?.replace(message, () => error.message);
  return error;
}

function joined({ sentence, hint }: { readonly sentence: string; readonly hint: string }): string {
  return hint === '' ? sentence : `${sentence} ${hint}`;
}
