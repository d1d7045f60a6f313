import type { Numbers } from '../dataset/columns/growing.js';
import type { Measured } from '../dataset/dataset.js';
import type { FirmAnswers } from '../indicators/evaluate.js';
import type { AnswerVerdict } from '../indicators/verdicts.js';
import { wilsonInterval } from '../stats/wilson-interval.js';
import type { AmountFigures, EngineOptions, PracticeFigures } from './figures.js';
import { Cohort, gather, type InclusionRule, type Workspace } from './members.js';
import { commonestText } from './pooled.js';
import { summarise } from './sample.js';

const answered: InclusionRule<AnswerVerdict> = ({ reason }) => reason;

/** Figures of an amount answered at follow-up: how many report more than zero, and how much in the most common currency. */
export function amountFigures(
  dataset: Measured,
  answers: FirmAnswers,
  members: Int32Array,
  options: EngineOptions,
  workspace: Workspace,
): AmountFigures {
  const { confidence, ledger } = options;
  const group = new Cohort(answers, members, workspace);
  const { n, leftOut } = group.account(answered, ledger);
  const reporting = count(group, ({ yes }) => yes);
  const currency = commonestText(
    group.tallies.filter(({ verdict }) => verdict.reason === null),
    (verdict) => verdict.currency,
    dataset.currency,
  );
  const alike: InclusionRule<AnswerVerdict> = (verdict) => verdict.reason ?? (verdict.currency === currency ? null : 'currency_mismatch');
  const counting = group.counting(alike, workspace.enterprises);
  return {
    type: 'amount',
    N: members.length,
    n,
    leftOut,
    reporting,
    interval: n === 0 ? null : wilsonInterval(reporting, n, confidence),
    amounts: summarise(gather(answers.followUp, counting, workspace.values), confidence),
    amountsLeftOut: group.account(alike, ledger).leftOut,
    currency,
    lengths: lengthsOf(dataset, answers.pairs.followUp, counting),
  };
}

function lengthsOf({ months }: Measured, observation: Int32Array, enterprises: Int32Array): AmountFigures['lengths'] {
  const ends = { shortest: Number.POSITIVE_INFINITY, longest: Number.NEGATIVE_INFINITY };
  widen(ends, months, observation, enterprises);
  return ends.longest < ends.shortest ? null : ends;
}

/** Widens a range so that it includes the known months of each observation. */
function widen(ends: { shortest: number; longest: number }, months: Numbers, observation: Int32Array, enterprises: Int32Array): void {
  for (let i = 0; i < enterprises.length; i++) {
    const length = months[observation[enterprises[i]]];
    if (length < ends.shortest) ends.shortest = length;
    if (length > ends.longest) ends.longest = length;
  }
}

/** Figures of a yes/no answer at follow-up, and of the change since the baseline answer where there is one. */
export function practiceFigures(answers: FirmAnswers, members: Int32Array, options: EngineOptions, workspace: Workspace): PracticeFigures {
  const group = new Cohort(answers, members, workspace);
  const { n, leftOut } = group.account(answered, options.ledger);
  const yes = count(group, (verdict) => verdict.yes);
  const both = count(group, ({ yesBefore }) => yesBefore !== null);
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
            yesBefore: count(group, ({ yesBefore }) => yesBefore === true),
            yesAfter: count(group, (verdict) => verdict.yesBefore !== null && verdict.yes),
            adopted: count(group, (verdict) => verdict.yesBefore === false && verdict.yes),
            abandoned: count(group, (verdict) => verdict.yesBefore === true && !verdict.yes),
          },
  };
}

function count({ tallies }: Cohort<AnswerVerdict>, holds: (verdict: AnswerVerdict) => boolean): number {
  return tallies.reduce((sum, { verdict, n }) => (verdict.reason === null && holds(verdict) ? sum + n : sum), 0);
}
