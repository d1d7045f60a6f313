import { type Args, ruleTexts } from '../../message.js';
import { changesApart, formatChange, formatCount, formatNumber } from '../../number.js';
import { isPerMonth } from '../../per-month.js';
import { plural, quantity } from '../plural.js';

/** A number with all digits, as written in the data. */
const number = (value: string | number) =>
  typeof value === 'number' ? formatNumber(value, { lang: 'en', significant: 15, trim: true }) : value;
/** A computed number, rounded. */
const about = (value: string | number) =>
  typeof value === 'number' ? formatNumber(value, { lang: 'en', significant: 3, trim: true }) : value;
const percent = (value: string | number) => (typeof value === 'number' ? formatChange(value, 'en') : value);
/** A mean with and without one of its changes. */
const means = (a: Args) => {
  const [without, mean] = changesApart(Number(a.meanWithout), Number(a.mean), 'en');
  return { without, mean };
};
const count = (value: string | number) => formatCount(value, 'en');
/** "1,000 times", "a thousandth of": the factor by which units were probably mixed up. */
const slip = ({ times, direction }: Args) =>
  direction === 'more' ? `${number(times)} times` : times === 1000 ? 'a thousandth of' : 'a millionth of';
const ofGroup = (group: string | number) => (group === '' ? 'all enterprises' : `the group ${group}`);

const outlierLimits =
  'z is the advice of Iglewicz and Hoaglin (1993). The rest is our choice: fewer than 5 changes have no reliable middle, a change less than 25 points from the median is ordinary however alike the others are, and a fifth is where a single firm changes what a mean says; where the mean is near zero, the firm must also move it by more than chance. The report marks every change beyond z, which changes no figure unless outliers are excluded. Accidents are not checked here: in most firms one case fewer is −100 %, far from the others and yet correct.';

