import type { Indicator } from '../indicators/definition.js';

export type Outcome = 'improved' | 'unchanged' | 'worse';

/** Follow-up against baseline, never the sign of a change, so that a zero baseline has an outcome too. */
export function outcomeOf(indicator: Indicator, baseline: number, followUp: number): Outcome {
  if (followUp === baseline) return 'unchanged';
  return followUp > baseline === (indicator.better === 'higher') ? 'improved' : 'worse';
}
