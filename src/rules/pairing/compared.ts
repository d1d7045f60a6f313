import { type Dataset, textAt } from '../../dataset/dataset.js';
import type { Facts } from '../rule.js';

/** The two observations of an enterprise that are compared. */
export interface Compared {
  readonly enterprise: string;
  readonly baseline: number;
  readonly followUp: number;
}

/** Every enterprise with both. */
export function* compared({ dataset: { ids }, pairs }: Facts): Iterable<Compared> {
  for (let e = 0; e < ids.length; e++) {
    const [baseline, followUp] = [pairs.baseline[e], pairs.followUp[e]];
    if (baseline >= 0 && followUp >= 0) yield { enterprise: ids.at(e), baseline, followUp };
  }
}

/** First and last day of an observation; null where they are not given. */
export function datesOf({ start, end }: Dataset, observation: number): { start: string; end: string } | null {
  const [first, last] = [textAt(start, observation), textAt(end, observation)];
  return first === null || last === null ? null : { start: first, end: last };
}
