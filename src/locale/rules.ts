import { rules as en } from './en/rules/index.js';
import { rules as id } from './id/rules/index.js';
import type { Lang } from './lang.js';
import { type Args, fillMessage, type RuleText } from './message.js';

/** Texts of rules are loaded separately from other messages: a run without findings never needs them. */
const byLang: Readonly<Record<Lang, Readonly<Record<keyof typeof en, RuleText>>>> = { en, id };

export type RuleCode = keyof typeof en;

/** Title, reason and remedy of a rule, and the sources of its limits (empty if it has none). */
export function ruleText(code: RuleCode, lang: Lang): { title: string; why: string; fix: string; limits: string } {
  const { title, why, fix, limits = '', hint } = byLang[lang][code];
  return { title, why, fix: fix ?? hint({}), limits };
}

/** Sentence and hint of one finding. */
export function findingText(code: string, args: Args, lang: Lang): { sentence: string; hint: string } {
  return fillMessage(byLang[lang], code, args);
}
