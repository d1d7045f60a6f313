import { type Lang, langs } from '../locale/index.js';
import type { Io } from './io.js';
import { configLang } from './options/config-file.js';
import { badOption } from './options/values.js';

/**
 * The language of this run: `--lang`, otherwise the config's, otherwise English. It is determined before the arguments are parsed, because
 * help and usage errors are written in it, too.
 * @throws UserError bad-option, no-working-folder
 */
export function languageOf(io: Pick<Io, 'args' | 'cwd'>): Lang {
  const { args } = io;
  const asked = lastValueOf(args, '--lang');
  if (asked === undefined) return configLang(io.cwd, lastValueOf(args, '--config')) ?? 'en';
  const lang = langs.find((known) => known === asked.toLowerCase());
  if (lang === undefined) throw badOption('--lang', asked, langs.join(', '));
  return lang;
}

/** The value of an option as the parser will see it: the last one given before `--`. */
function lastValueOf(args: readonly string[], option: string): string | undefined {
  const end = args.indexOf('--');
  const options = end === -1 ? args : args.slice(0, end);
  for (let i = options.length - 1; i >= 0; i--) {
    if (options[i].startsWith(`${option}=`)) return options[i].slice(option.length + 1);
    if (options[i] === option && i + 1 < options.length) return options[i + 1];
  }
  return undefined;
}
