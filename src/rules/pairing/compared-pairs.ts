import type { Pairs } from '../../dataset/pairing.js';
import type { Facts } from '../rule.js';

/** The two observations of an enterprise that are compared. */
export interface Compared {
  /** Its id, of which a text is made when it is told. */
  readonly enterprise: () => string;
  readonly baseline: number;
  readonly followUp: number;
}

/** Every enterprise of whose two observations something is so. Nearly none has what a rule looks for, so this is asked first, in a small loop. */
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
