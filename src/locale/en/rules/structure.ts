import { ruleTexts } from '../../message.js';
import { plural } from '../plural.js';

/** SC1xx: the file and its columns. */
export const structure = ruleTexts({
  SC101: {
    sentence: (a) => `The file is not UTF-8; it was read as ${a.encoding}, because of the byte ${a.byte}.`,
    hint: () => 'Look at names with accents; if they are wrong, save the file as "CSV UTF-8".',
  },
  SC102: {
    sentence: () => 'The file mixes line endings.',
    hint: () => 'Nothing needs doing: every kind is read.',
  },
  SC104: {
    sentence: (a) => `The header "${a.header}" stands over more than one column (${a.columns}).`,
    hint: () => 'Rename one of the columns or remove it.',
  },
  SC105: {
    sentence: (a) => `Column ${a.column} has no header, but ${plural(a.cells, 'cell')} with data; it is ignored.`,
    hint: () => 'Give the column a header, or check for a stray delimiter.',
  },
  SC106: {
    sentence: (a) => `The column "${a.header}" is not known and is ignored.`,
    hint: (a) =>
      `${a.nearest ? `Is "${a.nearest}" meant? ` : ''}Rename the column, map it with --map "${a.header}=<column of score-calc>", or ignore it with --map "${a.header}=".`,
  },
  SC107: {
    sentence: (a) => `No column for "${a.field}" was found; the headers are: ${a.found}.`,
    hint: (a) => `Rename the column, or say which it is: --map "Header=${a.field}".`,
  },
  SC108: {
    sentence: (a) => `The row has ${plural(a.cells, 'cell')} where ${a.expected} are expected; none of its values is used.`,
    hint: () => 'Look for an unquoted delimiter in a name or number, or for a missing one.',
  },
  SC109: {
    sentence: () => 'A quote is opened here and never closed.',
    hint: () => 'Close the quote, or write a quote inside a quoted cell twice ("").',
  },
  SC110: {
    sentence: (a) => `${plural(a.rows, 'blank row was', 'blank rows were')} skipped.`,
    hint: () => 'Nothing needs doing.',
  },
  SC111: {
    sentence: (a) => `The columns "${a.first}" and "${a.second}" both mean "${a.field}".`,
    hint: (a) => `Rename one of them, or choose: --map "${a.first}=${a.field}".`,
  },
  SC112: {
    sentence: () => 'The file has a header but no rows of data.',
    hint: () => 'Check that the right sheet was exported.',
  },
  SC113: {
    sentence: () => 'The file is empty.',
    hint: () => 'Check that the export finished.',
  },
  SC114: {
    sentence: () => 'The file is not text; it may be a spreadsheet (.xlsx) or an archive.',
    hint: () => 'Save the sheet as "CSV UTF-8" and use that file.',
  },
  SC115: {
    sentence: () => 'There is a quote in the wrong place.',
    hint: () => 'Quote the whole cell and write quotes inside it twice (""), or choose the delimiter with --delimiter.',
  },
  SC117: {
    sentence: (a) => `The header "${a.header}" has two meanings (${a.meanings}); the column is ignored.`,
    hint: (a) => `If it counts days of absence, say so: --map "${a.header}=days_absent".`,
  },
  SC118: {
    sentence: (a) => `The file has a period column, so "${a.header}", a column of a wide layout, is ignored.`,
    hint: () => 'Use one layout: a row for each period, or baseline_… and follow_up_… columns without a period column.',
  },
  SC119: {
    sentence: (a) => `The column "${a.header}" does not say which period it belongs to and is ignored.`,
    hint: () => 'Put the period before the name, as in baseline_workers and follow_up_workers.',
  },
  SC120: {
    sentence: (a) => `The file was given with --${a.role}, but it has columns for several periods.`,
    hint: (a) => `Give it without --${a.role}, as a file of all periods.`,
  },
  SC121: {
    sentence: (a) => `The entry "${a.key}" under "${a.part}" in the mapping matches no column of any file.`,
    hint: () => 'Check its spelling, or remove it.',
  },
  SC122: {
    sentence: (a) => `The header "${a.header}" states the unit "${a.unit}", which is not the one of "${a.field}"; the column is not read.`,
    hint: (a) =>
      `Convert the values, or give the unit under "units" in the config file and map the column with --map "${a.header}=${a.field}".`,
  },
});
