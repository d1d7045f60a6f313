import type { Finding } from '../finding.js';
import { UserError } from '../user-error.js';
import type { Objection } from './locate-problems.js';
import type { RuleResult } from './model.js';
import type { DataRule, Facts, Limits, Problem, ReadingRule, Rule, UnwordedProblem } from './rule.js';
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

/** Runs one rule: tells what reading found of it, or looks for it in the data. */
export function runRule(rule: Rule, found: Found, facts: Facts | null, settings: Settings, limit: number): Ran {
  return rule.found === 'in-data' ? runDataRule(rule, facts, settings, limit) : runReadingRule(rule, found, facts, settings);
}

function runReadingRule(rule: ReadingRule, found: Found, facts: Facts | null, settings: Settings): Ran {
  // Without what is fatal nothing can be read, so it stays an error however its rule is set.
  const severity = found.findings.some((finding) => finding.fatal) ? 'error' : severityOf(rule, settings);
  if (severity === 'off') return ran(rule.code, severity, 'off');
  return unlessItThrows(rule.code, severity, () => {
    const count = found.findings.length + found.more;
    if (count === 0) return ran(rule.code, severity, facts !== null && hasSubject(rule, facts) ? 'pass' : 'not-applicable');
    return ran(rule.code, severity, 'fail', { findings: found.findings.map((finding) => ({ ...finding, severity })), count });
  });
}

/**
 * Runs a rule over the data. Of the findings about one field at most `limit` are kept, the others are counted: memory does not grow
 * with what is wrong. A rule that throws is told as crashed; what the user must mend is thrown on.
 */
export function runDataRule<Looked>(rule: DataRule<Looked>, facts: Looked | null, settings: Settings, limit: number): Ran {
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
  { count = 0, reason, findings = [], objections = [] }: Partial<Omit<Ran, 'result'> & Pick<RuleResult, 'count' | 'reason'>> = {},
): Ran {
  return { result: { code, severity, status, count, ...(reason === undefined ? {} : { reason }) }, findings, objections };
}

function unlessItThrows(code: string, severity: RuleResult['severity'], run: () => Ran): Ran {
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

/** What a rule objects to, at most `limit` problems about one field, and how many there are. */
export function collect<Looked>(
  rule: DataRule<Looked>,
  facts: Looked,
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
