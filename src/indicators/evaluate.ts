import type { Marks, Measured } from '../dataset/dataset.js';
import type { Pairs } from '../dataset/pairing.js';
import { ChangeVerdicts } from './change-verdicts.js';
import type { AmountIndicator, ChangeIndicator, PracticeIndicator } from './definition.js';
import {
  type BasisColumns,
  codeAt,
  columnsOf,
  incomparable,
  isMonthly,
  isPlain,
  laterLevel,
  level,
  levelAt,
  numberAt,
  unfilled,
} from './levels.js';
import { NO_REASON, placeOfReason } from './reasons.js';
import { type AnswerVerdict, type ChangeVerdict, type Places, Verdicts } from './verdicts.js';

/** Results of a change indicator for every enterprise, column by column; NaN for enterprises without a pair. */
export interface FirmChanges {
  /** The verdict of each enterprise, as an index into `verdicts`. */
  readonly verdict: Places;
  readonly verdicts: readonly ChangeVerdict[];
  readonly baseline: Float64Array;
  readonly followUp: Float64Array;
  /** Relative change in per cent; NaN if the baseline is zero. Computed on first use. */
  readonly relative: Float64Array;
  /** The observations that were compared. */
  readonly pairs: Pairs;
}

/** Columns that receive the results of enterprises. */
export interface Columns extends Pick<FirmChanges, 'baseline' | 'followUp'> {
  readonly places: Uint16Array;
}

export function columnsFor(enterprises: number): Columns {
  const floats = () => new Float64Array(enterprises);
  return { baseline: floats(), followUp: floats(), places: new Uint16Array(enterprises) };
}

/** In per cent; NaN where the baseline is zero. */
export function relativeChange(from: number, to: number): number {
  return from === 0 ? Number.NaN : ((to - from) / from) * 100;
}

/**
 * Evaluates a change indicator for each firm, on the first basis that both periods fill and that can be compared.
 * @param into is overwritten, for callers that evaluate one indicator after another
 */
export function evaluateChanges(
  dataset: Measured,
  pairs: Pairs,
  indicator: ChangeIndicator,
  into: Columns = columnsFor(pairs.baseline.length),
): FirmChanges {
  const bases = indicator.bases.flatMap((basis, index) => columnsOf(dataset, basis, index) ?? []);
  const verdicts = new ChangeVerdicts(dataset, indicator.bases.length);
  const work: Evaluation = { dataset, pairs, bases, verdicts, verdict: verdicts.places(into.places), ...into };
  if (bases.length > 0) evaluateEach(work);
  else leaveOutEach(work);
  let relative: Float64Array | null = null;
  return {
    baseline: into.baseline,
    followUp: into.followUp,
    verdict: work.verdict,
    verdicts: verdicts.list,
    pairs,
    get relative() {
      relative ??= into.baseline.map((from, e) => relativeChange(from, into.followUp[e]));
      return relative;
    },
  };
}

interface Evaluation extends Columns {
  readonly dataset: Measured;
  readonly pairs: Pairs;
  readonly bases: readonly BasisColumns[];
  readonly verdicts: ChangeVerdicts;
  readonly verdict: Places;
}

/**
 * Most enterprises fill the first basis in both periods and can be compared on it. All other cases are left to `evaluateOne`, so that
 * the loop stays small.
 */
function evaluateEach(work: Evaluation): void {
  const { dataset, pairs, bases, verdicts, verdict, baseline, followUp } = work;
  const first = bases[0];
  const { numerator, denominator, factor, perMonth } = first;
  const { months } = dataset;
  const plain = isPlain(dataset, first);
  const likeness = verdicts.likenessOf(first, false, -1, -1);
  for (let e = 0; e < verdict.length; e++) {
    const before = pairs.baseline[e];
    const after = pairs.followUp[e];
    if (before < 0 || after < 0) {
      verdict[e] = unpaired(pairs, e);
      baseline[e] = followUp[e] = Number.NaN;
      continue;
    }
    const from = level(numerator[before], factor, denominator === null ? 1 : denominator[before], perMonth ? months[before] : 1);
    const to = level(numerator[after], factor, denominator === null ? 1 : denominator[after], perMonth ? months[after] : 1);
    // A missing or zero part makes a level that is not finite.
    if (Number.isFinite(from) && Number.isFinite(to) && (plain || incomparable(dataset, first, before, after) === NO_REASON)) {
      baseline[e] = from;
      followUp[e] = laterLevel(from, to);
      verdict[e] = verdicts.placeOf(plain ? likeness : verdicts.likenessOf(first, perMonth, before, after), from, followUp[e]);
    } else evaluateOne(work, e);
  }
}

/** Evaluates data in which no basis can be filled. */
function leaveOutEach({ pairs, verdict, baseline, followUp }: Evaluation): void {
  baseline.fill(Number.NaN);
  followUp.fill(Number.NaN);
  for (let e = 0; e < verdict.length; e++) {
    verdict[e] = pairs.baseline[e] < 0 || pairs.followUp[e] < 0 ? unpaired(pairs, e) : placeOfReason.missing_value;
  }
}

