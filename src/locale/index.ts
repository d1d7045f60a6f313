import { en } from './en/index.js';
import { id } from './id/index.js';
import type { Lang } from './lang.js';
import type { Args, Message } from './message.js';
import type { Messages } from './messages.js';

export type { ReadTalk } from './en/cli.js';
export { type Lang, langs } from './lang.js';
export type { Args, Message } from './message.js';
export type { Messages } from './messages.js';
export { formatCount, formatNumber, type NumberStyle } from './number.js';

const byLang: Readonly<Record<Lang, Messages>> = { en, id };

export function messages(lang: Lang): Messages {
  return byLang[lang];
}

/** Sentence and hint of a finding. A code without words is shown with its arguments. */
export function findingText(code: string, args: Args, lang: Lang): { sentence: string; hint: string } {
  return fill(messages(lang).findings, code, args);
}

/** Sentence and hint of an error that a user can mend. A code without words is shown with its arguments. */
export function errorText(code: string, args: Args, lang: Lang): { sentence: string; hint: string } {
  return fill(messages(lang).errors, code, args);
}

function fill(catalogue: Readonly<Record<string, Message>>, code: string, args: Args): { sentence: string; hint: string } {
  if (Object.hasOwn(catalogue, code)) return { sentence: catalogue[code].sentence(args), hint: catalogue[code].hint(args) };
  const listed = Object.entries(args).map(([name, value]) => `${name}: ${value}`);
  return { sentence: [code, ...listed].join(' '), hint: '' };
}
