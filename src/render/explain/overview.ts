import { messages } from '../../locale/index.js';
import type { Rule } from '../../rules/rule.js';
import { severityPaint } from '../findings.js';
import type { RenderOptions } from '../options.js';
import { markdownDocument, markdownTable } from '../text/markdown-table.js';
import { paintFor } from '../text/paint.js';
import { table } from '../text/table.js';
import { titleOf } from '../validation/worded.js';

/** Every rule in one line, by family. */
export function overviewText(rules: readonly Rule[], { lang, width, color }: RenderOptions): string {
  const { validation, vocabulary } = messages(lang);
  const paint = paintFor(color);
  const { code, title, severity } = validation.columns;
  const columns = [code, title, severity].map((header) => ({ header, align: 'left' as const }));
  const sections = families(rules).map(([family, members]) => [
    paint.strong(validation.families[family]),
    ...table(
      columns,
      members.map((rule) => [
        rule.code,
        titleOf(rule.code, lang),
        severityPaint(rule.severity, paint)(vocabulary.severities[rule.severity]),
      ]),
      width,
      paint,
    ),
  ]);
  return `${[...sections, [validation.explainOne]].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

export function overviewMarkdown(rules: readonly Rule[], { lang }: RenderOptions): string {
  const { validation, vocabulary } = messages(lang);
  const { code, title, severity } = validation.columns;
  const columns = [code, title, severity].map((header) => ({ header, align: 'left' as const }));
  return markdownDocument([
    [`# ${validation.allRules}`],
    ...families(rules).flatMap(([family, members]) => [
      [`## ${validation.families[family]}`],
      markdownTable(
        columns,
        members.map((rule) => [rule.code, titleOf(rule.code, lang), vocabulary.severities[rule.severity]]),
      ),
    ]),
  ]);
}

/** Rules by the first digit of their codes. */
function families(rules: readonly Rule[]): [string, Rule[]][] {
  const found = new Map<string, Rule[]>();
  for (const rule of rules) found.set(rule.code[2], [...(found.get(rule.code[2]) ?? []), rule]);
  return [...found];
}
