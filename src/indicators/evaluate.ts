import type { Dataset, TextColumn } from '../dataset/dataset.js';
import type { Codes } from '../dataset/growing.js';
import type { Pairs } from '../dataset/pairing.js';
import type { AmountIndicator, ChangeIndicator, PracticeIndicator } from './definition.js';
import { type BasisColumns, codeAt, columnsOf, incomparable, levelOf, levelParts, measureAt, unfilled } from './levels.js';
import { type Reason, reasons } from './reasons.js';

/** Outcome of a change indicator for every enterprise, column by column. Slots of enterprises without a pair hold NaN. */
export interface FirmChanges {
  /** Index into the indicator's bases, or −1. */
  readonly basis: Int8Array;
  /** 1 where the levels are per month. */
  readonly monthly: Uint8Array;
  /** Why there is no pair of levels: index into `reasons`, or −1 when there is one. */
  readonly reason: Int8Array;
  readonly baseline: Float64Array;
  readonly followUp: Float64Array;
  /** Relative change in per cent; NaN where the baseline is zero. */
  readonly relative: Float64Array;
  /** The observations that were compared, and codes of the currency and product unit of the later one, or −1. */
  readonly pairs: Pairs;
  readonly currency: Codes;
  readonly outputUnit: Codes;
}

/** Evaluates a change indicator: firm by firm the first basis that both periods fill and that can be compared. */
export function evaluateChanges(dataset: Dataset, pairs: Pairs, indicator: ChangeIndicator): FirmChanges {
  const count = dataset.enterprises.length;
  const floats = () => new Float64Array(count).fill(Number.NaN);
  const changes: FirmChanges = {
    basis: new Int8Array(count).fill(-1),
    monthly: new Uint8Array(count),
    reason: new Int8Array(count).fill(-1),
    baseline: floats(),
    followUp: floats(),
    relative: floats(),
    pairs,
    currency: codesLike(dataset.currency, count),
    outputUnit: codesLike(dataset.outputUnit, count),
  };
  const bases = indicator.bases.flatMap((basis) => columnsOf(dataset, basis) ?? []);
  for (let e = 0; e < count; e++) {
    const chosen = unpaired(pairs, e) ?? chooseBasis(dataset, bases, pairs.baseline[e], pairs.followUp[e]);
    if (typeof chosen === 'string') changes.reason[e] = reasons.indexOf(chosen);
    else fill(changes, dataset, chosen, indicator.bases.indexOf(chosen.basis), e, pairs.baseline[e], pairs.followUp[e]);
  }
  return changes;
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
export function chooseBasis(dataset: Dataset, bases: readonly BasisColumns[], baseline: number, followUp: number): BasisColumns | Reason {
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

function fill(
  changes: FirmChanges,
  dataset: Dataset,
  columns: BasisColumns,
  index: number,
  e: number,
  baseline: number,
  followUp: number,
): void {
  const monthly = columns.perMonth && !Number.isNaN(dataset.months[baseline]);
  changes.basis[e] = index;
  changes.monthly[e] = monthly ? 1 : 0;
  changes.currency[e] = codeAt(dataset.currency, followUp);
  changes.outputUnit[e] = codeAt(dataset.outputUnit, followUp);
  const before = levelOf(columns.basis, levelParts(dataset, columns, baseline, monthly));
  const after = levelOf(columns.basis, levelParts(dataset, columns, followUp, monthly));
  changes.baseline[e] = before;
  changes.followUp[e] = after;
  if (before !== 0) changes.relative[e] = ((after - before) / before) * 100;
}

/** Codes of a column's values, none of them set. */
function codesLike(column: TextColumn | null, count: number): Codes {
  const codes = column?.codes ?? new Int8Array();
  return (
    codes instanceof Int8Array ? new Int8Array(count) : codes instanceof Int16Array ? new Int16Array(count) : new Int32Array(count)
  ).fill(-1);
}

/** Answers at follow-up for every enterprise, with the baseline answer beside them. */
export interface FirmAnswers {
  /** Why there is no answer at follow-up: index into `reasons`, or −1 when there is one. */
  readonly reason: Int8Array;
  readonly followUp: Float64Array;
  /** NaN where there is no usable baseline answer. */
  readonly baseline: Float64Array;
  readonly currency: Codes;
}

/** Evaluates an amount or a practice: what enterprises answer at follow-up, whether or not they have a baseline. */
export function evaluateAnswers(dataset: Dataset, pairs: Pairs, indicator: AmountIndicator | PracticeIndicator): FirmAnswers {
  const count = dataset.enterprises.length;
  const answers: FirmAnswers = {
    reason: new Int8Array(count).fill(-1),
    followUp: new Float64Array(count).fill(Number.NaN),
    baseline: new Float64Array(count).fill(Number.NaN),
    currency: codesLike(dataset.currency, count),
  };
  for (let e = 0; e < count; e++) {
    const reason = unanswered(dataset, pairs, indicator, e);
    if (reason !== null) answers.reason[e] = reasons.indexOf(reason);
    else {
      answers.followUp[e] = measureAt(dataset, indicator.measure, pairs.followUp[e]);
      answers.currency[e] = codeAt(dataset.currency, pairs.followUp[e]);
      if (pairs.baseline[e] >= 0) answers.baseline[e] = measureAt(dataset, indicator.measure, pairs.baseline[e]);
    }
  }
  return answers;
}

function unanswered(dataset: Dataset, pairs: Pairs, indicator: AmountIndicator | PracticeIndicator, e: number): Reason | null {
  if (!pairs.hasFollowUp[e]) return 'no_follow_up';
  const followUp = pairs.followUp[e];
  if (followUp < 0) return 'duplicate_observation';
  if (!Number.isNaN(measureAt(dataset, indicator.measure, followUp))) return null;
  return dataset.unreadable.get(indicator.measure)?.has(followUp) ? 'unreadable_value' : 'missing_value';
}
