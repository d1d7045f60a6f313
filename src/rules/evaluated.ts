import { remember } from '../dataset/columns/get-or-insert.js';
import type { Measured } from '../dataset/dataset.js';
import type { Pairs } from '../dataset/pairing.js';
import type { ChangeIndicator } from '../indicators/definition.js';
import { type Columns, columnsFor, evaluateChanges, type FirmChanges } from '../indicators/evaluate.js';
import { reasons } from '../indicators/reasons.js';
import type { Places } from '../indicators/verdicts.js';

/** Changes of one indicator after the other, all in the same columns: those of a million firms fill 16 MB. */
export class Evaluated {
  #columns: Columns | null = null;
  #last: { readonly indicator: ChangeIndicator; readonly changes: FirmChanges } | null = null;
  readonly #leftOut = new Map<ChangeIndicator, Int32Array>();

  constructor(
    private readonly dataset: Measured,
    private readonly pairs: () => Pairs,
  ) {}

  /** They hold until those of another indicator are asked for. */
  changesOf(indicator: ChangeIndicator): FirmChanges {
    if (this.#last?.indicator === indicator) return this.#last.changes;
    const pairs = this.pairs();
    this.#columns ??= columnsFor(pairs.baseline.length);
    const changes = evaluateChanges(this.dataset, pairs, indicator, this.#columns);
    this.#last = { indicator, changes };
    this.#leftOut.set(indicator, countReasons(changes));
    return changes;
  }

  /** How many enterprises have no change, by place of the reason. */
  leftOutOf(indicator: ChangeIndicator): Int32Array {
    return remember(this.#leftOut, indicator, () => countReasons(this.changesOf(indicator)));
  }
}

/** How many enterprises each reason applies to. The first verdicts are the reasons; of the others nobody is left out. */
export function countReasons({ verdict }: { readonly verdict: Places }): Int32Array {
  const counts = new Int32Array(reasons.length);
  for (let e = 0; e < verdict.length; e++) if (verdict[e] < counts.length) counts[verdict[e]]++;
  return counts;
}
