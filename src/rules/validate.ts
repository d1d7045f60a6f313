import type { ReadResult } from '../dataset/parse.js';
import { KEPT } from '../dataset/problems.js';
import { byPlace, type Finding, type Severity } from '../finding.js';
import { accountFiles } from './accounts.js';
import { accountIndicators, indicatorsUsing } from './affected.js';
import { rules } from './catalogue.js';
import { contextsOf } from './context.js';
import { factsOf, type View } from './facts.js';
import type { RuleResult, Validation } from './model.js';
import { findingsOf, type Objection } from './place.js';
import { type Found, runRule } from './run.js';
import type { Settings } from './settings.js';
import { subjectsOf } from './subject.js';

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
  const objections: Objection[] = [];
  const counts: Record<Severity, number> = { error: 0, warning: 0, note: 0 };
  for (const rule of rules) {
    const ran = runRule(rule, found.get(rule.code) ?? { findings: [], more: 0 }, facts, options, limit);
    const { result } = ran;
    results.push(result);
    for (const finding of ran.findings) findings.push(finding);
    for (const objection of ran.objections) objections.push(objection);
    // Without what is fatal nothing can be read, so that it stays an error however its rule is set.
    const fatal = ran.findings.filter((finding) => finding.fatal).length;
    counts.error += fatal;
    if (result.severity !== 'off') counts[result.severity] += result.count - fatal;
  }
  if (dataset !== null) for (const finding of findingsOf(objections, dataset)) findings.push(finding);
  const subjectOf = subjectsOf(findings, dataset);
  const contextOf = contextsOf(read.texts);
  return {
    schemaVersion: 1,
    document: 'findings',
    files: accountFiles(read.files, dataset),
    unusable: dataset === null,
    rules: results,
    findings: findings.sort(byPlace).map((finding) => {
      const subject = subjectOf(finding);
      return { ...finding, subject, context: contextOf(finding.at), indicators: indicatorsUsing(subject.field) };
    }),
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
