import type { Dataset } from '../dataset/dataset.js';
import type { FirmAnswers } from '../indicators/evaluate.js';
import { compareNatural } from '../natural-order.js';
import { wilsonInterval } from '../stats/wilson-interval.js';
import type { AmountFigures, EngineOptions, PracticeFigures } from './figures.js';
import { gather, keep, reasonAt, split } from './members.js';
import { summarise } from './sample.js';

/** Figures of an amount answered at follow-up: who reports more than nothing, and how much in the most common currency. */
export function amountFigures(dataset: Dataset, answers: FirmAnswers, members: Int32Array, options: EngineOptions): AmountFigures {
  const answered = split(members, (e) => reasonAt(answers.reason, e));
  const n = answered.counted.length;
  const reporting = keep(answered.counted, (e) => answers.followUp[e] > 0).length;
  const currency = mostCommonCurrency(dataset, answers, answered.counted);
  const alike = split(members, (e) => reasonAt(answers.reason, e) ?? (answers.currency[e] === currency ? null : 'currency_mismatch'));
  return {
    type: 'amount',
    N: members.length,
    n,
    leftOut: answered.leftOut,
    reporting,
    interval: n === 0 ? null : wilsonInterval(reporting, n, options.confidence),
    amounts: summarise(gather(answers.followUp, alike.counted).sort(), options.confidence),
    amountsLeftOut: alike.leftOut,
    currency,
  };
}

/** Figures of a yes/no answer at follow-up, and of the way from the baseline answer where there is one. */
export function practiceFigures(answers: FirmAnswers, members: Int32Array, options: EngineOptions): PracticeFigures {
  const { counted, leftOut } = split(members, (e) => reasonAt(answers.reason, e));
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
  const counts = new Map<number, number>();
  for (const e of counted) if (answers.currency[e] >= 0) counts.set(answers.currency[e], (counts.get(answers.currency[e]) ?? 0) + 1);
  const [winner] = [...counts].sort(([a, n], [b, m]) => m - n || compareNatural(column.values[a], column.values[b]));
  return winner?.[0] ?? -1;
}