function evaluateOne({ dataset, pairs, bases, verdicts, verdict, baseline, followUp }: Evaluation, e: number): void {
  const before = pairs.baseline[e];
  const after = pairs.followUp[e];
  const chosen = chooseBasis(dataset, bases, before, after);
  if (typeof chosen === 'number') {
    verdict[e] = chosen;
    baseline[e] = followUp[e] = Number.NaN;
    return;
  }
  const monthly = isMonthly(dataset, chosen, before);
  baseline[e] = levelAt(dataset, chosen, before, monthly);
  followUp[e] = laterLevel(baseline[e], levelAt(dataset, chosen, after, monthly));
  verdict[e] = verdicts.placeOf(verdicts.likenessOf(chosen, monthly, before, after), baseline[e], followUp[e]);
}

/** The index of the reason why an enterprise has no two observations to compare. */
function unpaired(pairs: Pairs, e: number): number {
  if (pairs.hasBaseline[e] === 0) return placeOfReason.no_baseline;
  return pairs.hasFollowUp[e] === 0 ? placeOfReason.no_follow_up : placeOfReason.duplicate_observation;
}

/**
 * The first basis that works, or the reason why none does, as an index into `reasons`. Among several failures, the one on the basis that
 * came closest is reported: a basis without any data says nothing about a firm.
 */
export function chooseBasis<T extends BasisColumns>(
  dataset: Measured,
  bases: readonly T[],
  baseline: number,
  followUp: number,
): T | number {
  let nearest = placeOfReason.missing_value;
  let filledBefore = false;
  let filledAfter = false;
  for (let i = 0; i < bases.length; i++) {
    const before = unfilled(bases[i], baseline);
    const after = unfilled(bases[i], followUp);
    filledBefore ||= before === NO_REASON;
    filledAfter ||= after === NO_REASON;
    const unfilledSide = Math.min(before, after);
    const failure = unfilledSide === NO_REASON ? incomparable(dataset, bases[i], baseline, followUp) : unfilledSide;
    if (failure === NO_REASON) return bases[i];
    nearest = Math.max(nearest, failure);
  }
  return nearest === placeOfReason.missing_value && filledBefore && filledAfter ? placeOfReason.no_common_basis : nearest;
}

/** Answers at follow-up for every enterprise, with the baseline answer beside them. */
export interface FirmAnswers {
  /** The verdict of each enterprise, as an index into `verdicts`. */
  readonly verdict: Places;
  readonly verdicts: readonly AnswerVerdict[];
  /** NaN where there is no answer. */
  readonly followUp: Float64Array;
  /** The observations that answer. */
  readonly pairs: Pairs;
}

/**
 * Evaluates an amount or a practice: what enterprises answer at follow-up, whether or not they have a baseline.
 * @param into is overwritten, for callers that evaluate one indicator after another
 */
export function evaluateAnswers(
  dataset: Measured,
  pairs: Pairs,
  indicator: AmountIndicator | PracticeIndicator,
  { followUp, places }: Pick<Columns, 'followUp' | 'places'> = columnsFor(pairs.baseline.length),
): FirmAnswers {
  const column = dataset.measures.get(indicator.measure) ?? null;
  const unreadable = dataset.unreadable.get(indicator.measure) ?? null;
  const currencies = (dataset.currency?.values.length ?? 0) + 1;
  const verdicts = new Verdicts<AnswerVerdict>(currencies * 3 * 2, 1, (reason) => ({ reason, yes: false, yesBefore: null, currency: -1 }));
  const verdict = verdicts.places(places);
  for (let e = 0; e < verdict.length; e++) {
    const before = pairs.baseline[e];
    const after = pairs.followUp[e];
    const answer = numberAt(column, after);
    followUp[e] = answer;
    if (Number.isNaN(answer)) {
      verdict[e] = unanswered(pairs, unreadable, e);
      continue;
    }
    const yes = answer > 0;
    const earlier = indicator.type === 'practice' ? numberAt(column, before) : Number.NaN;
    const yesBefore = Number.isNaN(earlier) ? null : earlier === 1;
    const currency = indicator.type === 'amount' ? codeAt(dataset.currency, after) : -1;
    const key = ((currency + 1) * 3 + (yesBefore === null ? 2 : Number(yesBefore))) * 2 + Number(yes);
    verdict[e] = verdicts.find(key) || verdicts.add(key, [{ reason: null, yes, yesBefore, currency }]);
  }
  return { verdict, verdicts: verdicts.list, followUp, pairs };
}

/** The index of the reason why an enterprise has no answer at follow-up. */
function unanswered(pairs: Pairs, unreadable: Marks | null, e: number): number {
  if (!pairs.hasFollowUp[e]) return placeOfReason.no_follow_up;
  if (pairs.followUp[e] < 0) return placeOfReason.duplicate_observation;
  return unreadable?.[pairs.followUp[e]] === 1 ? placeOfReason.unreadable_value : placeOfReason.missing_value;
}
