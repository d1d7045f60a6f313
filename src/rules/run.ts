import type { Finding } from '../finding.js';
import { UserError } from '../user-error.js';
import type { Objection } from './locate-problems.js';
import type { RuleResult } from './model.js';
import type { DataRule, Facts, Limits, Problem, ReadingRule, Rule, UnwordedProblem } from './rule.js';
import { limitsOf, type Settings, severityOf } from './settings.js';

/** Findings of one rule made while reading: those that were kept, and the number of others. */
export interface ReadingFindings {
  readonly findings: readonly Finding[];
  readonly more: number;
}

export interface RuleRun {
  readonly result: RuleResult;
  /** The findings made while reading. */
  readonly findings: readonly Finding[];
  /** Objections of a rule over the data. Their places are found later, for all rules at once. */
  readonly objections: readonly Objection[];
}

/** Runs one rule: reports the findings made while reading, or checks the data. */
export function runRule(rule: Rule, found: ReadingFindings, facts: Facts | null, settings: Settings, limit: number): RuleRun {
  return rule.found === 'in-data' ? runDataRule(rule, facts, settings, limit) : runReadingRule(rule, found, facts, settings);
}

function runReadingRule(rule: ReadingRule, found: ReadingFindings, facts: Facts | null, settings: Settings): RuleRun {
  // A fatal fault prevents reading, so it stays an error whatever the setting of its rule.
  const severity = found.findings.some((finding) => finding.fatal) ? 'error' : severityOf(rule, settings);
  if (severity === 'off') return ran(rule.code, severity, 'off');
  return unlessItThrows(rule.code, severity, () => {
    const count = found.findings.length + found.more;
    if (count === 0) return ran(rule.code, severity, facts !== null && hasSubject(rule, facts) ? 'pass' : 'not-applicable');
    return ran(rule.code, severity, 'fail', { findings: found.findings.map((finding) => ({ ...finding, severity })), count });
  });
}

/**
 * Runs a rule over the data. At most `limit` findings per field are kept and the others counted, so that memory does not grow
 * with the number of faults. A rule that throws is reported as crashed; user errors are rethrown.
 */
export function runDataRule<Data>(rule: DataRule<Data>, facts: Data | null, settings: Settings, limit: number): RuleRun {
  const severity = severityOf(rule, settings);
  if (severity === 'off') return ran(rule.code, severity, 'off');
  return unlessItThrows(rule.code, severity, () => {
    if (facts === null || !rule.applies(facts)) return ran(rule.code, severity, 'not-applicable');
    const { kept, count } = collect(rule, facts, limitsOf(rule, settings), limit);
    const objections = kept.map((problem) => ({ code: rule.code, severity, problem }));
    return ran(rule.code, severity, count === 0 ? 'pass' : 'fail', { objections, count });
  });
}

function ran(
  code: string,
  severity: RuleResult['severity'],
  status: RuleResult['status'],
  { count = 0, reason, findings = [], objections = [] }: Partial<Omit<RuleRun, 'result'> & Pick<RuleResult, 'count' | 'reason'>> = {},
): RuleRun {
  return { result: { code, severity, status, count, ...(reason === undefined ? {} : { reason }) }, findings, objections };
}

function unlessItThrows(code: string, severity: RuleResult['severity'], run: () => RuleRun): RuleRun {
  try {
    return run();
  } catch (error) {
    if (error instanceof UserError) throw error;
    return ran(code, severity, 'crashed', { reason: error instanceof Error ? error.message : String(error) });
  }
}

function hasSubject(rule: ReadingRule, facts: Facts): boolean {
  return rule.applies === undefined || rule.applies(facts);
}

/** Problems found by a rule, at most `limit` per field, and their total number. */
export function collect<Data>(
  rule: DataRule<Data>,
  facts: Data,
  limits: Limits,
  limit: number,
): { readonly kept: readonly Problem[]; readonly count: number } {
  const kept: Problem[] = [];
  const alike = new Map<string | undefined, number>();
  let count = 0;
  for (const problem of rule.find(facts, limits)) {
    const seen = alike.get(problem.field) ?? 0;
    alike.set(problem.field, seen + 1);
    if (seen < limit) kept.push(withArgs(problem));
    count++;
  }
  return { kept, count };
}

function withArgs(problem: Problem | UnwordedProblem): Problem {
  const { args } = problem;
  return typeof args === 'function' ? { ...problem, args: args() } : (problem as Problem);
}
