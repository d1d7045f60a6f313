import { ruleTexts } from '../../message.js';
import { formatNumber } from '../../number.js';
import { plural } from '../plural.js';

const number = (value: string | number) => formatNumber(Number(value), { lang: 'en', significant: 15, trim: true });

/** SC2xx and the SC12x about cells. A cell that cannot be read counts as missing. */
export const cells = ruleTexts({
  SC201: {
    sentence: (a) => `"${a.text}" in "${a.field}" is not a number.`,
    hint: () => 'Write digits only, or leave the cell empty if the value is not known.',
  },
  SC202: {
    sentence: (a) => `"${a.text}" in "${a.field}" could be ${number(a.thousands)} or ${number(a.decimal)}; it is not used.`,
    hint: () => 'Say which sign marks decimals: --decimal comma or --decimal point.',
  },
  SC203: {
    sentence: (a) => `"${a.text}" in "${a.field}" is below zero, which cannot be.`,
    hint: () => 'Correct the value, or leave the cell empty if it is not known.',
  },
  SC204: {
    sentence: (a) => `"${a.text}" is not a period score-calc knows; the row is not used.`,
    hint: (a) =>
      a.nearest
        ? `Did you mean "${a.nearest}"? Otherwise use baseline, follow-up, follow-up-2 … or an ISO date.`
        : 'Use baseline, follow-up, follow-up-2 … or an ISO date; a config file can map other words to these.',
  },
  SC205: {
    sentence: (a) => `"${a.text}" in "${a.field}" is neither yes nor no.`,
    hint: () => 'Write yes or no (ya or tidak, 1 or 0), or leave the cell empty.',
  },
  SC206: {
    sentence: (a) => `"${a.text}" in "${a.field}" is not a date of the form YYYY-MM-DD.`,
    hint: () => 'Write dates like 2018-03-31.',
  },
  SC207: {
    sentence: (a) => `"${a.text}" in "${a.field}" must be a plain number more than zero.`,
    hint: () => 'Write how many months the row covers, or leave the cell empty.',
  },
  SC208: {
    sentence: (a) => `"${a.text}" is not a currency code.`,
    hint: () => 'Use a three-letter ISO 4217 code such as IDR, PEN, GHS or USD.',
  },
  SC209: {
    sentence: (a) => `"${a.text}" in "${a.field}" is not in ${a.currency}, the currency of its row.`,
    hint: () => 'Give amounts in the currency of the row; amounts are never converted.',
  },
  SC210: {
    sentence: (a) =>
      `The file has ${plural(a.comma, 'number')} with a decimal comma and ${a.point} with a decimal point; cells that could be either are not used.`,
    hint: () => 'Choose one for the whole file: --decimal comma or --decimal point.',
  },
  SC211: {
    sentence: (a) => `"${a.text}" has a per cent sign, but "${a.field}" is not a rate.`,
    hint: () => 'Give the number itself, or map the column to a rate such as absence_rate or defect_rate.',
  },
  SC212: {
    sentence: (a) => `The period ends on ${a.end}, before it starts on ${a.start}.`,
    hint: () => 'Correct one of the dates; they may have been swapped.',
  },
  SC213: {
    sentence: (a) => `"${a.text}" in "${a.field}" does not fit the decimal ${a.decimal} that was asked for.`,
    hint: () => 'Correct the cell, or choose the other sign with --decimal.',
  },
  SC214: {
    sentence: (a) =>
      `There is no currency column, but ${plural(a.rows, 'row names', 'rows name')} ${a.currency} in a cell; the whole file is taken to be in it.`,
    hint: () => 'If that is wrong, add a currency column.',
  },
  SC123: {
    sentence: (a) => `"${a.text}" in "${a.field}" states its own unit, while the config file gives one for the column; it is not used.`,
    hint: () => 'Remove the unit in the cell, or the one in the config file.',
  },
  SC124: {
    sentence: (a) =>
      `The row says ${number(a.months)} months, but from ${a.start} to ${a.end} it is ${number(a.measured)}; the number of months is used.`,
    hint: () => 'Correct the months or the dates.',
  },
  SC125: {
    sentence: (a) =>
      `In "${a.field}" ${plural(a.percent, 'cell has', 'cells have')} a per cent sign and ${plural(a.bare, 'is a bare number', 'are bare numbers')} of 1 or less.`,
    hint: () => 'Are those fractions? Check them, and write every cell of the column in the same way.',
  },
});
