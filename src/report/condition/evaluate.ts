import { ExitCode, UserError } from '../../user-error.js';
import { findGroup, type PrintedName } from '../comparison/group-side.js';
import type { IndicatorResult, ReportModel, Statistic } from '../model.js';
import type { Condition, ConditionKind, FigureName, Sign } from './model.js';

/** The reports that a condition is about; `before` only where two are compared. */
export interface ConditionScope {
  readonly after: ReportModel;
  readonly before?: ReportModel;
  /** A further name that groups can be found by. */
  readonly printed?: PrintedName;
}

/** A comparison that holds, or that cannot be decided because the figure has no value. */
export interface Met {
  readonly text: string;
  readonly value: number | null;
  /** Set when there is no value because the two reports have the amount in different currencies. */
  readonly otherCurrency?: true;
}

/** A figure with the size of the numbers it is computed from, against which its rounding is judged. */
interface Judged extends Pick<Met, 'value' | 'otherCurrency'> {
  readonly size: number;
}

/**
 * The comparisons because of which a condition holds; null when it does not. A comparison that cannot be decided counts as
 * held: a gate must not open because a figure is missing. Numbers that differ by no more than the rounding of their
 * computation ({@link ROUNDING}) are equal: 9.999999999999986 % is 10 %, and not less.
 * @throws UserError unknown-group, indicator-not-shown, condition-needs-two
 */
export function meets(condition: Condition, scope: ConditionScope): Met[] | null {
  if (condition.type === 'compare') {
    const { text, sign, number } = condition;
    const { value, size, otherCurrency } = judge(condition.figure, scope);
    if (value === null) return [{ text, value, ...(otherCurrency ? { otherCurrency } : {}) }];
    return holds(settle(value, number, size), sign, number) ? [{ text, value }] : null;
  }
  const parts = condition.parts.map((part) => meets(part, scope));
  const held = parts.filter((part) => part !== null);
  if (condition.type === 'and' ? held.length < parts.length : held.length === 0) return null;
  return held.flat();
}

/** Relative to the larger number. */
const ROUNDING = 1e-9;

/** The number itself where a value differs from it by rounding only. */
function settle(value: number, number: number, size: number): number {
  return Math.abs(value - number) <= ROUNDING * Math.max(Math.abs(number), size) ? number : value;
}

function judge(name: FigureName, { after, before, printed }: ConditionScope): Judged {
  if (name.of === 'new') return judgeOne(figureIn(after, name, printed));
  if (before === undefined) throw new UserError('condition-needs-two', { of: name.of }, ExitCode.usage);
  const old = figureIn(before, name, printed);
  if (name.of === 'old') return judgeOne(old);
  const now = figureIn(after, name, printed);
  if (old.value === null || now.value === null) return { value: null, size: 0 };
  if (old.currency !== now.currency) return { value: null, size: 0, otherCurrency: true };
  return { value: now.value - old.value, size: Math.max(judgeOne(old).size, judgeOne(now).size) };
}

/** A percentage comes from ratios, whose rounding stays the same however close to zero it is. */
function judgeOne({ value, isPercentage }: Figure): Judged {
  return { value, size: Math.max(Math.abs(value ?? 0), isPercentage ? 1 : 0) };
}

interface Figure {
  readonly value: number | null;
  readonly isPercentage: boolean;
  /** Null for an amount without one, and for any other figure. */
  readonly currency: string | null;
}

function figureIn(report: ReportModel, { indicator, kind, group: name }: FigureName, printed?: PrintedName): Figure {
  const group = name === null ? report.groups.at(-1) : findGroup(report, name, printed);
  const result = group?.indicators.find(({ id }) => id === indicator);
  if (result === undefined) throw new UserError('indicator-not-shown', { name: indicator }, ExitCode.usage);
  const count = (value: number | null): Figure => ({ value, isPercentage: false, currency: null });
  if (kind === 'N') return count(result.N);
  const statistic = find(result, kind === 'n' ? 'headline' : kind);
  if (statistic === undefined || kind === 'n') return count(statistic?.n ?? null);
  return { value: statistic.value, isPercentage: statistic.unit !== 'currency', currency: statistic.currency ?? null };
}

function find({ statistics, headline }: IndicatorResult, kind: ConditionKind): Statistic | undefined {
  const whole = statistics.filter(({ of }) => of !== 'point_change');
  if (kind === 'share') return whole.find((one) => one.kind.startsWith('share_'));
  return whole.find((one) => one.kind === (kind === 'headline' ? headline : kind));
}

function holds(value: number, sign: Sign, number: number): boolean {
  switch (sign) {
    case '<':
      return value < number;
    case '<=':
      return value <= number;
    case '>':
      return value > number;
    case '>=':
      return value >= number;
    case '=':
      return value === number;
    case '!=':
      return value !== number;
  }
}
