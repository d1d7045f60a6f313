import type { CaveatCode } from '../../report/model.js';
import type { Args } from '../message.js';
import { changesApart, formatChange, formatCount, formatNumber } from '../number.js';
import { plural } from './plural.js';
import { vocabulary } from './vocabulary.js';

/** The sentence states the caveat and its threshold; the detail gives the numbers of one case. */
export interface CaveatWords {
  readonly sentence: (args: Args) => string;
  /** Empty when the sentence suffices. */
  readonly detail: (args: Args) => string;
}

const change = (value: string | number) => formatChange(Number(value), 'en');
const nOf = (a: Args) => `n ${formatCount(a.n, 'en')}`;
/** "2 enterprises: A, B". */
const whichFirms = (a: Args) => plural(a.count, 'enterprise') + (a.enterprises ? `: ${a.enterprises}` : '');
const monthsOf = (value: string | number) => formatNumber(Number(value), { lang: 'en', trim: true });
const none = () => '';

export const caveats: Readonly<Record<CaveatCode, CaveatWords>> = {
  signs_disagree: {
    sentence: () => 'Mean, median and pooled change do not point the same way; quote more than one of them.',
    detail: (a) =>
      [`mean ${change(a.mean)}`, `median ${change(a.median)}`, ...(a.pooled === undefined ? [] : [`pooled ${change(a.pooled)}`])].join(
        ', ',
      ),
  },
  one_firm_moves_mean: {
    sentence: () => 'One enterprise moves the mean by more than a fifth; look at its data and quote the median too.',
    detail: (a) => {
      const [without, mean] = changesApart(Number(a.meanWithout), Number(a.mean), 'en');
      return `without ${a.enterprise} the mean is ${without}, not ${mean}`;
    },
  },
  small_n: {
    sentence: (a) =>
      `At least one figure rests on fewer than ${a.threshold ?? 5} enterprises (smallest n shown), too few to generalise from.`,
    detail: nOf,
  },
  few_paired: {
    sentence: (a) =>
      `Fewer than ${Number(a.threshold ?? 50) === 50 ? 'half' : `${a.threshold} %`} of the enterprises are in the figure; the others may have done better or worse.`,
    detail: (a) => `${nOf(a)} of ${formatCount(a.N, 'en')}`,
  },
  outliers_flagged: {
    sentence: () =>
      'Some changes are unusually large (modified z above 3.5) and are included; check them, and compare the figures without outliers.',
    detail: whichFirms,
  },
  outliers_excluded: {
    sentence: () => 'Unusually large changes (modified z above 3.5) were excluded on request.',
    detail: whichFirms,
  },
  zero_baselines: {
    sentence: () =>
      'From a baseline of zero, no percentage change can be computed: such enterprises are not in mean, median and "up to", but they count as improved or not, and in the pooled figure.',
    detail: (a) => plural(a.count, 'enterprise'),
  },
  pooled_zero_baseline: {
    sentence: () => 'There is no pooled figure where the baselines add up to zero: from zero, no percentage change can be computed.',
    detail: (a) => plural(a.count, 'enterprise'),
  },
  pooled_part: {
    sentence: () => 'The pooled figure covers only some of the enterprises: those measured in the same way.',
    detail: (a) => `${formatCount(a.n, 'en')} of ${formatCount(a.of, 'en')}, by ${vocabulary.bases[a.basis] ?? a.basis}`,
  },
  pooled_ready_rates: {
    sentence: () => 'The pooled figure uses rates that the enterprises computed themselves, so each weighs the same, large or small.',
    detail: none,
  },
  units_assumed_alike: {
    sentence: () =>
      'The data does not say what the product units are; the pooled figure assumes that they are the same. An output_unit column would settle it.',
    detail: none,
  },
  currency_not_stated: {
    sentence: () => 'The data names no currency; all amounts are assumed to be in the same currency. A currency column would settle it.',
    detail: none,
  },
  prices_not_deflated: {
    sentence: () => 'Money values are as reported, not corrected for inflation.',
    detail: none,
  },
  period_length_not_stated: {
    sentence: () =>
      'Some rows do not say how long their period is; those periods are assumed to be equally long. period_start and period_end, or months, would settle it.',
    detail: none,
  },
  period_lengths_differ: {
    sentence: (a) =>
      `The amounts are as reported for periods whose lengths differ by more than ${Number(a.threshold ?? 25) === 25 ? 'a quarter' : `${a.threshold} %`}; sum, mean and median use them as they are, not per month.`,
    detail: (a) => `${monthsOf(a.shortest)} to ${monthsOf(a.longest)} months`,
  },
};
