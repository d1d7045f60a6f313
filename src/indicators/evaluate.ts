import type { Measured } from '../dataset/dataset.js';
import type { Pairs } from '../dataset/pairing.js';
import type { AmountIndicator, ChangeIndicator, PracticeIndicator } from './definition.js';
import { type BasisColumns, codeAt, columnsOf, incomparable, levelOf, levelParts, measureAt, poolsProducts, unfilled } from './levels.js';
import { type Reason, reasons } from './reasons.js';
import { type AnswerVerdict, type ChangeVerdict, Verdicts } from './verdicts.js';

/** Outcome of a change indicator for every enterprise, column by column. Slots of enterprises without a pair hold NaN. */
export interface FirmChanges {
  /** What each enterprise came to: a place in `verdicts`. */
  readonly verdict: Int32Array;
  readonly verdicts: readonly ChangeVerdict[];
  readonly baseline: Float64Array;
  readonly followUp: Float64Array;
  /** Relative change in per cent; NaN where the baseline is zero. */
  readonly relative: Float64Array;
  /** The observations that were compared. */
  readonly pairs: Pairs;
}

/** Columns that an outcome is written into. */
export type OutcomeColumns = Pick<FirmChanges, 'verdict' | 'baseline' | 'followUp' | 'relative'>;

export function outcomeColumns(enterprises: number): OutcomeColumns {
  const floats = () => new Float64Array(enterprises);
  return { verdict: new Int32Array(enterprises), baseline: floats(), followUp: floats(), relative: floats() };
}

/**
 * Evaluates a change indicator: firm by firm the first basis that both periods fill and that can be compared.
 * @param into written over, for callers that evaluate one indicator after the other
 */
export function evaluateChanges(
  dataset: Measured,
  pairs: Pairs,
  indicator: ChangeIndicator,
  into: OutcomeColumns = outcomeColumns(pairs.baseline.length),
): FirmChanges {
  const verdicts = new ChangeVerdicts(dataset);
  const bases = indicator.bases.flatMap((basis, index) => {
    const columns = columnsOf(dataset, basis);
    return columns === null ? [] : [{ ...columns, index, inProduct: poolsProducts(basis) }];
  });
  for (let e = 0; e < into.verdict.length; e++) {
    const chosen = unpaired(pairs, e) ?? chooseBasis(dataset, bases, pairs.baseline[e], pairs.followUp[e]);
    if (typeof chosen === 'string') leaveOut(into, e, chosen);
    else fill(into, dataset, verdicts, chosen, e, pairs.baseline[e], pairs.followUp[e]);
  }
  return { ...into, verdicts: verdicts.list, pairs };
}

function leaveOut({ verdict, baseline, followUp, relative }: OutcomeColumns, e: number, reason: Reason): void {
  verdict[e] = reasons.indexOf(reason);
  baseline[e] = followUp[e] = relative[e] = Number.NaN;
}

function fill(
  { verdict, baseline, followUp, relative }: OutcomeColumns,
  dataset: Measured,
  verdicts: ChangeVerdicts,
  columns: NumberedBasis,
  e: number,
  before: number,
  after: number,
): void {
  const monthly = columns.perMonth && !Number.isNaN(dataset.months[before]);
  const from = levelOf(columns.basis, levelParts(dataset, columns, before, monthly));
  const to = levelOf(columns.basis, levelParts(dataset, columns, after, monthly));
  baseline[e] = from;
  followUp[e] = to;
  relative[e] = from === 0 ? Number.NaN : ((to - from) / from) * 100;
  verdict[e] = verdicts.of(columns, monthly, after, from, to);
}

interface NumberedBasis extends BasisColumns {
  /** Among the bases of the indicator. */
  readonly index: number;
  readonly inProduct: boolean;
}

class ChangeVerdicts {
  readonly #verdicts = new Verdicts<ChangeVerdict>((reason) => ({
    reason,
    basis: -1,
    monthly: false,
    currency: -1,
    outputUnit: -1,
    direction: 0,
    fromZero: false,
  }));
  readonly #currencies: number;
  readonly #outputUnits: number;

  constructor(private readonly dataset: Measured) {
    this.#currencies = (dataset.currency?.values.length ?? 0) + 1;
    this.#outputUnits = (dataset.outputUnit?.values.length ?? 0) + 1;
  }

  get list(): readonly ChangeVerdict[] {
    return this.#verdicts.list;
  }

  of({ index, inCurrency, inProduct }: NumberedBasis, monthly: boolean, later: number, from: number, to: number): number {
    const currency = inCurrency ? codeAt(this.dataset.currency, later) : -1;
    const outputUnit = inProduct ? codeAt(this.dataset.outputUnit, later) : -1;
    const direction = to > from ? 1 : to < from ? -1 : 0;
    const fromZero = from === 0;
    const likeness = ((index * this.#outputUnits + outputUnit + 1) * this.#currencies + currency + 1) * 2 + Number(monthly);
    return this.#verdicts.placeOf((likeness * 2 + Number(fromZero)) * 3 + direction + 1, () => ({
      reason: null,
      basis: index,
      monthly,
      currency,
      outputUnit,
      direction,
      fromZero,
    }));
  }
}

