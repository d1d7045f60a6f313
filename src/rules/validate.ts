import type { ReadResult } from '../dataset/parse.js';
import { KEPT } from '../dataset/problems.js';
import { byPlace, type Finding, type Severity } from '../finding.js';
import { accountFiles } from './accounts.js';
import { accountIndicators, indicatorsUsing } from './affected.js';
import { rules } from './catalogue.js';
import { withContexts } from './context.js';
import { factsOf, type View } from './facts.js';
import type { RuleResult, Validation } from './model.js';
import { type Found, runRule } from './run.js';
import type { Settings } from './settings.js';
import { withSubjects } from './subject.js';

export interface ValidateOptions extends View, Settings {
  /** List every finding, however many; else at most a thousand of one rule about one column of one file. */
  readonly all?: boolean;
}

/**
 * Runs every rule over what was read. A rule that throws is told as crashed and never counts as passed.
 * @throws UserError unknown-dimension, unknown-indicator
 */
export function validate(read: ReadResult, options: ValidateOptions = {}): Validation {
  const { dataset } = read;
  const facts = dataset === null ? null : factsOf(dataset, read.files, options);
  const found = byCode(read);
  const limit = options.all ? Number.POSITIVE_INFINITY : KEPT;
  const results: RuleResult[] = [];
  const findings: Finding[] = [];
  const counts: Record<Severity, number> = { error: 0, warning: 0, note: 0 };
  for (const rule of rules) {
    const { result, findings: own } = runRule(rule, found.get(rule.code) ?? { findings: [], more: 0 }, facts, options, limit);
    results.push(result);
    for (const finding of own) findings.push(finding);
    if (result.severity !== 'off') counts[result.severity] += result.count;
  }
  const placed = withContexts(withSubjects(findings.sort(byPlace), dataset), read.texts);
  return {
    schemaVersion: 1,
    document: 'findings',
    files: accountFiles(read.files, dataset),
    unusable: dataset === null,
    rules: results,
    findings: placed.map((finding) => ({ ...finding, indicators: indicatorsUsing(finding.subject?.field) })),
    notListed: results.reduce((sum, { count }) => sum + count, 0) - findings.length,
    indicators: facts === null ? [] : accountIndicators(facts),
    counts,
  };
}

function byCode({ findings, more }: ReadResult): Map<string, Found> {
  const found = new Map<string, { findings: Finding[]; more: number }>();
  for (const finding of findings) {
    const known = found.get(finding.code);
    if (known === undefined) found.set(finding.code, { findings: [finding], more: more.get(finding.code) ?? 0 });
    else known.findings.push(finding);
  }
  return found;
}
