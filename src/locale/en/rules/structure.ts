import { type Args, ruleTexts } from '../../message.js';
import { shellWord } from '../../shell.js';
import { plural } from '../plural.js';

/** Added if no column gives the period. */
const withoutPeriod =
  ' Or give each period a file (--baseline FILE --follow-up FILE) or columns of its own (baseline_workers, follow_up_workers).';

/** Where the data may be in another sheet of the workbook; `sheets` are the names of the others. */
const inAnotherSheet = ({ sheets }: Args) =>
  sheets ? ` If the data is in another sheet, choose it with --sheet NAME; the workbook also has: ${sheets}.` : '';

/** SC1xx: the file and its columns. */
export const structure = ruleTexts({
  SC101: {
    title: 'Bytes that are not UTF-8',
    why: 'Names and ids with special characters such as é or ± may be read wrongly, and the same enterprise may not match between files. Numbers are not affected.',
    sentence: (a) => encodingSentence(a),
    hint: (a) =>
      a.fault === 'cut-off'
        ? 'Export or copy the file again: its end is missing, and rows may be too.'
        : 'Save the file again as "CSV UTF-8" in the program it comes from, and check cells with special characters such as é or ±.',
  },
  SC102: {
    title: 'Mixed line endings',
    why: 'Every kind is read, but a mixture shows that the file was put together from several, and other programs may see one long line.',
    sentence: (a) => `The file mixes line endings (${newlines(a)}); this is the first line that does not end as most do.`,
    hint: () => 'Nothing needs doing: every kind is read.',
  },
  SC103: {
    title: 'Byte order mark',
    why: 'The mark is skipped here, but a program that does not know it takes it for a part of the first header.',
    sentence: (a) => `The file begins with a byte order mark (${a.encoding}).`,
    hint: () => 'Nothing needs doing. If another program does not find the first column, save the file as UTF-8 without the mark.',
  },
  SC104: {
    title: 'Duplicate header',
    why: 'There is no telling which of the columns contains the intended values, so no figure is computed.',
    sentence: (a) => `The header "${a.header}" is used for more than one column (${a.columns}).`,
    hint: () => 'Rename one of the columns or remove it.',
  },
  SC105: {
    title: 'Column without a header',
    why: 'The meaning of its cells is unknown; often a stray delimiter has shifted the values of some rows by one column.',
    sentence: (a) => `Column ${a.column} has no header but ${plural(a.cells, 'cell')} with data; it is ignored.`,
    hint: () => 'Give the column a header, or check for a stray delimiter.',
  },
  SC106: {
    title: 'Unknown column',
    why: 'Its values are in no figure. A slip in a header loses a whole indicator without any other sign.',
    sentence: (a) => `The column "${a.header}" is not known and is ignored.`,
    hint: (a) =>
      `${a.nearest && !a.given ? `Is "${a.nearest}"${a.meaning ? ` (field ${a.meaning})` : ''} meant? ` : ''}Rename the column, map it with --map ${shellWord(`${a.header}=<field>`)} (\`score-calc template\` lists the fields), or ignore it with --map ${shellWord(`${a.header}=`)}.`,
    fix: 'Rename the column, map it with --map "Header=<field>" (`score-calc template` lists the fields), or ignore it with --map "Header=".',
  },
  SC107: {
    title: 'Missing key column',
    why: 'Without the enterprise and the period, no baseline can be compared with a follow-up.',
    sentence: (a) => `No column for "${a.field}" was found; the headers are: ${a.found}${a.more ? ` and ${a.more} more` : ''}.`,
    hint: (a) =>
      a.other === undefined
        ? `Rename the column (see \`score-calc template\`), or say which it is: --map ${shellWord(`${a.likely ?? 'Header'}=${a.field}`)}.${a.field === 'period' ? withoutPeriod : ''}${inAnotherSheet(a)}`
        : `The header contains ${a.other === 'tab' ? 'tabs' : `"${a.other}"`}: try without --delimiter.`,
    fix: `Rename the column (see \`score-calc template\`), or say which it is: --map "Header=enterprise_id" or --map "Header=period".${withoutPeriod}`,
  },
  SC108: {
    title: 'Row with too many or too few cells',
    why: 'One delimiter too many or too few moves values under the wrong header, so nothing in the row is used.',
    sentence: (a) => `The row has ${plural(a.cells, 'cell')} where ${a.expected} are expected; none of its values is used.`,
    hint: () => 'Look for an unquoted delimiter in a name or number, or for a missing one.',
  },
  SC109: {
    title: 'Unclosed quote',
    why: 'Everything after the quote belongs to one cell, so the rows below it cannot be read.',
    sentence: (a) =>
      `A quote is opened here and never closed: everything from line ${a.line} on is one cell, and no row of the file can be used.`,
    hint: (a) => `Close the quote in line ${a.line} or delete it; a quote inside a quoted cell is written twice ("").`,
    fix: 'Close the quote or delete it; a quote inside a quoted cell is written twice ("").',
  },
  SC110: {
    title: 'Blank rows',
    why: 'They do no harm, but may mark where rows were lost in copying.',
    sentence: (a) => `${plural(a.rows, 'blank row was', 'blank rows were')} skipped.`,
    hint: () => 'Nothing needs doing.',
  },
  SC111: {
    title: 'Two columns with one meaning',
    why: 'There is no telling which of them contains the intended values, so no figure is computed.',
    sentence: (a) => `The columns "${a.first}" and "${a.second}" both mean "${a.field}".`,
    hint: (a) => `Rename one of them, or choose: --map ${shellWord(`${a.first}=${a.field}`)} --map ${shellWord(`${a.second}=`)}.`,
    fix: 'Rename one of them, or ignore it with --map "Header=".',
  },
  SC112: {
    title: 'No rows',
    why: 'There is nothing to compute.',
    sentence: () => 'The file has a header but no rows of data.',
    hint: (a) => (a.sheets ? inAnotherSheet(a).trim() : 'Check that the right sheet was exported.'),
  },
  SC113: {
    title: 'Empty file',
    why: 'There is nothing to compute.',
    sentence: () => 'The file is empty.',
    hint: (a) => (a.sheets ? inAnotherSheet(a).trim() : 'Check that the export finished.'),
  },
  SC114: {
    title: 'Not a text file',
    why: 'A workbook or an archive has no lines and cells that could be read as CSV.',
    sentence: (a) => binarySentence(a),
    hint: () => 'Save it as .xlsx, or the sheet as "CSV UTF-8", and use that file.',
  },
  SC115: {
    title: 'Misplaced quote',
    why: 'It is not clear where the cell ends, so the rows from here on cannot be read.',
    sentence: (a) => `The cell that opens with a quote in line ${a.line}, column ${a.column} is closed here, but more text follows.`,
    hint: () => 'Quote the whole cell and write quotes inside it twice (""), or choose the delimiter with --delimiter.',
  },
  SC116: {
    title: 'Only one column',
    why: 'Most likely the delimiter is one that is not known here, and all values of a row are in one cell.',
    sentence: (a) =>
      a.sheets === undefined ? 'The header has only one column; no delimiter was found in it.' : 'The header has only one column.',
    hint: (a) =>
      a.sheets === undefined
        ? 'Separate the columns with a comma, semicolon, tab or |, or choose one of these with --delimiter.'
        : `Write each header into a cell of its own.${inAnotherSheet(a)}`,
  },
  SC117: {
    title: 'Header with two meanings',
    why: 'Read the wrong way, an improvement would be reported as a worsening, so the column is not read.',
    sentence: (a) => `The header "${a.header}" has two meanings (${a.meanings}); the column is ignored.`,
    hint: (a) => `If it counts days of absence, say so: --map ${shellWord(`${a.header}=days_absent`)}.`,
    fix: 'Say what is meant: --map "Header=days_absent" if it counts days of absence.',
  },
  SC118: {
    title: 'Wide column in a tidy file',
    why: 'The period column already says when a row was measured; a second period in a header contradicts it.',
    sentence: (a) => `The file has a period column, so "${a.header}", a column of a wide layout, is ignored.`,
    hint: () => 'Use one layout: a row for each period, or baseline_… and follow_up_… columns without a period column.',
  },
  SC119: {
    title: 'Column without a period in a wide file',
    why: 'It is not known whether its values are from before or after, so no change can be computed from them.',
    sentence: (a) => `The column "${a.header}" does not say which period it belongs to and is ignored.`,
    hint: () => 'Put the period before the name, as in baseline_workers and follow_up_workers.',
  },
  SC120: {
    title: 'File of several periods given as one',
    why: 'Its values would all be taken for the same period.',
    sentence: (a) => `The file was given with --${a.role}, but it has columns for several periods.`,
    hint: (a) => `Give it without --${a.role}, as a file of all periods.`,
    fix: 'Give it without --baseline or --follow-up, as a file of all periods.',
  },
  SC121: {
    title: 'Mapping without effect',
    why: 'If the entry was meant to give a unit, a slip in the name of its column makes the figures wrong a thousandfold.',
    sentence: (a) => `The entry "${a.key}" under "${a.part}" in the mapping matches no column of any file.`,
    hint: () => 'Check its spelling, or remove it.',
  },
  SC122: {
    title: 'Header with another unit',
    why: 'Numbers in another unit would be compared as if they were in the right one, so the column is not read.',
    sentence: (a) => `The header "${a.header}" states the unit "${a.unit}", which is not that of "${a.field}"; the column is not read.`,
    hint: (a) =>
      `Convert the values, or give the unit under "units" in the config file and map the column with --map ${shellWord(`${a.header}=${a.field}`)}.`,
    fix: 'Convert the values, or give the unit under "units" in the config file and map the column with --map "Header=field".',
  },
  SC126: {
    title: 'No header',
    why: 'Without headers there is no telling what the columns contain.',
    sentence: () => 'The first row looks like data, not like headers; none of its cells is a known column name.',
    hint: () => 'Put a row of headers above the data: enterprise_id, period and the names of the measures (see score-calc template).',
  },
  SC127: {
    title: 'Total or remark below the data',
    why: 'A total taken for an enterprise would count every enterprise twice.',
    sentence: (a) => `The row beginning with "${a.text}" is a total, average or remark, not an enterprise; it is not used.`,
    hint: () => 'Remove the row; totals are computed here.',
  },
  SC128: {
    title: 'Second header row',
    why: 'A row of headers, units or column numbers contains no values and is not an enterprise; a repeated header shows that tables were pasted together. Below a header with other columns, values would be read under the wrong names, so no row below it is used.',
    sentence: (a) =>
      a.kind === 'other-header'
        ? `The row is the header of another table, with other columns or another order; it and the ${plural(a.rows, 'row')} below it are not used.`
        : `The row ${secondHeader(a)}; it is not used.`,
    hint: (a) =>
      a.kind === 'other-header'
        ? 'Put the columns of both tables in one order under one header, or give each table a file of its own.'
        : 'Remove the row. A unit can be given in brackets in the header, as in "Energi (kWh)".',
  },
  SC129: {
    title: 'Title above the header',
    why: 'Other programs take the title for the header, and then find no column.',
    sentence: (a) => `The header was found in line ${a.line}; what is above it, "${a.text}", is skipped.`,
    hint: () => 'Remove everything above the header, and check that the right line was taken.',
  },
  SC130: {
    title: 'Measures of a required indicator are missing',
    why: 'The indicator was required, but the files have no columns from which it could be computed for any enterprise.',
    sentence: (a) => `The required indicator "${a.indicator}" cannot be computed: it needs columns for ${a.measures}.`,
    hint: () => 'Add the columns, map them with --map, or do not require the indicator.',
  },
});

