import type { Dataset } from '../dataset/dataset.js';
import { decode } from '../dataset/groups.js';
import type { Pairs } from '../dataset/pairing.js';
import type { AmountIndicator, Basis, ChangeIndicator, Indicator, PracticeIndicator } from '../indicators/definition.js';
import { evaluateAnswers, evaluateChanges, type FirmAnswers, type FirmChanges } from '../indicators/evaluate.js';
import { needsCurrency } from '../indicators/levels.js';
import type { Reason } from '../indicators/reasons.js';
import type { FirmFigures } from './firm-model.js';
import { outcomeOf } from './outcome.js';

/** An indicator evaluated for every enterprise. */
export interface EvaluatedIndicator {
  readonly indicator: Indicator;
  /** The basis an enterprise uses; null if it has none, or for an answer. */
  readonly basisOf: (enterprise: number) => Basis | null;
  readonly resultOf: (enterprise: number) => FirmFigures;
  /** The value enterprises are ranked by: the relative change, or the amount; NaN if there is none. */
  readonly ranking: Float64Array;
  /** Whether two enterprises can be ranked together: amounts only in one currency. */
  readonly alike: (one: number, other: number) => boolean;
}

export function evaluate(dataset: Dataset, pairs: Pairs, indicator: Indicator): EvaluatedIndicator {
  return indicator.type === 'change' ? evaluatedChange(dataset, pairs, indicator) : evaluatedAnswer(dataset, pairs, indicator);
}

function evaluatedChange(dataset: Dataset, pairs: Pairs, indicator: ChangeIndicator): EvaluatedIndicator {
  const changes = evaluateChanges(dataset, pairs, indicator);
  const basisOf = (e: number) => indicator.bases[changes.verdicts[changes.verdict[e]].basis] ?? null;
  return {
    indicator,
    basisOf,
    ranking: changes.relative,
    alike: () => true,
    resultOf: (e) => changeResult(dataset, indicator, changes, e, basisOf(e)),
  };
}

function changeResult(dataset: Dataset, indicator: ChangeIndicator, changes: FirmChanges, e: number, basis: Basis | null): FirmFigures {
  const { reason, monthly, currency, outputUnit } = changes.verdicts[changes.verdict[e]];
  if (basis === null) return noResult(reason);
  const [baseline, followUp] = [changes.baseline[e], changes.followUp[e]];
  return {
    basis: basis.id,
    unit: basis.unit,
    monthly,
    currency: needsCurrency(basis) ? decode(dataset.currency, currency) : null,
    outputUnit: basis.perProduct ? decode(dataset.outputUnit, outputUnit) : null,
    baseline,
    followUp,
    relativeChange: Number.isNaN(changes.relative[e]) ? null : changes.relative[e],
    pointChange: basis.unit === 'percent' ? followUp - baseline : null,
    outcome: outcomeOf(indicator, baseline, followUp),
    reason: baseline === 0 ? 'zero_baseline' : null,
  };
}

function evaluatedAnswer(dataset: Dataset, pairs: Pairs, indicator: AmountIndicator | PracticeIndicator): EvaluatedIndicator {
  const answers = evaluateAnswers(dataset, pairs, indicator);
  const verdictOf = (e: number) => answers.verdicts[answers.verdict[e]];
  const alike = (one: number, other: number) => indicator.type === 'practice' || verdictOf(one).currency === verdictOf(other).currency;
  return {
    indicator,
    basisOf: () => null,
    ranking: answers.followUp,
    alike,
    resultOf: (e) => answerResult(dataset, indicator, answers, e),
  };
}

function answerResult(dataset: Dataset, indicator: AmountIndicator | PracticeIndicator, answers: FirmAnswers, e: number): FirmFigures {
  const { reason, yesBefore, currency } = answers.verdicts[answers.verdict[e]];
  if (reason !== null) return noResult(reason);
  const before = yesBefore === null ? null : Number(yesBefore);
  return {
    basis: null,
    unit: indicator.type === 'practice' ? 'yes' : indicator.unit,
    monthly: false,
    currency: indicator.type === 'amount' ? decode(dataset.currency, currency) : null,
    outputUnit: null,
    baseline: before,
    followUp: answers.followUp[e],
    relativeChange: null,
    pointChange: null,
    outcome: before === null ? null : outcomeOf(indicator, before, answers.followUp[e]),
    reason: null,
  };
}

function noResult(reason: Reason | null): FirmFigures {
  return {
    basis: null,
    unit: null,
    monthly: false,
    currency: null,
    outputUnit: null,
    baseline: null,
    followUp: null,
    relativeChange: null,
    pointChange: null,
    outcome: null,
    reason,
  };
}
