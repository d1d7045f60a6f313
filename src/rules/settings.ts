import { nearest } from '../dataset/nearest.js';
import type { Severity } from '../finding.js';
import { ExitCode, UserError } from '../user-error.js';
import { rules } from './catalogue.js';
import type { Limits, Rule } from './rule.js';

/** How one rule is set: its severity or off, and any of its limits. */
export interface RuleSetting {
  readonly severity?: Severity | 'off';
  readonly limits?: Limits;
}

/** What a run is asked to look at and how strictly. */
export interface Settings {
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  /** Codes or their beginnings (`SC5`); all rules when left out. Rules without which the data cannot be read still speak. */
  readonly only?: readonly string[];
}

/** The severity of a rule in this run, or off. */
export function severityOf(rule: Rule, { rules: set, only }: Settings): Severity | 'off' {
  if (only !== undefined && !only.some((beginning) => rule.code.startsWith(beginning))) return 'off';
  return set?.[rule.code]?.severity ?? rule.severity;
}

export function limitsOf(rule: Rule, { rules: set }: Settings): Limits {
  return { ...rule.limits, ...set?.[rule.code]?.limits };
}

const severities: readonly string[] = ['error', 'warning', 'note', 'off'];

/**
 * Reads `--rule SC512=off` and `--rule SC508.factor=20`, in order, over what a config file sets.
 * @throws UserError unknown-rule, unknown-limit, bad-rule-option
 */
export function withRuleOptions(configured: Settings['rules'], texts: readonly string[]): NonNullable<Settings['rules']> {
  const set: Record<string, RuleSetting> = { ...configured };
  for (const text of texts) {
    const [, code, limit, value] = /^\s*(SC\d{3})(?:\.([A-Za-z]+))?\s*=\s*(\S+)\s*$/i.exec(text) ?? [];
    if (code === undefined) throw new UserError('bad-rule-option', { text }, ExitCode.usage);
    const name = code.toUpperCase();
    const before = set[name] ?? {};
    if (limit === undefined) {
      if (!severities.includes(value)) throw new UserError('bad-rule-option', { text }, ExitCode.usage);
      set[name] = { ...before, severity: value as Severity | 'off' };
    } else {
      if (!Number.isFinite(Number(value))) throw new UserError('bad-rule-option', { text }, ExitCode.usage);
      set[name] = { ...before, limits: { ...before.limits, [limit]: Number(value) } };
    }
  }
  checkSettings(set);
  return set;
}

/** A setting for a rule or a limit that does not exist would be ignored, so it is refused. */
function checkSettings(set: Readonly<Record<string, RuleSetting>>): void {
  for (const [code, { limits = {} }] of Object.entries(set)) {
    const rule = rules.find((candidate) => candidate.code === code);
    if (rule === undefined) throw unknownRule(code);
    const known = Object.keys(rule.limits ?? {});
    const unknown = Object.keys(limits).find((name) => !known.includes(name));
    if (unknown !== undefined) throw new UserError('unknown-limit', { code, name: unknown, known: known.join(', ') }, ExitCode.usage);
  }
}

/** Codes as given, or an error for one that begins no rule. @throws UserError unknown-rule */
export function checkOnly(only: readonly string[]): readonly string[] {
  const codes = only.map((text) => text.toUpperCase());
  const unknown = codes.find((code) => !rules.some((rule) => rule.code.startsWith(code)));
  if (unknown !== undefined) throw unknownRule(unknown);
  return codes;
}

function unknownRule(code: string): UserError {
  const known = rules.map((rule) => rule.code);
  return new UserError('unknown-rule', { code, nearest: nearest(code, known) }, ExitCode.usage);
}
