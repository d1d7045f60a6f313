import type { Facts } from '../rule.js';

/** The two observations of an enterprise that are compared. */
export interface Compared {
  readonly enterprise: string;
  readonly baseline: number;
  readonly followUp: number;
}

/** Every enterprise of whose two observations something is so. Nearly none has what a rule looks for, so this is asked first. */
export function* comparedWhere(
  { dataset: { ids }, compared, pairs }: Facts,
  isSo: (baseline: number, followUp: number) => boolean,
): Iterable<Compared> {
  for (let i = 0; i < compared.length; i++) {
    const e = compared[i];
    const [baseline, followUp] = [pairs.baseline[e], pairs.followUp[e]];
    if (isSo(baseline, followUp)) yield { enterprise: ids.at(e), baseline, followUp };
  }
}
