import type { Dataset } from '../dataset/dataset.js';
import type { FirmAnswers } from '../indicators/evaluate.js';
import { compareNatural } from '../natural-order.js';
import { ascending } from '../stats/ascending.js';
import { wilsonInterval } from '../stats/wilson-interval.js';
import type { AmountFigures, EngineOptions, PracticeFigures } from './figures.js';
import { codeOf, gather, keep, split, whyOf } from './members.js';
import { commonest } from './pooled.js';
import { summarise } from './sample.js';

/** Figures of an amount answered at follow-up: who reports more than nothing, and how much in the most common currency. */
export function amountFigures(dataset: Dataset, answers: FirmAnswers, members: Int32Array, options: EngineOptions): AmountFigures {
  const why = whyOf(members, answers.reason);
  const answered = split(members, why);
  const n = answered.counted.length;
  const reporting = keep(answered.counted, (e) => answers.followUp[e] > 0).length;
  const currency = mostCommonCurrency(dataset, answers, answered.counted);
  for (let i = 0; i < why.length; i++) if (why[i] < 0 && answers.currency[members[i]] !== currency) why[i] = codeOf('currency_mismatch');
  const alike = split(members, why);
  return {
    type: 'amount',
    N: members.length,
    n,
    leftOut: answered.leftOut,
    reporting,
    interval: n === 0 ? null : wilsonInterval(reporting, n, options.confidence),
    amounts: summarise(ascending(gather(answers.followUp, alike.counted)), options.confidence),
    amountsLeftOut: alike.leftOut,
    currency,
  };
}

/** Figures of a yes/no answer at follow-up, and of the way from the baseline answer where there is one. */
export function practiceFigures(answers: FirmAnswers, members: Int32Array, options: EngineOptions): PracticeFigures {
  const { counted, leftOut } = split(members, whyOf(members, answers.reason));
  const yes = keep(counted, (e) => answers.followUp[e] === 1).length;
  const both = keep(counted, (e) => !Number.isNaN(answers.baseline[e]));
  const count = (before: number | null, after: number | null) =>
    keep(both, (e) => (before === null || answers.baseline[e] === before) && (after === null || answers.followUp[e] === after)).length;
  return {
    type: 'practice',
    N: members.length,
    n: counted.length,
    leftOut,
    yes,
    interval: counted.length === 0 ? null : wilsonInterval(yes, counted.length, options.confidence),
    adoption:
      both.length === 0
        ? null
        : { n: both.length, yesBefore: count(1, null), yesAfter: count(null, 1), adopted: count(0, 1), abandoned: count(1, 0) },
  };
}

/** Code of the currency most answers are in; −1 when none of them states one. */
function mostCommonCurrency(dataset: Dataset, answers: FirmAnswers, counted: Int32Array): number {
  const column = dataset.currency;
  if (column === null) return -1;
  return commonest(counted, answers.currency, (a, b) => compareNatural(column.values[a], column.values[b])) ?? -1;
}
