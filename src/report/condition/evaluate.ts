import { ExitCode, UserError } from '../../user-error.js';
import { findGroup, type PrintedName } from '../comparison/group-side.js';
import type { IndicatorResult, ReportModel, Statistic } from '../model.js';
import type { Condition, ConditionKind, FigureName, Sign } from './model.js';

/** The reports a condition speaks of; `before` only where two are compared. */
export interface ConditionScope {
  readonly after: ReportModel;
  readonly before?: ReportModel;
  /** Groups go by this name too. */
  readonly printed?: PrintedName;
}

/** One comparison of a condition that holds, or that nobody can decide because the figure has no value. */
export interface Met {
  readonly text: string;
  readonly value: number | null;
}

/**
 * The comparisons because of which a condition holds; null when it does not. What cannot be decided counts as held: a gate
 * must not open because a figure is missing.
 * @throws UserError unknown-group, indicator-not-shown, condition-needs-two
 */
export function meets(condition: Condition, judged: ConditionScope): Met[] | null {
  if (condition.type === 'compare') {
    const value = figureOf(condition.figure, judged);
    return value === null || holds(value, condition.sign, condition.number) ? [{ text: condition.text, value }] : null;
  }
  const parts = condition.parts.map((part) => meets(part, judged));
  const held = parts.filter((part) => part !== null);
  if (condition.type === 'and' ? held.length < parts.length : held.length === 0) return null;
  return held.flat();
}

function figureOf(figure: FigureName, { after, before, printed }: ConditionScope): number | null {
  if (figure.of === 'new') return figureIn(after, figure, printed);
  if (before === undefined) throw new UserError('condition-needs-two', { of: figure.of }, ExitCode.usage);
  const old = figureIn(before, figure, printed);
  if (figure.of === 'old') return old;
  const now = figureIn(after, figure, printed);
  return old === null || now === null ? null : now - old;
}

function figureIn(report: ReportModel, { indicator, kind, group: name }: FigureName, printed?: PrintedName): number | null {
  const group = name === null ? report.groups.at(-1) : findGroup(report, name, printed);
  const result = group?.indicators.find(({ id }) => id === indicator);
  if (result === undefined) throw new UserError('indicator-not-shown', { name: indicator }, ExitCode.usage);
  if (kind === 'N') return result.N;
  const statistic = find(result, kind === 'n' ? 'headline' : kind);
  return (kind === 'n' ? statistic?.n : statistic?.value) ?? null;
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
