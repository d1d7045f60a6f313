import { type Args, ruleTexts } from '../../message.js';
import { formatNumber } from '../../number.js';
import { valueMapping } from '../../value-mapping.js';
import { quantity } from '../plural.js';

/** A length computed from dates. */
const measured = (value: string | number) => formatNumber(Number(value), { lang: 'en', decimals: 2, trim: true });

/** Some spreadsheets write every date in the form of their country when they save CSV. */
const asWritten = ({ form }: Args) =>
  form === undefined
    ? ''
    : ' If the spreadsheet turns that back when it saves CSV, save an .xlsx instead, whose dates are read as dates, or give the column the format Text first.';

/** Periods, their dates and their length. */
export const dates = ruleTexts({
  SC124: {
    title: 'Months that contradict the dates',
    why: 'Output, energy and accidents are compared per month; a length that is wrong by half changes them by half.',
    sentence: (a) =>
      `The row says ${quantity(a.months, 'month')}, but its dates, ${a.start} to ${a.end}, make it ${measured(a.measured)}; the number of months is used.`,
    hint: () => 'Correct the months or the dates.',
  },
  SC204: {
    title: 'Unknown period',
    why: 'A row whose period is not known is neither before nor after, and no figure can use it.',
    sentence: (a) => `"${a.text}" is not a period score-calc knows; the row is not used.`,
    hint: (a) =>
      a.nearest
        ? `Did you mean "${a.nearest}"? Otherwise use baseline, follow-up, follow-up-2 … or an ISO date.`
        : `Use baseline, follow-up, follow-up-2 … or an ISO date, or say in the config file what this and every other value of the column means: ${valueMapping(a)}`,
    fix: 'Use baseline, follow-up, follow-up-2 … or an ISO date; a config file can map other words to these.',
  },
  SC206: {
    title: 'Date that cannot be read',
    why: 'Dates give the length of a period. Whether 03/04 is in March or in April is never guessed, so only one form is read. A firm whose periods have no length that can be read is left out of what is taken per month, and whether its follow-up came before its baseline cannot be checked.',
    sentence: (a) =>
      a.kind === 'no-such-day'
        ? `"${a.text}" in "${a.field}" is not a day in the calendar.`
        : `"${a.text}" in "${a.field}" is not a date of the form YYYY-MM-DD.`,
    hint: (a) => {
      if (a.kind === 'no-such-day') return 'Correct the day or the month.';
      if (a.kind === 'serial')
        return `It is probably the number of a day in a spreadsheet, ${a.meant}: format the column as a date and export again.`;
      if (a.kind === 'month') return `It names a month without a day: write ${a.meant}.${asWritten(a)}`;
      if (a.kind === 'day-or-month') return `It may be ${a.first} or ${a.second}: write the one that is meant.${asWritten(a)}`;
      return a.meant ? `Write it as ${a.meant}.${asWritten(a)}` : 'Write dates like 2018-03-31.';
    },
  },
  SC207: {
    title: 'Number of months that cannot be used',
    why: 'Output, energy and accidents are compared per month, and need a length that is more than zero.',
    sentence: (a) => `"${a.text}" in "${a.field}" must be a plain number greater than zero.`,
    hint: () => 'Write how many months the row covers, or leave the cell empty.',
  },
  SC212: {
    title: 'Period that ends before it starts',
    why: 'Such a period has no length, so what was produced or used in it cannot be compared per month.',
    sentence: (a) => `The period ends on ${a.end}, before it starts on ${a.start}.`,
    hint: () => 'Correct one of the dates; they may have been swapped.',
  },
});
