import { formatCount, type Lang } from '../../locale/index.js';
import type { Validation } from '../../rules/model.js';
import { placeText } from '../findings.js';
import { markdownDocument, markdownTable } from '../text/markdown-table.js';
import { forMarkdown } from '../text/safe-text.js';
import { markdownVoice } from '../voice.js';
import { affectedIndicators, failedRules, severityWord, verdict } from './summary.js';
import { wordedUnreadable } from './unreadable.js';
import { ruleCountsText, titleOf } from './worded.js';

/** A Markdown page about a validation for the summary of a workflow step, with one row per rule that found something. */
export function stepSummary(model: Validation, lang: Lang): string {
  const voice = markdownVoice(lang);
  const words = voice.words.validation;
  const { columns } = words;
  const { error, warning, note } = model.counts;
  const first = new Map<string, string>();
  for (const { code, at } of model.findings) if (!first.has(code)) first.set(code, forMarkdown(placeText(at)));
  const found = failedRules(model.rules);
  const table = markdownTable(
    [
      ...[columns.severity, columns.code, columns.title].map((header) => ({ header, align: 'left' as const })),
      { header: columns.count, align: 'right' },
      { header: columns.first, align: 'left' },
    ],
    found.map(({ severity, code, count }) => [
      ...[severityWord(severity, voice), code, forMarkdown(titleOf(code, lang)), formatCount(count, lang), first.get(code) ?? ''],
    ]),
  );
  const crashed = model.rules.flatMap(({ code, status, reason }) =>
    status === 'crashed' ? [words.crashed(code, forMarkdown(reason ?? ''))] : [],
  );
  const unread = wordedUnreadable(model, lang).map(({ message }) => forMarkdown(message));
  const indicators = affectedIndicators(model.indicators, voice).map((line) => `- ${line}`);
  return markdownDocument([
    [`## score-calc: ${words.title}`],
    [`${words.counts(error, warning, note)}; ${ruleCountsText(model.rules, lang)}`],
    model.unusable ? [words.unusable] : [],
    unread.map((line) => `- ${line}`),
    crashed,
    verdict(model, voice) === '' ? [] : [verdict(model, voice)],
    found.length === 0 ? [] : table,
    indicators.length === 0 ? [] : [`### ${words.indicators}`, '', ...indicators],
  ]);
}
