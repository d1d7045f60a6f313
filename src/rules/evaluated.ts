import { getOrInsert } from '../dataset/columns/get-or-insert.js';
import type { Measured } from '../dataset/dataset.js';
import type { Pairs } from '../dataset/pairing.js';
import type { ChangeIndicator } from '../indicators/definition.js';
import { type Columns, columnsFor, evaluateChanges, type FirmChanges } from '../indicators/evaluate.js';
import { reasons } from '../indicators/reasons.js';
import type { Places } from '../indicators/verdicts.js';

/** Evaluates one indicator after another into the same columns, which take 16 MB for a million firms. */
export class Evaluated {
  #columns: Columns | null = null;
  #last: { readonly indicator: ChangeIndicator; readonly changes: FirmChanges } | null = null;
  readonly #leftOut = new Map<ChangeIndicator, Int32Array>();

  constructor(
    private readonly dataset: Measured,
    private readonly pairs: () => Pairs,
  ) {}

  /** Changes of an indicator, valid until those of another are requested. */
  changesOf(indicator: ChangeIndicator): FirmChanges {
    if (this.#last?.indicator === indicator) return this.#last.changes;
    const pairs = this.pairs();
    this.#columns ??= columnsFor(pairs.baseline.length);
    const changes = evaluateChanges(this.dataset, pairs, indicator, this.#columns);
    this.#last = { indicator, changes };
    this.#leftOut.set(indicator, countReasons(changes));
    return changes;
  }

  /** Number of enterprises without a change, by index of the reason. */
  leftOutOf(indicator: ChangeIndicator): Int32Array {
    return getOrInsert(this.#leftOut, indicator, () => countReasons(this.changesOf(indicator)));
  }
}

/** Number of enterprises per reason. The first verdicts are the reasons; the others leave no enterprise out. */
export function countReasons({ verdict }: { readonly verdict: Places }): Int32Array {
  const counts = new Int32Array(reasons.length);
  for (let e = 0; e < verdict.length; e++) if (verdict[e] < counts.length) counts[verdict[e]]++;
  return counts;
}
