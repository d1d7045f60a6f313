import type { Indicator } from '../../indicators/definition.js';
import type { Rule } from '../../rules/rule.js';
import type { RenderOptions } from '../options.js';
import { overviewMarkdown, overviewText } from './overview.js';
import { topicMarkdown, topicText } from './topic.js';

/** What to explain: rules and indicators in full, or every rule in one line. */
export type Topics = { readonly entries: readonly (Rule | Indicator)[] } | { readonly overview: readonly Rule[] };

/** Explanations: pure functions of the catalogues and the words. */
export function renderTopics(topics: Topics, form: 'text' | 'markdown', options: RenderOptions): string {
  if ('overview' in topics) return form === 'text' ? overviewText(topics.overview, options) : overviewMarkdown(topics.overview, options);
  const write = form === 'text' ? topicText : topicMarkdown;
  return topics.entries.map((topic) => write(topic, options)).join('\n');
}
