import { formatCount, type Lang } from '../../locale/index.js';
import { compareUnits } from '../../natural-order.js';
import type { IndicatorAccount, RuleResult, Validation } from '../../rules/model.js';
import { severityPaint } from '../findings.js';
import type { Paint } from '../text/paint.js';
import { forTerminal } from '../text/safe-text.js';
import { type Column, table } from '../text/table.js';
import { flow, wrap } from '../text/wrap.js';
import { indicatorLabel, terminalVoice, type Voice } from '../voice.js';
import { fileLines } from './file-lines.js';
import { ruleCountsText, titleOf } from './worded.js';

/** The summary of findings, in sections: rules, indicators, and one last line of counts. */
export function summaryLines(model: Validation, lang: Lang, width: number, paint: Paint): string[][] {
  const voice = terminalVoice(lang);
  const words = voice.words.validation;
  const found = failedRules(model.rules);
  const crashed = model.rules.filter(({ status }) => status === 'crashed');
  const { error, warning, note } = model.counts;
  const usable = verdict(model, voice);
  const sections = [
    found.length === 0 ? [] : [...wrap(words.rules, width, '  ').map(paint.strong), ...ruleTable(found, voice, width, paint)],
    headed(words.indicators, affectedIndicators(model.indicators, voice), width, paint),
    crashed.flatMap(({ code, reason }) => wrap(paint.worse(words.crashed(code, forTerminal(reason ?? ''))), width, '  ')),
    [
      ...(model.unusable ? wrap(words.unusable, width, '  ') : []),
      ...(model.notListed === 0 ? [] : wrap(words.notListed(model.notListed), width, '  ')),
      ...(usable === '' ? [] : wrap(usable, width, '  ')),
      ...fileLines(model.files, lang).flatMap((line) => wrap(line, width, '  ')),
      ...flow([words.counts(error, warning, note), ruleCountsText(model.rules, lang)], width, '  ', '; '),
    ],
  ];
  return sections.filter((lines) => lines.length > 0);
}

/** Whether the data can be used, or that nothing was found; empty if there are errors, warnings, or rules that crashed. */
export function verdict({ counts, rules, unusable, unreadable = [] }: Validation, { words: { validation } }: Voice): string {
  const has = (status: RuleResult['status']) => rules.some((rule) => rule.status === status);
  if (counts.error + counts.warning > 0 || has('crashed')) return '';
  if (!unusable && unreadable.length === 0 && !has('off')) return validation.usable(counts.note > 0);
  return has('fail') ? '' : validation.noFindings;
}

const ranks = { error: 0, warning: 1, note: 2, off: 3 } as const;

/** Rules that found something, the gravest first. */
export function failedRules<Result extends RuleResult>(rules: readonly Result[]): Result[] {
  return rules
    .filter(({ status }) => status === 'fail')
    .sort((a, b) => ranks[a.severity] - ranks[b.severity] || compareUnits(a.code, b.code));
}

/** "Productivity cannot be computed for 14 of 60 enterprises: 9 no follow-up, 5 not filled in", for each indicator with gaps. */
export function affectedIndicators(accounts: readonly IndicatorAccount[], voice: Voice): string[] {
  const { validation, vocabulary } = voice.words;
  return accounts
    .filter(({ computable, of }) => computable < of)
    .map(({ indicator, computable, of, leftOut }) => {
      const reasons = leftOut.map(({ reason, count }) => validation.reason(count, vocabulary.reasons[reason])).join(', ');
      return validation.notComputable(indicatorLabel(indicator, voice), of - computable, of, reasons);
    });
}

/** The severity of a rule in words; a rule that is off can still fail a file that cannot be read without it. */
export function severityWord(severity: RuleResult['severity'], { words }: Voice): string {
  return severity === 'off' ? words.validation.statuses.off : words.vocabulary.severities[severity];
}

function ruleTable(found: readonly RuleResult[], voice: Voice, width: number, paint: Paint): string[] {
  const { columns } = voice.words.validation;
  const headers: Column[] = [
    { header: columns.code, align: 'left' },
    { header: columns.title, align: 'left' },
    { header: columns.severity, align: 'left' },
    { header: columns.count, align: 'right' },
  ];
  const rows = found.map(({ code, severity, count }) => {
    const colour = severity === 'off' ? paint.faint : severityPaint(severity, paint);
    return [code, titleOf(code, voice.lang), colour(severityWord(severity, voice)), formatCount(count, voice.lang)];
  });
  return table(headers, rows, width, paint);
}

function headed(title: string, lines: readonly string[], width: number, paint: Paint): string[] {
  return lines.length === 0 ? [] : [paint.strong(title), ...lines.flatMap((line) => wrap(line, width, '  '))];
}
