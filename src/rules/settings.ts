import { nearest } from '../dataset/header/nearest.js';
import type { Severity } from '../finding.js';
import { ExitCode, UserError } from '../user-error.js';
import { rules } from './catalogue.js';
import type { Limits, Rule } from './rule.js';

/** Settings of one rule: its severity or off, and any of its limits. */
export interface RuleSetting {
  readonly severity?: Severity | 'off';
  readonly limits?: Limits;
}

/** Which rules a run checks, and how strictly. */
export interface Settings {
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  /** Codes or their beginnings (`SC5`); default: all rules. Faults that stop the reading are always reported. */
  readonly only?: readonly string[];
}

/** The severity of a rule in this run, or off. */
export function severityOf(rule: Pick<Rule, 'code' | 'severity'>, { rules: set, only }: Settings): Severity | 'off' {
  if (only !== undefined && !only.some((beginning) => rule.code.startsWith(beginning))) return 'off';
  return set?.[rule.code]?.severity ?? rule.severity;
}

export function limitsOf(rule: Pick<Rule, 'code' | 'limits'>, { rules: set }: Settings): Limits {
  return { ...rule.limits, ...set?.[rule.code]?.limits };
}

/** Setting of a rule in a config file: its severity or off, alone or with its limits. */
export type ConfiguredRule = Severity | 'off' | Readonly<Record<string, Severity | 'off' | number>>;

const severities: readonly string[] = ['error', 'warning', 'note', 'off'];

/**
 * Settings of a config file, overridden in order by `--rule SC512=off` and `--rule SC508.factor=20`.
 * @throws UserError unknown-rule, unknown-limit, bad-rule-option, fixed-severity
 */
export function withRuleOptions(
  configured: Readonly<Record<string, ConfiguredRule>> | undefined,
  texts: readonly string[],
): NonNullable<Settings['rules']> {
  const set = new Map(Object.entries(configured ?? {}).map(([code, setting]) => [code.toUpperCase(), fromConfig(setting)]));
  for (const text of texts) {
    const { code, limit, value } = parse(text);
    const before = set.get(code) ?? {};
    if (limit === undefined) set.set(code, { ...before, severity: value as Severity | 'off' });
    else set.set(code, { ...before, limits: { ...before.limits, [limit]: Number(value) } });
  }
  for (const [code, setting] of set) checkSetting(code, setting);
  return Object.fromEntries(set);
}

function fromConfig(setting: ConfiguredRule): RuleSetting {
  if (typeof setting === 'string') return { severity: setting };
  const limits = Object.entries(setting).filter(([name]) => name !== 'severity');
  return { severity: setting.severity as RuleSetting['severity'], limits: Object.fromEntries(limits) as Limits };
}

function parse(text: string): { code: string; limit: string | undefined; value: string } {
  const [, code, limit, value] = /^\s*(SC\d{3})(?:\.([A-Za-z]+))?\s*=\s*(\S+)\s*$/i.exec(text) ?? [];
  const right = code !== undefined && (limit === undefined ? severities.includes(value) : /^\d+(\.\d+)?$/.test(value));
  if (!right) throw new UserError('bad-rule-option', { text }, ExitCode.usage);
  return { code: code.toUpperCase(), limit, value };
}

/** Refuses settings without effect: for an unknown rule or limit, or the severity of a fault that stops the reading. */
function checkSetting(code: string, { severity = 'error', limits = {} }: RuleSetting): void {
  const rule = rules.find((candidate) => candidate.code === code);
  if (rule === undefined) throw unknownRule(code);
  if (rule.unused === 'file' && severity !== 'error') throw new UserError('fixed-severity', { code, severity }, ExitCode.usage);
  const known = Object.keys(rule.limits ?? {});
  const unknown = Object.keys(limits).find((name) => !known.includes(name));
  if (unknown === undefined) return;
  throw new UserError('unknown-limit', { code, name: unknown, known: known.join(', '), nearest: nearest(unknown, known) }, ExitCode.usage);
}

/** Returns the codes in upper case; throws for one that no rule starts with. @throws UserError unknown-rule */
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
