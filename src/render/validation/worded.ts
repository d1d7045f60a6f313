import { type Lang, messages } from '../../locale/index.js';
import { type RuleCode, ruleText } from '../../locale/rules.js';
import type { ListedFinding, RuleResult, Validation } from '../../rules/model.js';
import { findingWords } from '../findings.js';
import { fingerprinter } from './fingerprints.js';

/** A finding with its words. */
export interface WordedFinding {
  readonly finding: ListedFinding;
  readonly title: string;
  readonly message: string;
  readonly hint: string;
  readonly fingerprint: string;
}

/** Each finding with its words, created lazily, so that few are in memory at once. */
export function* wordedFindings({ findings }: Validation, lang: Lang): Iterable<WordedFinding> {
  const fingerprintOf = fingerprinter();
  const titles = new Map<string, string>();
  for (const finding of findings) {
    const title = titles.get(finding.code) ?? titleOf(finding.code, lang);
    titles.set(finding.code, title);
    const { sentence, hint } = findingWords(finding, lang);
    yield { finding, title, message: sentence, hint, fingerprint: fingerprintOf(finding) };
  }
}

/** "What is wrong. → What to do." */
export function sentenceWithHint({ message, hint }: Pick<WordedFinding, 'message' | 'hint'>): string {
  return hint === '' ? message : `${message} → ${hint}`;
}

export function titleOf(code: string, lang: Lang): string {
  return wordsOf(code, lang).title;
}

/** A validation contains only codes of the catalogue, and each of them has words. */
export function wordsOf(code: string, lang: Lang): ReturnType<typeof ruleText> {
  return ruleText(code as RuleCode, lang);
}

/** "12 passed, 3 failed, 9 not applicable, 0 crashed", and the number of rules that were off, if any. */
export function ruleCountsText(rules: readonly RuleResult[], lang: Lang): string {
  const { ruleCount, ruleCounts, statuses } = messages(lang).validation;
  const counted = (['pass', 'fail', 'not-applicable', 'crashed', 'off'] as const).map((status) => ({
    status,
    n: rules.filter((rule) => rule.status === status).length,
  }));
  return ruleCounts(
    counted
      .filter(({ status, n }) => status !== 'off' || n > 0)
      .map(({ status, n }) => ruleCount(n, statuses[status]))
      .join(', '),
  );
}
