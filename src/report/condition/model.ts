import type { Indicator } from '../../indicators/definition.js';
import type { Kind } from '../model.js';

/**
 * A condition on the figures of a report:
 *
 *     condition  = all { "or" all }
 *     all        = one { "and" one }
 *     one        = "(" condition ")" | figure sign number
 *     figure     = of "(" name ")" | name
 *     of         = "change" | "old"
 *     name       = indicator "." kind [ "[" group "]" ]
 *     sign       = "<" | "<=" | ">" | ">=" | "=" | "!="
 *
 * A name refers to a figure of the report, or of the new one if two are compared; `old(…)` refers to the old one, and `change(…)` is
 * new minus old. Without a group, the figure is that of the total.
 */
export type Condition =
  | { readonly type: 'or' | 'and'; readonly parts: readonly Condition[] }
  | { readonly type: 'compare'; readonly figure: FigureName; readonly sign: Sign; readonly number: number; readonly text: string };

export type Sign = '<' | '<=' | '>' | '>=' | '=' | '!=';

export interface FigureName {
  readonly of: 'new' | 'old' | 'change';
  readonly indicator: string;
  readonly kind: ConditionKind;
  /** Null is the total. */
  readonly group: string | null;
}

/** `share` is the share that the indicator has; `n` and `N` are those of its headline. */
export type ConditionKind = Kind | 'headline' | 'share' | 'n' | 'N';

const always: readonly ConditionKind[] = ['headline', 'n', 'N', 'share'];

const byType: Readonly<Record<Indicator['type'], readonly ConditionKind[]>> = {
  change: ['mean', 'median', 'pooled', 'max', 'share_improved', ...always],
  amount: ['mean', 'median', 'sum', 'max', 'share_reporting', ...always],
  practice: ['share_yes', ...always],
};

/** The kinds of figures of an indicator. */
export function kindsOf({ type }: Indicator): readonly ConditionKind[] {
  return byType[type];
}
