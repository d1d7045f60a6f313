import { en } from './en/index.js';
import { id } from './id/index.js';
import type { Lang } from './lang.js';
import { type Args, fillMessage } from './message.js';
import type { Messages } from './messages.js';

export type { ReadTalk } from './en/cli.js';
export { type Lang, langs } from './lang.js';
export type { Args, Message } from './message.js';
export type { Messages } from './messages.js';
export { decimalsApart, FINEST, formatCount, formatNumber, formatPercent, type NumberStyle } from './number.js';

const byLang: Readonly<Record<Lang, Messages>> = { en, id };

export function messages(lang: Lang): Messages {
  return byLang[lang];
}

/** Sentence and hint of an error that a user can correct. A code without words is shown with its arguments. */
export function errorText(code: string, args: Args, lang: Lang): { sentence: string; hint: string } {
  return fillMessage(messages(lang).errors, code, args);
}
