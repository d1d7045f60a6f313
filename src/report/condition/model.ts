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
 * A figure is that of the report, of the new one where two are compared; `old(…)` is that of the other, and `change(…)` is
 * new minus old. Without a group it is that of everybody.
 */
export type Condition =
  | { readonly type: 'or' | 'and'; readonly parts: readonly Condition[] }
  | { readonly type: 'compare'; readonly figure: FigureName; readonly sign: Sign; readonly number: number; readonly text: string };

export type Sign = '<' | '<=' | '>' | '>=' | '=' | '!=';

export interface FigureName {
  readonly of: 'new' | 'old' | 'change';
  readonly indicator: string;
  readonly kind: ConditionKind;
  /** Null is everybody. */
  readonly group: string | null;
}

/** `share` is whichever share the indicator has; `n` and `N` are those of its headline. */
export type ConditionKind = Kind | 'headline' | 'share' | 'n' | 'N';

const always: readonly ConditionKind[] = ['headline', 'n', 'N', 'share'];

const byType: Readonly<Record<Indicator['type'], readonly ConditionKind[]>> = {
  change: ['mean', 'median', 'pooled', 'max', 'share_improved', ...always],
  amount: ['mean', 'median', 'sum', 'max', 'share_reporting', ...always],
  practice: ['share_yes', ...always],
};

/** The kinds of figure that an indicator has. */
export function kindsOf({ type }: Indicator): readonly ConditionKind[] {
  return byType[type];
}
