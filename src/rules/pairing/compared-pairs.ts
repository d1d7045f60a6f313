import type { Pairs } from '../../dataset/pairing.js';
import type { Facts } from '../rule.js';

/** The two observations of an enterprise that are compared. */
export interface Compared {
  /** The id, decoded only when it is reported. */
  readonly enterprise: () => string;
  readonly baseline: number;
  readonly followUp: number;
}

/** Pairs that meet a condition. Hardly any do, so the condition is checked first, in a small loop. */
export function* comparedWhere(
  { dataset: { ids }, compared, pairs }: Facts,
  isSo: (baseline: number, followUp: number) => boolean,
): Iterable<Compared> {
  for (const e of enterprisesWhere(compared, pairs, isSo)) {
    yield { enterprise: () => ids.at(e), baseline: pairs.baseline[e], followUp: pairs.followUp[e] };
  }
}

function enterprisesWhere(
  compared: Int32Array,
  { baseline, followUp }: Pairs,
  isSo: (baseline: number, followUp: number) => boolean,
): number[] {
  const found: number[] = [];
  for (let i = 0; i < compared.length; i++) if (isSo(baseline[compared[i]], followUp[compared[i]])) found.push(compared[i]);
  return found;
}
