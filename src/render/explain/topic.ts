import type { Indicator } from '../../indicators/definition.js';
import { messages } from '../../locale/index.js';
import type { Rule } from '../../rules/rule.js';
import { catalogueMarkdown, catalogueTable } from '../catalogue.js';
import { severityPaint } from '../findings.js';
import type { RenderOptions } from '../options.js';
import { markdownDocument } from '../text/markdown-table.js';
import { paintFor } from '../text/paint.js';
import { forMarkdown } from '../text/safe-text.js';
import { visible } from '../text/visible.js';
import { indented, wrap } from '../text/wrap.js';
import { wordsOf } from '../validation/worded.js';

/** A rule or an indicator in full, for a terminal. */
export function topicText(topic: Rule | Indicator, options: RenderOptions): string {
  if (!('code' in topic)) return catalogueTable([topic], options);
  const { lang, width, color } = options;
  const paint = paintFor(color);
  const { title, why, fix, limits } = wordsOf(topic.code, lang);
  const { validation, vocabulary } = messages(lang);
  const severity = severityPaint(topic.severity, paint)(vocabulary.severities[topic.severity]);
  const sections = [
    wrap(`${paint.strong(`${topic.code} ${title}`)} · ${severity}`, width, '  '),
    paragraph(validation.why, why),
    paragraph(validation.fix, fix),
    paragraph(validation.unusedTitle, validation.unused[topic.unused]),
    ...limitLines(topic, lang).map(([line]) => [...wrap(line, width, '  '), ...indented(wrap(limits, width - 2), '  ')]),
    ...(['bad', 'good'] as const).map((which) => [
      paint.strong(validation[which](topic.example.excerpt === true)),
      ...topic.example[which]
        .trimEnd()
        .split('\n')
        .map((line) => `  ${visible(line)}`),
    ]),
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;

  function paragraph(heading: string, text: string): string[] {
    return [paint.strong(heading), ...indented(wrap(text, width - 2), '  ')];
  }
}

export function topicMarkdown(topic: Rule | Indicator, options: RenderOptions): string {
  if (!('code' in topic)) return catalogueMarkdown([topic], options);
  const { lang } = options;
  const { title, why, fix, limits } = wordsOf(topic.code, lang);
  const { validation, vocabulary } = messages(lang);
  return markdownDocument([
    [`## ${topic.code} ${forMarkdown(title)}`],
    [`${vocabulary.severities[topic.severity]} · ${validation.unusedTitle}: ${validation.unused[topic.unused]}`],
    [`**${validation.why}** ${forMarkdown(why)}`],
    [`**${validation.fix}** ${forMarkdown(fix)}`],
    ...limitLines(topic, lang).map((lines) => [...lines.map((line) => line.trimStart()), forMarkdown(limits)]),
    ...(['bad', 'good'] as const).map((which) => [
      `${validation[which](topic.example.excerpt === true)}:`,
      '',
      '```csv',
      ...topic.example[which].trimEnd().split('\n').map(visible),
      '```',
    ]),
  ]);
}

/** The limits of a rule and how to set one; empty if it has none. */
function limitLines({ code, limits }: Rule, lang: RenderOptions['lang']): string[][] {
  const named = Object.entries(limits ?? {});
  if (named.length === 0) return [];
  const { limits: words } = messages(lang).validation;
  const [[first, value]] = named;
  return [[words(named.map(([name, limit]) => `${name} ${limit}`).join(', '), `--rule ${code}.${first}=${value}`)]];
}
