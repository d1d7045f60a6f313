import type { ReadResult } from '../dataset/read/parse.js';
import { KEPT } from '../dataset/read/problems.js';
import { byPlace, type Finding, type Severity } from '../finding.js';
import { accountFiles } from './accounts.js';
import { accountIndicators, indicatorsUsing } from './affected.js';
import { rules } from './catalogue.js';
import { contextsOf } from './context.js';
import { factsOf, type ReportScope } from './facts.js';
import { findingsOf } from './locate-problems.js';
import type { FileAccount, IndicatorAccount, RuleResult, Validation } from './model.js';
import type { Facts, Rule } from './rule.js';
import { type ReadingFindings, type RuleRun, runRule } from './run.js';
import type { RulesThread } from './second-thread.js';
import type { Settings } from './settings.js';
import { sharedCodes, workOf } from './shared-work.js';
import { subjectsOf } from './subject.js';

export interface ValidateOptions extends ReportScope, Settings {
  /** Lists every finding; otherwise at most a thousand per rule, column and file. */
  readonly all?: boolean;
}

/**
 * Runs every rule over what was read. A rule that throws is reported as crashed and never counts as passed.
 * @throws UserError unknown-dimension, unknown-indicator
 */
export function validate(read: ReadResult, options: ValidateOptions = {}): Validation {
  const facts = read.dataset === null ? null : factsOf(read.dataset, read.files, options, read.findings);
  const told = tell(runRules(rules, read, facts, options), read.dataset);
  return conclude(read, told, accountFiles(read.files, read.dataset), facts === null ? [] : accountIndicators(facts));
}

/** The same with the help of another thread. @throws UserError unknown-dimension, unknown-indicator */
export async function validateInThreads(read: ReadResult, options: ValidateOptions, thread: RulesThread): Promise<Validation> {
  if (read.dataset === null) return validate(read, options);
  const facts = factsOf(read.dataset, read.files, options, read.findings);
  const finish = thread.share(facts, workOf(facts, options, limitOf(options)));
  const own = rules.filter(({ code }) => !sharedCodes.has(code));
  // Done while the other thread works.
  const told = tell(runRules(own, read, facts, options), read.dataset);
  const files = accountFiles(read.files, read.dataset);
  const { ran, indicators } = await finish();
  return conclude(read, new Map([...told, ...tell(ran, read.dataset)]), files, indicators ?? accountIndicators(facts));
}

function limitOf({ all }: ValidateOptions): number {
  return all ? Number.POSITIVE_INFINITY : KEPT;
}

function runRules(some: readonly Rule[], read: ReadResult, facts: Facts | null, options: ValidateOptions): Map<string, RuleRun> {
  const found = byCode(read);
  const limit = limitOf(options);
  return new Map(some.map((rule) => [rule.code, runRule(rule, found.get(rule.code) ?? { findings: [], more: 0 }, facts, options, limit)]));
}

/** Outcome of a rule: findings made while reading, and located objections. */
interface PlacedRun extends Pick<RuleRun, 'result' | 'findings'> {
  readonly placed: readonly Finding[];
}

function tell(ran: ReadonlyMap<string, RuleRun>, dataset: ReadResult['dataset']): Map<string, PlacedRun> {
  const all = [...ran.values()].flatMap(({ objections }) => objections);
  const placed = dataset === null ? [] : findingsOf(all, dataset);
  let to = 0;
  return new Map(
    Array.from(ran, ([code, { result, findings, objections }]) => {
      const from = to;
      to += objections.length;
      return [code, { result, findings, placed: placed.slice(from, to) }];
    }),
  );
}

/** Combines the outcomes of all rules, in order of their codes, into one document. */
function conclude(
  read: ReadResult,
  told: ReadonlyMap<string, PlacedRun>,
  files: readonly FileAccount[],
  indicators: readonly IndicatorAccount[],
): Validation {
  const { dataset } = read;
  const results: RuleResult[] = [];
  const findings: Finding[] = [];
  const counts: Record<Severity, number> = { error: 0, warning: 0, note: 0 };
  for (const { code } of rules) {
    const { result, findings: whileReading } = told.get(code) as PlacedRun;
    results.push(result);
    for (const finding of whileReading) findings.push(finding);
    if (result.severity !== 'off') counts[result.severity] += result.count;
  }
  for (const { code } of rules) for (const finding of (told.get(code) as PlacedRun).placed) findings.push(finding);
  const subjectOf = subjectsOf(findings, dataset);
  const contextOf = contextsOf(read.texts);
  return {
    schemaVersion: 1,
    document: 'findings',
    files,
    unusable: dataset === null,
    rules: results,
    findings: findings.sort(byPlace).map((finding) => {
      const subject = subjectOf(finding);
      return {
        ...finding,
        subject,
        // Lazy, because the lines of only a few findings are shown.
        get context() {
          return contextOf(finding.at);
        },
        indicators: indicatorsUsing(subject.field),
      };
    }),
    notListed: results.reduce((sum, { count }) => sum + count, 0) - findings.length,
    indicators,
    counts,
  };
}

function byCode({ findings, more }: ReadResult): Map<string, ReadingFindings> {
  const found = new Map<string, { findings: Finding[]; more: number }>();
  for (const finding of findings) {
    const known = found.get(finding.code);
    if (known === undefined) found.set(finding.code, { findings: [finding], more: more.get(finding.code) ?? 0 });
    else known.findings.push(finding);
  }
  return found;
}
