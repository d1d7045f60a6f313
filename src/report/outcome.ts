import type { Indicator } from '../indicators/definition.js';

export type Outcome = 'improved' | 'unchanged' | 'worse';

/** Compares the levels rather than the sign of the change, so that a zero baseline has an outcome too. */
export function outcomeOf(indicator: Indicator, baseline: number, followUp: number): Outcome {
  if (followUp === baseline) return 'unchanged';
  return followUp > baseline === (indicator.better === 'higher') ? 'improved' : 'worse';
}