/** SC5xx: values that can hardly be right. They stay in the figures until they are corrected. */
export const plausibility = ruleTexts({
  SC501: {
    title: 'More faulty units than units',
    why: 'A rate of more than 100 % is impossible, and one such firm can reverse the mean of its group.',
    sentence: (a) => `${quantity(a.value, 'unit is', 'units are')} said to be faulty, but "${a.whole}" is only ${number(a.most)}.`,
    hint: () => 'Check both numbers: they may be swapped, have a digit too many, or count different units.',
  },
  SC502: {
    title: 'More days absent than scheduled',
    why: 'Absence of more than 100 % is impossible. Often the days of one worker were written as the schedule of all.',
    sentence: (a) => `${quantity(a.value, 'day is', 'days are')} counted as absent, but "${a.whole}" is only ${number(a.most)}.`,
    hint: () => 'Scheduled days are those of all workers together: working days times workers. Check both numbers.',
  },
  SC503: {
    title: 'More women than workers',
    why: 'If the number of workers is too small, output and days per worker come out too high.',
    sentence: (a) => `${quantity(a.value, 'woman is', 'women are')} counted, but "${a.whole}" is only ${number(a.most)}.`,
    hint: () => 'Count women among all workers, part-time and casual ones too, and check that the two numbers are not swapped.',
  },
  SC504: {
    title: 'Days lost without an accident',
    why: 'Days are lost to an accident; if it is not counted, the accident rate looks better than it is.',
    sentence: (a) =>
      a.accidents === 'empty'
        ? `${quantity(a.value, 'day was', 'days were')} lost, but the number of accidents is not filled in.`
        : `${quantity(a.value, 'day was', 'days were')} lost, but no accident was counted.`,
    hint: () => 'Count the accident that cost the days. Days lost to an accident in an earlier period, or to sickness, belong elsewhere.',
  },
  SC505: {
    title: 'Rate that its counts contradict',
    why: 'Where a firm gives a rate and the counts behind it, both must say the same; the figures use the counts.',
    limits: 'Our choice: one part in twenty, or half a percentage point, is left for rounding and for counts of slightly different days.',
    sentence: (a) =>
      a.kind === 'fraction'
        ? `${number(a.value)} in "${a.field}" is a fraction, not a percentage: "${a.part}" divided by "${a.whole}" is ${about(a.computed)} %.`
        : `${number(a.value)} in "${a.field}" does not fit its counts: "${a.part}" divided by "${a.whole}" is ${about(a.computed)}.`,
    hint: (a) =>
      a.kind === 'fraction'
        ? 'Write the rate in per cent, or give the unit "fraction" for the column in the config file.'
        : 'Check the rate and both counts, and leave the rate empty where the counts are right.',
    fix: 'Check the rate and both counts; write rates in per cent.',
  },
  SC506: {
    title: 'Output of zero with workers',
    why: 'Zero says that nothing was made. If it only means that the output was not recorded, productivity seems to fall by 100 %.',
    sentence: (a) => `"${a.field}" is 0 although the firm has ${plural(a.workers, 'worker')}.`,
    hint: () => 'Leave the cell empty if the output is not known. If the firm was closed, hours_worked is 0 too.',
  },
  SC507: {
    title: 'More hours than a month has',
    why: 'Nobody works day and night. Overstated hours make productivity and accident rates look too low.',
    limits: 'The longest month has 31 days of 24 hours.',
    sentence: (a) =>
      `${number(a.value)} hours come to ${about(a.each)} per month for each of ${plural(a.workers, 'worker')}; a month has at most ${number(a.limit)}.`,
    hint: () => 'Check hours, workers and the length of the period: do all three cover the same time?',
  },
  SC508: {
    title: 'Jump between periods',
    why: 'Firms rarely grow or shrink tenfold between two visits. More often a digit, a unit or the length of the period is wrong, and the change carries it.',
    limits: 'Our choice: ten times is what one digit too many makes; none of the SCORE documents we have seen gives one.',
    sentence: (a) => {
      const [before, after] = [`the ${number(a.before)} at baseline`, `${number(a.after)} in "${a.field}" at follow-up`];
      const per = isPerMonth(a) ? ', per month,' : '';
      return a.direction === 'up'
        ? `${after} is${per} ${about(a.times)} times ${before}.`
        : `${after} is far less${isPerMonth(a) ? ' per month' : ''}: ${before} is${per} ${about(a.times)} times as much.`;
    },
    hint: () => 'Check the digits, and that both rows use the same unit, product and length of period.',
  },
  SC509: {
    title: 'Value in thousands or millions',
    why: 'A value written in thousands beside others in units makes a change of a hundred thousand per cent, and ruins every sum.',
    limits:
      'z is the advice of Iglewicz and Hoaglin (1993). The rest is our choice: real change may blur a thousand three times, and fewer than 5 values have no median to rely on.',
    sentence: (a) =>
      a.against === 'median'
        ? `${number(a.value)} in "${a.field}" is, per worker, about ${slip(a)} the median firm's.`
        : `${number(a.value)} in "${a.field}" is about ${slip(a)} the ${number(a.reference)} of the other period.`,
    hint: () => 'Is one of them in thousands or millions, or was a decimal mark lost? Write every value in full, in the same unit.',
  },
  SC510: {
    title: 'Amounts implausible in their currency',
    why: 'Dollars under the heading of rupiah, or rupiah in millions, give sums and averages that are wrong by a factor of thousands.',
    limits:
      'Amounts are in US dollars, per worker and month except minSavingPerEnterprise. The mid-term evaluation of SCORE Phase II (2016) doubts average savings of US$ 3.12 per enterprise; the rest is our choice, with room below the lowest wages known, some 26 dollars a month in the garment industry of Ethiopia.',
    sentence: (a) => {
      const limit = a.side === 'low' ? `less than the ${number(a.limit)}` : `more than the ${number(a.limit)}`;
      if (a.scope === 'cell')
        return `${number(a.value)} ${a.currency} in "${a.field}" comes to ${about(a.each)} per worker and month, ${limit} that would be plausible.`;
      const per = a.per === 'enterprise' ? 'per enterprise' : 'per worker and month';
      return `The median of ${plural(a.n, 'amount')} in ${a.currency} under "${a.field}" is ${about(a.median)} ${per}, ${limit} that would be plausible.`;
    },
    hint: (a) => `Are the amounts really in ${a.currency}, and written in full rather than in thousands or millions?`,
    fix: 'Write the currency the amounts are really in, and write them in full rather than in thousands or millions.',
  },
  SC511: {
    title: 'Outlying change',
    why: 'A change far from the others may be right, but is more often a slip; the mean follows it while the median does not.',
    limits: outlierLimits,
    sentence: (a) => {
      const { without, mean } = means(a);
      return `The change of ${percent(a.change)} (${a.indicator}) is far from the others in ${ofGroup(a.group)} (n = ${count(a.n)}, modified z ${about(a.z)}); without it the mean is ${without} instead of ${mean}.`;
    },
    hint: () => 'Check both rows. If they are right, look at the median, or leave such firms out with --exclude-outliers.',
  },
  SC512: {
    title: 'Copied form',
    why: 'A follow-up that repeats the baseline says that nothing changed, although nothing was measured; a form copied from another firm counts that firm twice.',
    limits: 'Our choice: values with so many digits agree by chance about once in ten thousand.',
    sentence: (a) =>
      a.of === 'own'
        ? `The follow-up repeats the baseline in all ${count(a.count)} values (${a.places}).`
        : `"${a.enterprise}" has the same ${count(a.count)} values as "${a.other}" (${a.places}).`,
    hint: () => 'Ask for the form again: a row may have been copied as a start and never filled in.',
  },
  SC513: {
    title: 'Numbers that end in 0 or 5',
    why: 'Counts end in 0 or 5 in one case out of five. Where most do, they were estimated, and small changes between them mean little.',
    limits:
      "Counting gives a share of a fifth, and Whipple's index calls 0.35 very rough (United Nations, Demographic Yearbook). Half, of at least 100 numbers, is our choice, as a column may well be rounded a little.",
    sentence: (a) =>
      `${count(a.round)} of ${plural(a.n, 'value')} in "${a.field}" (${about(a.share)} %) end in 0 or 5; a fifth would be expected.`,
    hint: () => 'Ask how the numbers were obtained; prefer records to memory.',
  },
  SC514: {
    title: 'One change that moves the mean',
    why: 'When a single firm moves the mean of its group by more than a fifth, the mean describes that firm rather than the group.',
    limits: outlierLimits,
    sentence: (a) => {
      const { without, mean } = means(a);
      return `The change of ${percent(a.change)} (${a.indicator}) alone moves the mean of ${plural(a.n, 'change')} in ${ofGroup(a.group)} from ${without} to ${mean} (modified z ${about(a.z)}).`;
    },
    hint: () => 'Check both rows. If they are right, look at the median, or leave such firms out with --exclude-outliers.',
  },
  SC515: {
    title: 'Fraction beside a percentage',
    why: 'Numbers in a rate column are read as per cent. A baseline of 0.12 beside a follow-up of 12 becomes a change of +9,900 %, although perhaps nothing changed.',
    limits:
      'Our choice: real change may make the hundredfold three times as much or as little, and where at least five enterprises and half of all have it, the column is named instead of each of them.',
    sentence: (a) => {
      const [one, other] = a.period === 'baseline' ? ['baseline', 'follow-up'] : ['follow-up', 'baseline'];
      return a.scope === 'column'
        ? `In "${a.field}", ${count(a.count)} of ${plural(a.n, 'enterprise')} have about a hundred times as much at ${other} as at ${one}, such as ${number(a.other)} beside ${number(a.value)}.`
        : `${number(a.value)} in "${a.field}" at ${one} looks like a fraction beside the ${number(a.other)} at ${other}.`;
    },
    hint: (a) =>
      a.scope === 'column'
        ? `Check how the ${a.period} was recorded. If it has fractions, write them in per cent.`
        : 'Check both values. If one is a fraction, write it in per cent.',
    fix: 'Check how both periods were recorded, and write every rate in per cent.',
  },
  SC516: {
    title: 'Energy of zero with output',
    why: 'Zero says that the firm produced without energy. If it only means that the energy was not metered or is paid with the rent, energy per unit seems to fall by 100 %, or to rise from nothing, and the sums of the group are wrong.',
    sentence: (a) => `"energy_kwh" is 0 although "${a.output}" is ${number(a.value)}.`,
    hint: () => 'Leave the cell empty if the energy is not known, as where it is part of a household bill.',
  },
});
