import { type Args, ruleTexts } from '../../message.js';
import { formatNumber } from '../../number.js';
import { plural } from '../plural.js';

const months = (value: string | number) => {
  const number = formatNumber(Number(value), { lang: 'en', decimals: 2, trim: true });
  return `${number} ${number === '1' ? 'month' : 'months'}`;
};
const whole = (value: string | number) => formatNumber(Number(value), { lang: 'en', decimals: 0 });

const inCommon = (share: string | number) => {
  if (share === 0) return 'no calendar month';
  return whole(share) === '0' ? 'less than 1 % of their calendar months' : `only ${whole(share)} % of their calendar months`;
};

/** Rows that may be the missing one. */
const unusedRows = ({ unused }: Args) =>
  unused === undefined ? '' : `First correct the period of its rows that are not used (${unused}). `;

/** SC4xx: baseline against follow-up. */
export const pairing = ruleTexts({
  SC401: {
    title: 'No baseline',
    why: 'A change needs a before and an after. A firm without a baseline is in no change; if many lack one, the figures describe only the rest.',
    sentence: (a) => `"${a.enterprise}" has a follow-up but no baseline to compare it with.`,
    hint: (a) => `${unusedRows(a)}Add the baseline row, or check whether it is recorded under another id.`,
  },
  SC402: {
    title: 'No follow-up',
    why: 'A change needs a before and an after. If the firms that were not seen again did worse than the others, the figures look better than they are.',
    sentence: (a) => `"${a.enterprise}" has a baseline but no follow-up to compare it with.`,
    hint: (a) => `${unusedRows(a)}Add the follow-up row when there is one, or check whether it is recorded under another id.`,
  },
  SC403: {
    title: 'Follow-up before the baseline',
    why: 'If the two rows were swapped, every change of the firm has the wrong sign.',
    sentence: (a) => `The follow-up of "${a.enterprise}" starts on ${a.followUp}, before its baseline, which starts on ${a.baseline}.`,
    hint: () =>
      'Correct the dates, or swap baseline and follow-up if the labels are wrong; until then, the changes count as they are labelled.',
  },
  SC404: {
    title: 'Periods of different length',
    why: "Six months' output, energy or accidents cannot be set against three months'. They are compared per month, which assumes that the months are alike.",
    limits: 'Our choice: a period that is less than a quarter longer is about as long.',
    sentence: (a) =>
      `The baseline of "${a.enterprise}" covers ${months(a.baseline)}, its follow-up ${months(a.followUp)}; totals are compared per month.`,
    hint: () => 'Check the dates or months; where you can, measure both periods over the same time.',
  },
  SC405: {
    title: 'No period lengths',
    why: 'Totals such as energy or accidents grow with the time they cover. Without dates or months there is no telling whether the two periods are equally long, and totals are compared unadjusted.',
    sentence: () => 'No row says how long its period is, so totals are compared as if both periods were equally long.',
    hint: () => 'Add period_start and period_end, or months.',
  },
  SC406: {
    title: 'Periods of different seasons',
    why: 'Orders, guests and absence follow the seasons and Ramadan. A change between two seasons may reflect the season rather than the training.',
    limits:
      'Our choice: periods that share half of their calendar months are alike, one of 11 months or more has nearly all seasons, and 15 days are half of Ramadan.',
    sentence: (a) =>
      a.reason === 'ramadan'
        ? `The baseline of "${a.enterprise}" (${a.baseline}) has ${plural(a.baselineDays, 'day')} of Ramadan, its follow-up (${a.followUp}) ${a.followUpDays}.`
        : `The baseline of "${a.enterprise}" (${a.baseline}) and its follow-up (${a.followUp}) have ${inCommon(a.share)} in common.`,
    hint: () => 'Read its changes with care; where you can, measure the same months of two years.',
  },
  SC407: {
    title: 'Overlapping periods',
    why: 'What happened in the overlap counts as before and as after, so the change comes out too small.',
    sentence: (a) => `The follow-up of "${a.enterprise}" starts on ${a.start}, before its baseline ends on ${a.end}.`,
    hint: () => 'Correct the dates, or count the months in question in only one of the two.',
  },
  SC408: {
    title: 'More than one baseline',
    why: 'The first baseline is compared and the others are not used. If a later one is the true start of the training, the changes are measured from the wrong point.',
    sentence: (a) => `"${a.enterprise}" has more than one baseline (${a.places}); ${a.used} is compared, ${a.others} not.`,
    hint: () => 'Keep the baseline that should count, and name later rounds follow-up and follow-up-2.',
  },
  SC409: {
    title: 'Length of only one period',
    why: 'A total over three months cannot be set against one over an unknown time, so the firm is left out of everything that is taken per month.',
    sentence: (a) =>
      `The length of the ${a.period} of "${a.enterprise}" is not known, while that of the period it is compared with is; the firm is left out of figures per month.`,
    hint: () => 'Fill in the dates or the months of this row, or correct them where they cannot be read.',
  },
});
