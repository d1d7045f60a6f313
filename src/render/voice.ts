import { headerFor, isField } from '../dataset/header/aliases.js';
import { findIndicator } from '../indicators/catalogue.js';
import { type Lang, type Messages, messages } from '../locale/index.js';
import { forMarkdown, forTerminal } from './text/safe-text.js';

/** A language, and how text from the data is made harmless for the medium it is shown in. */
export interface Voice {
  readonly lang: Lang;
  readonly words: Messages;
  readonly safe: (text: string) => string;
}

export function terminalVoice(lang: Lang): Voice {
  return { lang, words: messages(lang), safe: forTerminal };
}

export function markdownVoice(lang: Lang): Voice {
  return { lang, words: messages(lang), safe: forMarkdown };
}

/** The header of a field in the template of the language; a field without one is named by its id. */
export function fieldName(field: string, { lang, safe }: Voice): string {
  return safe(isField(field) ? headerFor(field, lang) : field);
}

export function indicatorLabel(id: string, voice: Voice): string {
  return findIndicator(id)?.label[voice.lang] ?? id;
}

/** The name of a dimension; one defined by the user is shown unchanged. */
export function dimensionName(dimension: string, { words, safe }: Voice): string {
  return words.vocabulary.dimensions[dimension] ?? safe(dimension);
}

/** "Bali · Food", "Phase I" for a bare number or numeral ("I" where its dimension is not known), "Total", "(not stated)". */
export function groupName(
  group: { readonly key: readonly (string | null)[]; readonly total: boolean },
  by: readonly string[],
  voice: Voice,
): string {
  const { notStated, total } = voice.words.vocabulary;
  if (group.total && group.key.length === 0) return total;
  return group.key
    .map((value, i) => (value === null ? notStated : i < by.length ? groupLabel(by[i], value, voice) : voice.safe(value)))
    .join(' · ');
}

/** Values of a dimension that say which dimension it is: "Phase I" as in reports, "province Bali", "training M1, M2". */
export function dimensionText(dimension: string, values: readonly string[], voice: Voice): string {
  const namesItself = (value: string) => bareNumeral.test(value) || value.toLowerCase().startsWith(`${dimension.toLowerCase()} `);
  if (values.every(namesItself)) return values.map((value) => groupLabel(dimension, value, voice)).join(', ');
  return `${dimensionName(dimension, voice)} ${values.map(voice.safe).join(', ')}`;
}

const bareNumeral = /^[IVX\d]+$/;

function groupLabel(dimension: string, value: string, voice: Voice): string {
  return bareNumeral.test(value) ? `${capitalised(dimensionName(dimension, voice))} ${value}` : voice.safe(value);
}

/** Returns the printed name of a group in a language, so that users can ask for a group by the name they see. */
export function printedIn(lang: Lang): (group: Parameters<typeof groupName>[0], by: readonly string[]) => string {
  const voice = terminalVoice(lang);
  return (group, by) => groupName(group, by, voice);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