function encodingSentence({ fault, byte, encoding, probably, count }: Args): string {
  if (fault === 'no-mark') return `The file has no byte order mark, but is probably ${probably}; it was read as that.`;
  if (fault === 'cut-off') return `The file ends in the middle of a character of ${probably}, after byte ${byte}; it was probably cut off.`;
  if (fault === 'broken') return `Byte ${byte} belongs to half a character of ${probably}; the file is damaged here.`;
  if (fault === 'mixed') {
    return `Byte ${byte} is not UTF-8, though most of the file is; ${plural(count, 'such byte was', 'such bytes were')} read as Windows-1252.`;
  }
  const read = probably === encoding ? 'it was read as that' : `it was read as ${encoding}, so special characters such as é or ± are wrong`;
  return `Byte ${byte} is not UTF-8; the file is probably ${probably}, and ${read}.`;
}

function newlines({ lf, crlf, cr }: Args): string {
  const kinds = [`${lf} LF`, `${crlf} CRLF`, `${cr} CR`];
  return kinds.filter((kind) => !kind.startsWith('0 ')).join(', ');
}

function binarySentence({ kind }: Args): string {
  if (kind === 'nul') return 'The file is not text: there is a NUL byte here.';
  const kinds: readonly (readonly [string, string])[] = [
    ['workbook', 'a spreadsheet (.xlsx, .xls, .ods)'],
    ['document', 'a document (.pdf, .rtf)'],
    ['archive', 'an archive'],
    ['image', 'an image'],
    ['utf-32', 'UTF-32'],
  ];
  return `The file is not text; it looks like ${kinds.find(([name]) => name === kind)?.[1] ?? 'something else'}.`;
}

function secondHeader({ kind }: Args): string {
  if (kind === 'units') return 'contains the units of the columns';
  return kind === 'numbers' ? 'numbers the columns' : 'repeats the header';
}
