import { catalogue } from '../message.js';
import { formatCount } from '../number.js';
import { shellWord } from '../shell.js';
import { tableErrors } from './table-errors.js';

const didYouMean = (nearest: string | number, otherwise: string) => (nearest ? `Did you mean "${nearest}"? ${otherwise}` : otherwise);

const whyNotWritten: Readonly<Record<string, string>> = { 'is-folder': 'it is a folder', 'is-input': 'it is one of the inputs' };

/** A range of numbers; the upper end is omitted if it is only the largest number that can be counted. */
const range = (low: string | number, high: string | number) =>
  high === Number.MAX_SAFE_INTEGER ? `of ${low} or more` : `from ${low} to ${high}`;

const whyNotTogether: Readonly<Record<string, string>> = {
  'parquet-alone': 'A Parquet file is written alone: run the command once for each file.',
  'no-place': 'Leave one of them out: CSV has no place for it, but JSON, Markdown, HTML and xlsx have.',
};

/** What is expected at the place where a condition is not understood. */
const wanted: Readonly<Record<string, string>> = {
  figure: 'a figure such as productivity.median',
  dot: 'a dot and the kind of figure',
  kind: 'the kind of figure, such as median',
  sign: 'one of < <= > >= = !=',
  number: 'a number',
  bracket: 'a closing bracket',
  end: '"and", "or" or the end',
  known: 'something else',
};

