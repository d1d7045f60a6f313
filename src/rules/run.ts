import type { Finding } from '../finding.js';
import { UserError } from '../user-error.js';
import type { RuleResult } from './model.js';
import type { Objection } from './place.js';
import type { DataRule, Facts, Limits, Problem, ReadingRule, Rule } from './rule.js';
import { limitsOf, type Settings, severityOf } from './settings.js';

/** What reading found of one rule: the findings that were kept, and how many there were beyond them. */
export interface Found {
  readonly findings: readonly Finding[];
  readonly more: number;
}

export interface Ran {
  readonly result: RuleResult;
  /** What reading found. */
  readonly findings: readonly Finding[];
  /** What a rule over the data objects to. The places are found for all rules at once. */
  readonly objections: readonly Objection[];
}

/**
 * Runs one rule. Of the findings about one field at most `limit` are kept, the others are counted: memory does not grow
 * with what is wrong. A rule that throws is told as crashed; what the user must mend is thrown on.
 */
export function runRule(rule: Rule, found: Found, facts: Facts | null, settings: Settings, limit: number): Ran {
  const severity = severityOf(rule, settings);
  const done = (status: RuleResult['status'], count = 0, told: Partial<Omit<Ran, 'result'>> = {}): Ran => ({
    result: { code: rule.code, severity, status, count },
    findings: [],
    objections: [],
    ...told,
  });
  const fatal = found.findings.filter((finding) => finding.fatal);
  if (severity === 'off') return fatal.length === 0 ? done('off') : done('fail', fatal.length, { findings: fatal });
  try {
    if (rule.found === 'while-reading') {
      const count = found.findings.length + found.more;
      if (count > 0) {
        const findings = found.findings.map((finding) => (finding.fatal ? finding : { ...finding, severity }));
        return done('fail', count, { findings });
      }
      return done(facts !== null && hasSubject(rule, facts) ? 'pass' : 'not-applicable');
    }
    if (facts === null || !rule.applies(facts)) return done('not-applicable');
    const { kept, count } = collect(rule, facts, limitsOf(rule, settings), limit);
    const objections = kept.map((problem) => ({ code: rule.code, severity, problem }));
    return done(count === 0 ? 'pass' : 'fail', count, { objections });
  } catch (error) {
    if (error instanceof UserError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    const crashed = done('crashed');
    return { ...crashed, result: { ...crashed.result, reason } };
  }
}

function hasSubject(rule: ReadingRule, facts: Facts): boolean {
  return rule.applies === undefined || rule.applies(facts);
}

function collect(rule: DataRule, facts: Facts, limits: Limits, limit: number): { kept: Problem[]; count: number } {
  const kept: Problem[] = [];
  const alike = new Map<string | undefined, number>();
  let count = 0;
  for (const problem of rule.find(facts, limits)) {
    const seen = alike.get(problem.field) ?? 0;
    alike.set(problem.field, seen + 1);
    if (seen < limit) kept.push(problem);
    count++;
  }
  return { kept, count };
}
