import type { Measured } from '../dataset/dataset.js';
import { type BasisColumns, codeAt, isSameCode } from './levels.js';
import { type ChangeVerdict, Verdicts } from './verdicts.js';

/** What comparing two levels of a likeness may come to: the later one is lower, the same or higher, from zero or not. */
const OUTCOMES = 6;

/** Which of them comparing a level with a later one is. */
function outcomeOf(from: number, to: number): number {
  return (from === 0 ? 4 : 1) + (to > from ? 1 : to < from ? -1 : 0);
}

/** The verdicts of a change indicator on the enterprises that were compared. */
export class ChangeVerdicts extends Verdicts<ChangeVerdict> {
  readonly #currencies: number;
  readonly #outputUnits: number;
  /** Most are like the one before. */
  #last = -1;
  #lastPlace = 0;

  constructor(
    private readonly dataset: Measured,
    bases: number,
  ) {
    const currencies = (dataset.currency?.values.length ?? 0) + 1;
    const outputUnits = (dataset.outputUnit?.values.length ?? 0) + 1;
    super(bases * outputUnits * currencies * 2, OUTCOMES, (reason) => ({
      reason,
      basis: -1,
      monthly: false,
      currency: -1,
      outputUnit: -1,
      direction: 0,
      fromZero: false,
    }));
    this.#currencies = currencies;
    this.#outputUnits = outputUnits;
  }

  /**
   * A number for what enterprises must share to be alike: the basis, per month or not, the currency, and the product where it is
   * the same in both observations.
   */
  likenessOf({ index, inCurrency, inProduct }: BasisColumns, monthly: boolean, before: number, after: number): number {
    const currency = inCurrency ? codeAt(this.dataset.currency, after) : -1;
    const outputUnit = inProduct && isSameCode(this.dataset.outputUnit, before, after) ? codeAt(this.dataset.outputUnit, after) : -1;
    return ((index * this.#outputUnits + outputUnit + 1) * this.#currencies + currency + 1) * 2 + Number(monthly);
  }

  /** The place of what comparing a level with a later one comes to. */
  placeOf(likeness: number, from: number, to: number): number {
    if (likeness !== this.#last) {
      this.#last = likeness;
      this.#lastPlace = this.find(likeness) || this.#add(likeness);
    }
    return this.#lastPlace + outcomeOf(from, to);
  }

  #add(likeness: number): number {
    const shared = { reason: null, ...this.#shared(likeness) };
    return this.add(
      likeness,
      [false, true].flatMap((fromZero) => [-1, 0, 1].map((direction) => ({ ...shared, direction, fromZero }))),
    );
  }

  #shared(likeness: number): Pick<ChangeVerdict, 'basis' | 'monthly' | 'currency' | 'outputUnit'> {
    const kind = Math.floor(likeness / 2);
    const product = Math.floor(kind / this.#currencies);
    return {
      basis: Math.floor(product / this.#outputUnits),
      monthly: likeness % 2 === 1,
      currency: (kind % this.#currencies) - 1,
      outputUnit: (product % this.#outputUnits) - 1,
    };
  }
}