/** Errors that a user can cause and correct. */
export const errors = catalogue({
  ...tableErrors,
  'no-input': {
    sentence: () => 'No data file was given.',
    hint: () => 'Name one or more CSV files, or - to read from stdin; see --help.',
  },
  'no-enterprise': {
    sentence: () => 'No enterprise id was given.',
    hint: (a) => `Give the id before the file: ${a.command}`,
  },
  'no-working-folder': {
    sentence: () => 'The folder you are in no longer exists.',
    hint: () => 'Change to another folder and run again.',
  },
  'file-not-found': {
    sentence: (a) => `The file "${a.path}" does not exist.`,
    hint: () => 'Check the name and the folder.',
  },
  'is-folder': {
    sentence: (a) => `"${a.path}" is a folder, not a file.`,
    hint: (a) => `Name the files in it, for example ${shellWord(`${a.path}/*.csv`)}.`,
  },
  'not-readable': {
    sentence: (a) => `The file "${a.path}" cannot be read: ${a.reason}.`,
    hint: () => 'Check that you may read it and that no other program has locked it.',
  },
  'file-changed': {
    sentence: (a) => `The file "${a.path}" was changed or replaced while it was being read.`,
    hint: () => 'Run again once nothing writes to it any more, or use a copy of it.',
  },
  'glob-empty': {
    sentence: (a) => `No file matches "${a.pattern}".`,
    hint: () => 'Check the pattern and the folder you are in.',
  },
  'folder-not-readable': {
    sentence: (a) => `The folder "${a.folder}" cannot be read: ${a.reason}.`,
    hint: () => 'Check that you may read it.',
  },
  'corrupt-gzip': {
    sentence: (a) => `The file "${a.path}" is compressed, but damaged or cut short.`,
    hint: () => 'Copy or download it again, or unpack it first.',
  },
  'too-large': {
    sentence: (a) => `The file "${a.path}" holds more than ${a.mebibytes} MiB, which is more than can be read at once.`,
    hint: () => 'Split it into several files and name them all.',
  },
  'gzip-bomb': {
    sentence: (a) => `The compressed file "${a.path}" unpacks to more than ${a.ratio} times its size, which no table of figures does.`,
    hint: () => 'Check where it comes from; unpack it yourself if it is what you expect.',
  },
  'not-a-workbook': {
    sentence: (a) => `"${a.path}" is named like an Excel workbook but is not one.`,
    hint: () => 'Open it in a spreadsheet program and save it again as .xlsx; if it holds CSV, give it a name that ends in .csv.',
  },
  'workbook-damaged': {
    sentence: (a) => `The workbook "${a.path}" is damaged or cut short, so its sheets cannot be read.`,
    hint: () => 'Open it in a spreadsheet program and save it again as .xlsx, or save the sheet as CSV.',
  },
  'workbook-encrypted': {
    sentence: (a) => `The workbook "${a.path}" is protected by a password and cannot be read.`,
    hint: () => 'Open it, remove the password (File › Info › Protect Workbook in Excel) and save it again.',
  },
  'workbook-too-large': {
    sentence: (a) => `A sheet of the workbook "${a.path}" spans more than 20 million cells.`,
    hint: () => 'Look for stray cells far below or to the right of the data and delete them, or save the sheet as CSV.',
  },
  'unknown-sheet': {
    sentence: (a) => `The workbook "${a.path}" has no sheet "${a.name}".`,
    hint: (a) => `It has: ${a.known}.`,
  },
  'sheet-without-workbook': {
    sentence: (a) => `--sheet "${a.sheet}" was given, but none of the files is a workbook.`,
    hint: () => 'Leave --sheet out, or name an .xlsx file.',
  },
  'merged-cells': {
    sentence: (a) =>
      `In "${a.path}", sheet "${a.sheet}", cells are merged over several rows (${a.cells}); it is not clear which rows they are meant for.`,
    hint: () => 'Unmerge them in the spreadsheet and fill in every row.',
  },
  'annotated-workbook': {
    sentence: (a) => `--annotated copies a CSV file byte for byte; "${a.path}" is a workbook.`,
    hint: () => 'Save the sheet as CSV and validate that, or write the findings with -o findings.csv.',
  },
  'stdin-twice': {
    sentence: () => 'stdin (-) was given more than once.',
    hint: () => 'Use - once; name a file for the other input.',
  },
  'data-unusable': {
    sentence: (a) => `The data cannot be used: ${a.files}.`,
    hint: () => 'Correct the errors listed above and run again.',
  },
  'unknown-enterprise': {
    sentence: (a) => `There is no enterprise "${a.id}" in the data.`,
    hint: (a) => didYouMean(a.nearest, 'Use its id or its full name as the data has it.'),
  },
  'ambiguous-enterprise': {
    sentence: (a) => `Several enterprises are called "${a.name}": ${a.ids}.`,
    hint: () => 'Use the id instead of the name.',
  },
  'unknown-dimension': {
    sentence: (a) => `There is no dimension "${a.name}".`,
    hint: (a) => didYouMean(a.nearest, `Choose from: ${a.known}.`),
  },
  'unknown-indicator': {
    sentence: (a) => `There is no indicator "${a.name}".`,
    hint: (a) => didYouMean(a.nearest, `Choose from: ${a.known}.`),
  },
  'bad-option': {
    sentence: (a) => `"${a.value}" is not a value for ${a.option}.`,
    hint: (a) => (/[, ]/.test(String(a.allowed)) ? `Use one of: ${a.allowed}.` : `Use ${a.allowed}.`),
  },
  'nothing-named': {
    sentence: (a) => `${a.option} names nothing.`,
    hint: () => 'Name at least one, or leave it out. In a script, check that the variable is not empty.',
  },
  'bad-argument': {
    sentence: (a) => `${a.name} cannot be ${a.value}.`,
    hint: (a) => `It must be: ${a.type}.`,
  },
  'unknown-key': {
    sentence: (a) => `There is no "${a.key}" in ${a.name}.`,
    hint: (a) => didYouMean(a.nearest, `It may contain: ${a.known}.`),
  },
  'mapping-invalid': {
    sentence: (a) => `The mapping is wrong at ${a.where}: ${a.reason}${a.allowed ? `; allowed: ${a.allowed}` : ''}.`,
    hint: () => '`score-calc schema config` prints the shape it must have.',
  },
  'bad-whole-number': {
    sentence: (a) => `"${a.value}" is not a value for ${a.option}.`,
    hint: (a) => `${a.meant === '' ? 'Use' : `Write ${a.meant}:`} a whole number ${range(a.low, a.high)}, in digits alone.`,
  },
  'bad-number': {
    sentence: (a) => `"${a.value}" is not a value for ${a.option}.`,
    hint: (a) => `Use a number ${range(a.low, a.high)}.`,
  },
  'bad-share': {
    sentence: (a) => `"${a.value}" is not a value for ${a.option}.`,
    hint: () => 'Use a number from 0 to 1, or a percentage from 0% to 100%.',
  },
  'no-such-round': {
    sentence: (a) => `There is no follow-up round ${a.round}; the last is ${a.last}.`,
    hint: (a) => `Set --follow-up-round (or followUpRound in the config file) to one of: ${a.allowed}.`,
  },
  'config-not-found': {
    sentence: (a) => `The config file "${a.path}" does not exist.`,
    hint: () => 'Check the path given with --config.',
  },
  'config-is-folder': {
    sentence: (a) => `"${a.path}" is a folder, not a config file.`,
    hint: (a) => `Name the file in it, for example ${a.name}.`,
  },
  'config-not-json': {
    sentence: (a) => `The config file "${a.path}" is not valid JSON: ${a.reason}.`,
    hint: () => 'Look for a missing comma, a comma too many or an unclosed quote; `score-calc schema config` prints its shape.',
  },
  'config-invalid': {
    sentence: (a) => `The config file "${a.path}" is wrong at ${a.where}: ${a.reason}${a.allowed ? `; allowed: ${a.allowed}` : ''}.`,
    hint: () => '`score-calc schema config` prints the shape it must have.',
  },
  'map-syntax': {
    sentence: (a) => `--map "${a.text}" is not of the form header=field.`,
    hint: () => 'Write, for example, --map "Nama=enterprise_id".',
  },
  'map-unknown-field': {
    sentence: (a) => `--map names a field "${a.field}" that does not exist.`,
    hint: (a) => didYouMean(a.nearest, '`score-calc template` lists every field.'),
  },
  'map-unknown-column': {
    sentence: (a) => `--map names a column "${a.header}" that no file has.`,
    hint: (a) => didYouMean(a.nearest, 'Write the header as it stands in the file.'),
  },
  'output-exists': {
    sentence: (a) => `The file "${a.path}" exists already and was not touched.`,
    hint: () => 'Choose another name, or add --force to replace it.',
  },
  'stream-failed': {
    sentence: (a) => `${a.stream} cannot be written: ${a.reason}.`,
    hint: () => 'Send it to where there is room, or write a file with -o.',
  },
  'output-failed': {
    sentence: (a) => `The file "${a.path}" cannot be written: ${whyNotWritten[a.reason] ?? a.reason}.`,
    hint: (a) =>
      a.reason in whyNotWritten
        ? 'Choose another name for the output.'
        : 'Check that the folder exists, that you may write there and that the disk is not full.',
  },
  'output-format': {
    sentence: (a) => `The name "${a.path}" does not say which format to write.`,
    hint: (a) => `Add --format, or use one of these endings: ${a.allowed}.`,
  },
  'format-other-name': {
    sentence: (a) => `--format ${a.format} was given, but the name "${a.path}" means ${a.named}.`,
    hint: () => 'Leave --format out, or choose a name with another ending.',
  },
  'output-other-format': {
    sentence: (a) => `This document cannot be written as ${a.format}, which the name "${a.path}" asks for.`,
    hint: (a) => `It can be written as ${a.formats}. Use one of these endings: ${a.allowed}.`,
  },
  'too-many-rows': {
    sentence: (a) =>
      `The sheet "${a.sheet}" would have ${formatCount(a.rows, 'en')} rows; a spreadsheet has no more than ${formatCount(a.most, 'en')}.`,
    hint: () => 'Choose fewer indicators with --indicators, or write CSV.',
  },
  'not-for-terminal': {
    sentence: (a) => `${a.format} is not text that a terminal can show.`,
    hint: (a) => `Write it to a file, for example -o report.${a.format}.`,
  },
  'period-files-only': {
    sentence: () => '--baseline and --follow-up belong together; only one was given.',
    hint: () => 'Give both files, or one file with a period column.',
  },
  'period-files-mixed': {
    sentence: (a) => `"${a.path}" is given without a period beside --baseline and --follow-up.`,
    hint: () => 'Give every file with one of them, or all files without: then a column says the period.',
  },
  'compare-what': {
    sentence: () => 'Only one file was given to compare.',
    hint: () => 'Name a second one, or two groups of this one: --group "Phase I" --with "Phase II".',
  },
  'unknown-group': {
    sentence: (a) => `There is no group "${a.name}".`,
    hint: (a) => didYouMean(a.nearest, `There are: ${a.known}. --by sets the grouping.`),
  },
  'report-not-json': {
    sentence: (a) => `The file "${a.path}" is not valid JSON.`,
    hint: () => 'Write the report again with `score-calc report … -o report.json`.',
  },
  'report-invalid': {
    sentence: (a) => `The file "${a.path}" is not a report of this version: wrong at ${a.where} (${a.reason}).`,
    hint: () => 'Write the report again with `score-calc report … -o report.json`; `score-calc schema report` prints its shape.',
  },
  'condition-syntax': {
    sentence: (a) =>
      a.rest === ''
        ? `The condition "${a.text}" ends where ${wanted[a.wanted] ?? wanted.known} is expected.`
        : `The condition "${a.text}" is not understood at character ${a.at}, "${a.rest}": ${wanted[a.wanted] ?? wanted.known} is expected there.`,
    hint: () => 'Write, for example, "productivity.median < 0", "energy.mean[Phase II] > 5 or change(accidents.pooled) >= 0".',
  },
  'unknown-kind': {
    sentence: (a) => `There is no figure "${a.name}" of ${a.indicator}.`,
    hint: (a) => didYouMean(a.nearest, `Choose from: ${a.known}.`),
  },
  'indicator-not-shown': {
    sentence: (a) => `The condition uses "${a.name}", which is not in the report.`,
    hint: () => 'Add it to --indicators.',
  },
  'condition-needs-two': {
    sentence: (a) => `The condition uses ${a.of}(…), but there is only one report.`,
    hint: () => 'Use it with `score-calc compare`.',
  },
  'unknown-command': {
    sentence: (a) => `There is no command "${a.name}".`,
    hint: (a) => didYouMean(a.nearest, 'score-calc --help lists the commands.'),
  },
  'unknown-option': {
    sentence: (a) => `There is no option "${a.name}".`,
    hint: (a) => didYouMean(a.nearest, '--help lists the options.'),
  },
  'missing-argument': {
    sentence: (a) => `The argument <${a.name}> is missing.`,
    hint: () => '--help shows how the command is used.',
  },
  'missing-option': {
    sentence: (a) => `The option ${a.name} is missing.`,
    hint: (a) => (a.allowed ? `Use one of: ${a.allowed}.` : '--help shows how the command is used.'),
  },
  'option-missing-argument': {
    sentence: (a) => `The option ${a.name} needs a value.`,
    hint: () => '--help shows which values it takes.',
  },
  'conflicting-options': {
    sentence: (a) => `${a.first} and ${a.second} cannot be used together.`,
    hint: (a) => whyNotTogether[a.why] ?? 'Leave one of them out.',
  },
  'unknown-rule': {
    sentence: (a) => `There is no rule "${a.code}".`,
    hint: (a) => didYouMean(a.nearest, '`score-calc explain` lists every rule.'),
  },
  'unknown-limit': {
    sentence: (a) => `The rule ${a.code} has no limit "${a.name}".`,
    hint: (a) => didYouMean(a.nearest, a.known === '' ? 'It has no limits.' : `It has: ${a.known}.`),
  },
  'fixed-severity': {
    sentence: (a) => `${a.code} stops the reading and cannot be ${a.severity === 'off' ? 'turned off' : `set to "${a.severity}"`}.`,
    hint: () => 'A file with this fault has no figures. Correct the file, or leave it out.',
  },
  'bad-rule-option': {
    sentence: (a) => `--rule "${a.text}" does not say what to set.`,
    hint: () => 'A rule is set to error, warning, note or off, as in --rule SC512=off; a limit to a number, as in --rule SC508.factor=20.',
  },
  'unknown-topic': {
    sentence: (a) => `There is no rule and no indicator "${a.name}".`,
    hint: (a) => didYouMean(a.nearest, '`score-calc explain` lists the rules, `score-calc indicators` the indicators.'),
  },
  'annotated-plain': {
    sentence: (a) => `--annotated writes plain CSV, but "${a.path}" is named as something else.`,
    hint: () => 'Use a name that ends in .csv.',
  },
  'annotated-one-file': {
    sentence: (a) => `--annotated copies one data file, but ${a.files} were given.`,
    hint: () => 'Validate the files one by one.',
  },
  'strict-errors': {
    sentence: (a) => `--strict was given and the data has errors: ${a.errors}. No figure was computed.`,
    hint: (a) => `See them with: ${a.command}`,
  },
  'rule-crashed': {
    sentence: (a) => `The rule ${a.code} crashed and checked nothing: ${a.reason}.`,
    hint: () => 'This is a bug in score-calc; please report it.',
  },
  'excess-arguments': {
    sentence: () => 'There are more arguments than the command takes.',
    hint: () => 'Quote names with spaces; --help shows how the command is used.',
  },
});
