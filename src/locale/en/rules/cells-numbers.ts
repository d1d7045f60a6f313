import { ruleTexts } from '../../message.js';
import { formatNumber } from '../../number.js';
import { plural } from '../plural.js';

const number = (value: string | number) => formatNumber(Number(value), { lang: 'en', significant: 15, trim: true });

/** Causes of the errors of spreadsheets, by error value. */
const causes: ReadonlyMap<string | number, string> = new Map([
  ['#DIV/0!', 'The formula divides by an empty cell or by zero: '],
  ['#REF!', 'The formula points to cells that were deleted: '],
  ['#VALUE!', 'The formula computes with text: '],
  ['#NAME?', 'The formula names a function or a range that does not exist: '],
  ['#NUM!', 'The formula asks for a number that cannot be computed: '],
  ['#NULL!', 'The formula points to ranges that do not meet: '],
]);

const fileOrTable = ({ table }: Readonly<Record<string, unknown>>) => (table === undefined ? 'file' : 'table');

const why = 'A cell that cannot be read counts as missing, and the enterprise drops out of every indicator that needs it.';

/** Cells that should contain a number. */
export const numbers = ruleTexts({
  SC123: {
    title: 'Unit stated twice',
    why: 'Multiplying by the unit of the column and by that of the cell would make the value a thousand or a million times too large.',
    sentence: (a) =>
      `"${a.text}" in "${a.field}" states its own unit, while the header or the config file gives one for the column; the value is not used.`,
    hint: () => 'Remove the unit in the cell, or the one given for the column.',
  },
  SC125: {
    title: 'Per cent signs beside fractions',
    why: '0.05 beside 5 % may mean five per cent, or a twentieth of one; the change of such a rate can be wrong by a factor of 100.',
    sentence: (a) =>
      `In "${a.field}" ${plural(a.percent, 'cell has', 'cells have')} a per cent sign and ${plural(a.bare, 'is a bare number', 'are bare numbers')} of 1 or less.`,
    hint: () => 'Check whether those are fractions, and write the whole column in one way.',
  },
  SC201: {
    title: 'Not a number',
    why,
    sentence: (a) => {
      const invisible = a.invisible === undefined ? '' : `: it contains an invisible character (${a.invisible})`;
      return `"${a.text}" in "${a.field}" is not a number${invisible}.`;
    },
    hint: (a) =>
      a.kind === 'zero-or-missing'
        ? 'If this means zero, write 0; if it was not recorded, leave the cell empty.'
        : 'Write digits only, or leave the cell empty if the value is not known.',
    fix: 'Write digits only: 0 if a word such as "none" means zero. Leave the cell empty if the value is not known.',
  },
  SC202: {
    title: 'Ambiguous number',
    why: 'The two readings differ by a factor of 1,000, and nothing else in the file says which one is meant.',
    sentence: (a) => {
      const readings = `could be ${number(a.thousands)} or ${number(a.decimal)}`;
      if (a.cells === undefined) return `"${a.text}" in "${a.field}" ${readings}; it is not used.`;
      return `${plural(a.cells, 'text')} in "${a.field}" can be read in two ways, and ${a.cells === 1 ? 'is' : 'are'} not used: "${a.text}" ${readings}.`;
    },
    hint: (a) =>
      `Say which decimal mark is used: --decimal comma or --decimal point.${a.cells === undefined ? '' : ' Or query a view in which the column is numeric.'}`,
  },
  SC203: {
    title: 'Negative number',
    why: 'score-calc takes no measure below zero: most of them are slips, and ratios and percentage changes of negative numbers say nothing. A true one, such as a negative value added, is left out too: where the worst results are negative, the figures look better than they are.',
    sentence: (a) => `"${a.text}" in "${a.field}" is below zero, and score-calc takes no negative measure.`,
    hint: () =>
      'Correct the sign if it is a slip. If the value really is negative, leave it: it is not used, and the report counts it among those refused.',
  },
  SC209: {
    title: 'Amount in another currency than its row',
    why: 'Amounts are never converted: an amount in rupiah taken for dollars would be wrong by a factor of thousands.',
    sentence: (a) => `"${a.text}" in "${a.field}" is not in ${a.currency}, the currency of its row.`,
    hint: () => 'Give amounts in the currency of the row; amounts are never converted.',
  },
  SC210: {
    title: 'Decimal commas and decimal points in one file',
    why: 'Where both occur, there is no telling whether 2.471 is two and a half or two thousand, so such cells are not used.',
    sentence: (a) =>
      `The ${fileOrTable(a)} has ${plural(a.comma, 'number')} with a decimal comma and ${a.point} with a decimal point; cells that could be either are not used.`,
    hint: (a) => `Choose one for the whole ${fileOrTable(a)}: --decimal comma or --decimal point.`,
  },
  SC211: {
    title: 'Per cent sign in a column that is not a rate',
    why: 'A percentage of something unnamed is not a quantity; taken for one, 12 % of the days would become 12 days.',
    sentence: (a) => `"${a.text}" has a per cent sign, but "${a.field}" is not a rate.`,
    hint: () => 'Give the number itself, or map the column to a rate such as absence_rate or defect_rate.',
  },
  SC213: {
    title: 'Number that contradicts the decimal mark given',
    why: 'The cell can be read in one way only, and not in the way that was asked for; one of the two is a mistake.',
    sentence: (a) => `"${a.text}" in "${a.field}" does not fit the decimal ${a.decimal} that was asked for.`,
    hint: () => 'Correct the cell, or choose the other mark with --decimal.',
  },
  SC214: {
    title: 'Currency taken from the cells',
    why: 'Money indicators need the currency of every row; here it is inferred for rows that do not name it.',
    sentence: (a) =>
      `There is no currency column, but ${plural(a.rows, 'row names', 'rows name')} ${a.currency} in a cell; the whole file is taken to be in that currency.`,
    hint: () => 'If that is wrong, add a currency column.',
  },
  SC215: {
    title: 'Fraction where a count is meant',
    why: 'People and cases are whole numbers; a fraction points to an average, a share, or a number in the wrong column.',
    sentence: (a) => `"${a.field}" counts people or cases, but the value is ${number(a.value)}.`,
    hint: () => 'Give the count itself. Is it an average, or was it meant for another column?',
  },
  SC216: {
    title: 'Rate above 100 per cent',
    why: 'A share of the days or of the units cannot exceed all of them; one such rate moves the mean of its whole group.',
    limits: 'A part is at most 100 % of its whole.',
    sentence: (a) => `"${a.field}" is ${number(a.value)} per cent, which is more than the whole.`,
    hint: () => 'Check the value: is it a count, or was a decimal mark lost?',
  },
  SC217: {
    title: 'Number hidden in text',
    why,
    sentence: (a) => `"${a.text}" in "${a.field}" is a number with other text around it; it is not used.`,
    hint: (a) =>
      a.number === undefined ? 'Write the number alone, in the unit of the column.' : `If ${a.number} is meant, write ${a.number} alone.`,
    fix: 'Write the number alone, and remarks in a column of their own.',
  },
  SC219: {
    title: 'Formula instead of its result',
    why: 'The file contains the formula and not the value computed from it, so the cell counts as missing.',
    sentence: (a) => `"${a.text}" in "${a.field}" is a formula, not its result.`,
    hint: () => 'In the spreadsheet, replace formulas with values (Copy, then Paste Special: Values), and export again.',
  },
  SC220: {
    title: 'Error value of a spreadsheet',
    why: 'The spreadsheet could not compute the cell, so there is no value; it counts as missing.',
    sentence: (a) => `"${a.text}" in "${a.field}" is a spreadsheet error, not a value.`,
    hint: (a) => {
      const cause = causes.get(a.error) ?? '';
      return `${cause}${cause === '' ? 'Correct' : 'correct'} it in the spreadsheet and export again, or leave the cell empty.`;
    },
  },
  SC221: {
    title: 'Number that became a date',
    why: 'Spreadsheets turn numbers such as 1.15 into dates when a file is opened or typed, and the number is lost; the cell counts as missing.',
    sentence: (a) => `"${a.text}" in "${a.field}" is a date; a spreadsheet probably made it from a number.`,
    hint: (a) =>
      `It may have been ${a.first}${a.second ? ` or ${a.second}` : ''}. Look it up in the source, format the column as numbers, and type it again.`,
    fix: 'Look the number up in the source, format the column as numbers in the spreadsheet, and type it again.',
  },
  SC223: {
    title: 'Rates that look like shares',
    why: 'Numbers in a rate column are read as per cent. If the firms wrote shares, every level is a hundredth of what it should be.',
    limits: 'Our choice: five non-zero rates that are all 1 % or less are hardly a coincidence.',
    sentence: (a) =>
      `All ${plural(a.n, 'number')} in "${a.field}" are 1 or less: ${number(a.value)} is read as ${number(a.value)} %, not as ${number(Number(a.value) * 100)} %.`,
    hint: () =>
      'If they are shares, write them as per cent (5 or 5%), or give the column the unit "fraction" in the config file; if they are per cent, the unit "percent".',
  },
  SC224: {
    title: 'Number beyond any quantity',
    why: 'No enterprise has a quantity that large or that small; one such number would decide every mean and every sum of its group.',
    sentence: (a) =>
      `"${a.text}" in "${a.field}" is ${a.beyond === 'most' ? 'larger' : 'smaller'} than any quantity an enterprise can have.`,
    hint: () => 'Look the value up in the source, or leave the cell empty if it is not known.',
  },
  SC225: {
    title: 'Amount of money in another column',
    why: 'Counts, hours and kilograms have no currency; an amount taken for one would be a number of something it does not count.',
    sentence: (a) => `"${a.text}" in "${a.field}" is an amount of money (${a.currency}), which this column does not take.`,
    hint: () => 'Move the amount to a column of money, such as output_value or wage_bill, and enter in this column what it asks for.',
  },
});
