import type { Dataset } from '../dataset/dataset.js';
import type { FirmAnswers } from '../indicators/evaluate.js';
import { compareNatural } from '../natural-order.js';
import { wilsonInterval } from '../stats/wilson-interval.js';
import type { AmountFigures, EngineOptions, PracticeFigures } from './figures.js';
import { account, codeOf, counting, gather, type Why, whyOf } from './members.js';
import { commonest } from './pooled.js';
import { summarise } from './sample.js';

/** Figures of an amount answered at follow-up: who reports more than nothing, and how much in the most common currency. */
export function amountFigures(dataset: Dataset, answers: FirmAnswers, members: Int32Array, options: EngineOptions): AmountFigures {
  const { confidence, ledger } = options;
  const why = whyOf(members, answers.reason);
  const answered = account(members, why, ledger);
  const reporting = count(members, why, (e) => answers.followUp[e] > 0);
  const currency = mostCommonCurrency(dataset, answers, members, why);
  const inCurrency = inOneCurrency(members, why, answers, currency);
  const alike = account(members, inCurrency, ledger);
  return {
    type: 'amount',
    N: members.length,
    n: answered.n,
    leftOut: answered.leftOut,
    reporting,
    interval: answered.n === 0 ? null : wilsonInterval(reporting, answered.n, confidence),
    amounts: summarise(gather(answers.followUp, members, inCurrency, new Float64Array(alike.n)), confidence),
    amountsLeftOut: alike.leftOut,
    currency,
  };
}

function inOneCurrency(members: Int32Array, why: Why, { currency }: FirmAnswers, code: number): Why {
  const mismatch = codeOf('currency_mismatch');
  return why.map((reason, i) => (reason < 0 && currency[members[i]] !== code ? mismatch : reason));
}

/** Figures of a yes/no answer at follow-up, and of the way from the baseline answer where there is one. */
export function practiceFigures(answers: FirmAnswers, members: Int32Array, options: EngineOptions): PracticeFigures {
  const { baseline, followUp } = answers;
  const why = whyOf(members, answers.reason);
  const { n, leftOut } = account(members, why, options.ledger);
  const yes = count(members, why, (e) => followUp[e] === 1);
  const both = count(members, why, (e) => !Number.isNaN(baseline[e]));
  return {
    type: 'practice',
    N: members.length,
    n,
    leftOut,
    yes,
    interval: n === 0 ? null : wilsonInterval(yes, n, options.confidence),
    adoption:
      both === 0
        ? null
        : {
            n: both,
            yesBefore: count(members, why, (e) => baseline[e] === 1),
            yesAfter: count(members, why, (e) => !Number.isNaN(baseline[e]) && followUp[e] === 1),
            adopted: count(members, why, (e) => baseline[e] === 0 && followUp[e] === 1),
            abandoned: count(members, why, (e) => baseline[e] === 1 && followUp[e] === 0),
          },
  };
}

function count(members: Int32Array, why: Why, holds: (enterprise: number) => boolean): number {
  let n = 0;
  for (let i = 0; i < why.length; i++) if (why[i] < 0 && holds(members[i])) n++;
  return n;
}

/** Code of the currency most answers are in; −1 when none of them states one. */
function mostCommonCurrency(dataset: Dataset, answers: FirmAnswers, members: Int32Array, why: Why): number {
  const column = dataset.currency;
  if (column === null) return -1;
  return commonest(counting(members, why), answers.currency, (a, b) => compareNatural(column.values[a], column.values[b])) ?? -1;
}