/** Why an enterprise has no two observations to compare; null when it has. */
function unpaired(pairs: Pairs, e: number): Reason | null {
  if (!pairs.hasBaseline[e]) return 'no_baseline';
  if (!pairs.hasFollowUp[e]) return 'no_follow_up';
  return pairs.duplicated[e] ? 'duplicate_observation' : null;
}

/**
 * The first basis that works, or why none does. Of several failures the one on the basis that came nearest is
 * told: a basis with no data at all says nothing about a firm.
 */
export function chooseBasis<T extends BasisColumns>(
  dataset: Measured,
  bases: readonly T[],
  baseline: number,
  followUp: number,
): T | Reason {
  let nearest: Reason = 'missing_value';
  let filledBefore = false;
  let filledAfter = false;
  for (let i = 0; i < bases.length; i++) {
    const before = unfilled(bases[i], baseline);
    const after = unfilled(bases[i], followUp);
    filledBefore ||= before === null;
    filledAfter ||= after === null;
    const failure = firstOf(before, after) ?? incomparable(dataset, bases[i], baseline, followUp);
    if (failure === null) return bases[i];
    if (reasons.indexOf(failure) > reasons.indexOf(nearest)) nearest = failure;
  }
  return nearest === 'missing_value' && filledBefore && filledAfter ? 'no_common_basis' : nearest;
}

function firstOf(a: Reason | null, b: Reason | null): Reason | null {
  if (a === null || b === null) return a ?? b;
  return reasons.indexOf(a) <= reasons.indexOf(b) ? a : b;
}

/** Answers at follow-up for every enterprise, with the baseline answer beside them. */
export interface FirmAnswers {
  /** What each enterprise came to: a place in `verdicts`. */
  readonly verdict: Int32Array;
  readonly verdicts: readonly AnswerVerdict[];
  /** NaN where there is no answer. */
  readonly followUp: Float64Array;
}

/** Evaluates an amount or a practice: what enterprises answer at follow-up, whether or not they have a baseline. */
export function evaluateAnswers(dataset: Measured, pairs: Pairs, indicator: AmountIndicator | PracticeIndicator): FirmAnswers {
  const count = pairs.baseline.length;
  const verdict = new Int32Array(count);
  const followUp = new Float64Array(count);
  const verdicts = new Verdicts<AnswerVerdict>((reason) => ({ reason, yes: false, yesBefore: null, currency: -1 }));
  for (let e = 0; e < count; e++) {
    const reason = unanswered(dataset, pairs, indicator, e);
    followUp[e] = reason === null ? measureAt(dataset, indicator.measure, pairs.followUp[e]) : Number.NaN;
    if (reason !== null) {
      verdict[e] = reasons.indexOf(reason);
      continue;
    }
    const yes = followUp[e] > 0;
    const before =
      indicator.type === 'practice' && pairs.baseline[e] >= 0 ? measureAt(dataset, indicator.measure, pairs.baseline[e]) : Number.NaN;
    const yesBefore = Number.isNaN(before) ? null : before === 1;
    const currency = indicator.type === 'amount' ? codeAt(dataset.currency, pairs.followUp[e]) : -1;
    const key = ((currency + 1) * 3 + (yesBefore === null ? 2 : Number(yesBefore))) * 2 + Number(yes);
    verdict[e] = verdicts.placeOf(key, () => ({ reason, yes, yesBefore, currency }));
  }
  return { verdict, verdicts: verdicts.list, followUp };
}

function unanswered(dataset: Measured, pairs: Pairs, indicator: AmountIndicator | PracticeIndicator, e: number): Reason | null {
  if (!pairs.hasFollowUp[e]) return 'no_follow_up';
  const followUp = pairs.followUp[e];
  if (followUp < 0) return 'duplicate_observation';
  if (!Number.isNaN(measureAt(dataset, indicator.measure, followUp))) return null;
  return dataset.unreadable.get(indicator.measure)?.[followUp] === 1 ? 'unreadable_value' : 'missing_value';
}
